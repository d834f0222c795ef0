import { formatPeriod, type Period } from '../../src/model/period.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { type Figures, startFigures } from './figures.ts';
import { formFigures } from './forms/form-figures.ts';
import { jj02Rows } from './forms/jj02-rows.ts';
import { listFigures } from './list-figures.ts';
import { seededRandom, seedOf } from './seeded-random.ts';
import type { Subject } from './subject.ts';
import { addValues } from './sum-figures.ts';
import { noTransfers, type Transfers, transfersIn } from './transfers.ts';

/** The figures of every sheet of a period, by `unit form kind`. */
export type SampleFigures = Map<string, CellValues>;

export function figuresKey(unit: string, form: string, kind: string): string {
  return `${unit} ${form} ${kind}`;
}

/** How often no stock of a sheet changes. */
const calmShare = 0.6;

/** Where other forms of the same unit are found: forms of the year read those of the fourth quarter. */
export type OtherFigures = (unit: string, form: string, kind: ReturnKind) => Figures | undefined;

/** Invents the figures of every sheet that is planned: own and confirmed ones first, then the declared sums of them. */
export function inventFigures(
  plans: readonly TemplatePlan[],
  tree: UnitTree,
  period: Period,
  sameDay: OtherFigures,
): { readonly figures: SampleFigures; readonly tables: ReadonlyMap<string, Figures> } {
  const figures: SampleFigures = new Map();
  const tables = new Map<string, Figures>();
  const reporters = plans.flatMap(({ unit, sheets }) => (sheets.some(isMembers) ? [unit.code] : []));
  const transfers = transfersIn(period, reporters);
  const other: OtherFigures = (unit, form, kind) =>
    tables.get(figuresKey(unit, form, kind)) ?? sameDay(unit, form, kind);
  for (const plan of plans) {
    for (const sheet of plan.sheets) {
      if (sheet.kind === 'declared') continue;
      const key = figuresKey(plan.unit.code, sheet.edition.form.code, sheet.kind);
      if (sheet.edition.form.kind === 'list') {
        figures.set(key, listFigures(sheet.edition, jj02Rows(plan.unit.code, period)));
        continue;
      }
      const table = inventTable(plan, sheet, { tree, period, transfers, other });
      figures.set(key, table.values);
      tables.set(key, table);
    }
  }
  for (const plan of plans) declareSums(plan, tree, figures);
  return { figures, tables };
}

/** What a unit declares for all below it: the sum of what it and the units below file as their own. */
function declareSums({ unit, sheets }: TemplatePlan, tree: UnitTree, figures: SampleFigures): void {
  for (const sheet of sheets.filter(({ kind }) => kind === 'declared')) {
    const { form } = sheet.edition;
    const codes = [unit.code, ...tree.children(unit.code).map(({ code }) => code)];
    const parts = codes.flatMap((code) => figures.get(figuresKey(code, form.code, 'own')) ?? []);
    const declared = startFigures(sheet);
    addValues(declared, parts, sheet.edition);
    figures.set(figuresKey(unit.code, form.code, 'declared'), declared.values);
  }
}

function isMembers({ edition, kind }: TemplateSheetPlan): boolean {
  return edition.form.code === 'DJ02' && kind === 'own';
}

interface Circumstances {
  readonly tree: UnitTree;
  readonly period: Period;
  readonly transfers: ReadonlyMap<string, Transfers>;
  readonly other: OtherFigures;
}

function inventTable(plan: TemplatePlan, sheet: TemplateSheetPlan, circumstances: Circumstances): Figures {
  const { tree, period, transfers, other } = circumstances;
  const { code } = plan.unit;
  const form = sheet.edition.form.code;
  const fill = formFigures[form];
  const unit = tree.get(code);
  if (!fill || !unit) throw new Error(`nothing to fill ${form} of ${code} with`);
  const random = seededRandom(seedOf(code, form, formatPeriod(period)));
  const subject: Subject = {
    unit,
    period,
    isRebuilt: tree.count(code, 'new', 'self') + tree.count(code, 'demolished', 'self') > 0,
    lasting: seededRandom(seedOf(code, form)),
    random,
    isCalm: random.chance(calmShare),
    transfers: transfers.get(code) ?? noTransfers,
    other: (wanted) => other(code, wanted, sheet.kind),
  };
  const figures = startFigures(sheet);
  fill(figures, subject);
  return figures;
}
