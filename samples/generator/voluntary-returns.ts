import type { Catalogue } from '../../src/forms/catalogue.ts';
import { emptyCellValues, setAmount, setState } from '../../src/model/cell-values.ts';
import type { Form } from '../../src/model/form.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import type { TemplatePlan } from '../../src/workbook/template-plan.ts';
import { figuresKey, type SampleFigures } from './fill-plan.ts';

/** A return that nobody owes, filed because there is something to say. */
interface Voluntary {
  readonly unit: string;
  readonly form: string;
  readonly kind: ReturnKind;
  /** By `item.column`: the entry, in units of the last decimal, made from what the unit's own return holds there. */
  readonly cells: Readonly<Record<string, (own: number) => number>>;
}

export const voluntary: readonly Voluntary[] = [
  // The district takes back two firms that two streets both count.
  { unit: '00', form: 'DJ01', kind: 'adjustment', cells: { 'firms.total': () => -2, 'all.total': () => -2 } },
  // The tax office has another figure than the park.
  { unit: '10', form: 'JJ01', kind: 'reference', cells: { 'tax.current': (own) => own + 126 } },
];

/**
 * Adds the sheets of voluntary returns to the workbooks of their units, and their figures.
 *
 * @param figures grows by the figures of the added sheets
 */
export function addVoluntaryReturns(
  plans: readonly TemplatePlan[],
  figures: SampleFigures,
  catalogue: Catalogue,
): readonly TemplatePlan[] {
  return plans.map((plan) => {
    const added = voluntary.filter(({ unit }) => unit === plan.unit.code);
    const sheets = added.map(({ form, kind, cells, unit }) => {
      const edition = catalogue.edition(form, { level: plan.unit.level, kind });
      const own = figures.get(figuresKey(unit, form, 'own'));
      figures.set(figuresKey(unit, form, kind), valuesOf(edition.form, edition.open, cells, own));
      return { edition, kind };
    });
    return { ...plan, sheets: [...plan.sheets, ...sheets] };
  });
}

function valuesOf(
  form: Form,
  open: readonly boolean[],
  cells: Voluntary['cells'],
  own: CellValues | undefined,
): CellValues {
  const values = emptyCellValues(form.cells.length);
  for (const { index } of form.cells) if (open[index]) setState(values, index, 'blank');
  for (const [name, entry] of Object.entries(cells)) {
    const [item, column] = name.split('.');
    const row = form.items.findIndex(({ id }) => id === item);
    const index = row * form.columns.length + form.columns.findIndex(({ id }) => id === column);
    setAmount(values, index, entry(own?.amount[index] ?? 0));
  }
  return values;
}
