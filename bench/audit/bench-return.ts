import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import type { Edition, FilerProfile } from '../../src/forms/edition.ts';
import { fillComputed } from '../../src/forms/fill-computed.ts';
import type { Surroundings } from '../../src/forms/surroundings.ts';
import { emptyCellValues, setAmount, setState } from '../../src/model/cell-values.ts';
import type { CellValues } from '../../src/model/return.ts';
import { makeRuleSystem } from '../../src/suggest/make-rule-system.ts';
import type { RuleSystem } from '../../src/suggest/rule-system.ts';
import { indexSystem } from '../../src/suggest/system-index.ts';
import type { BenchForms } from './forms.ts';
import { benchFormCodes } from './forms.ts';
import { settleFigures } from './settle-figures.ts';

/** A return without a mistake, with last period's. */
export interface BenchReturn {
  readonly edition: Edition;
  readonly values: CellValues;
  readonly previous: CellValues;
  /** The same figures with every total added up anew. */
  addUp(values: CellValues): CellValues;
  /** The system of the return with these values in place of its own. */
  system(values: CellValues): RuleSystem;
}

const profile: FilerProfile = { level: 'street', parent: 'district', kind: 'own' };
/** Half of the returns type their totals, half of the others at least those of DJ01. */
const typedShare = 0.75;

/** Invents returns until one keeps every rule; nearly all do. */
export function inventReturn(forms: BenchForms, random: SeededRandom): BenchReturn {
  for (let tries = 0; tries < 100; tries++) {
    const code = benchFormCodes[random.integer(0, benchFormCodes.length - 1)] ?? 'AB01';
    const edition = (random.chance(typedShare) ? forms.typed : forms.computed).edition(code, profile);
    const summing = forms.computed.edition(code, profile);
    const size = 10 ** random.integer(1, 4) * random.integer(2, 9);
    const drawn = drawFigures(edition, random, size);
    const previous = complete(summing, drawn, random);
    const current = complete(summing, changedFigures(drawn, random), random, previous);
    const surroundings: Surroundings = { previous: () => ({ edition, values: previous }), periodIndex: 2 };
    const system = (values: CellValues) => makeRuleSystem([sheetOf(edition, values, surroundings)]);
    if (indexSystem(system(current)).failed.length === 0) {
      const addUp = (values: CellValues) => fillComputed(summing, values);
      return { edition, values: current, previous, addUp, system };
    }
  }
  throw new Error('no return keeps the rules of its form');
}

function sheetOf(edition: Edition, values: CellValues, surroundings: Surroundings) {
  const { form } = edition;
  const place = { unit: '41', form: form.code, period: '2020-Q2', kind: 'own' } as const;
  return {
    edition,
    values,
    surroundings,
    place,
    placeOf: ({ item, column }: { readonly item: number; readonly column: number }) => ({
      ...place,
      item: form.items[item]?.id ?? '',
      column: form.columns[column]?.id ?? '',
    }),
  };
}

function drawFigures({ form }: Edition, random: SeededRandom, size: number): readonly number[] {
  const scale = form.code === 'AB03' ? 100 : 1;
  return form.cells.map(() => (random.chance(0.08) ? 0 : random.integer(1, size * scale)));
}

/** A quarter does not change from one period to the next, the rest by up to a tenth. */
function changedFigures(drawn: readonly number[], random: SeededRandom): readonly number[] {
  return drawn.map((amount) =>
    random.chance(0.25) ? amount : amount + Math.round((amount * random.integer(-80, 100)) / 1000),
  );
}

function complete(summing: Edition, drawn: readonly number[], random: SeededRandom, previous?: CellValues): CellValues {
  const { form } = summing;
  const amounts = [...drawn];
  const at = (item: string, column: string) =>
    form.items.findIndex(({ id }) => id === item) * form.columns.length +
    form.columns.findIndex(({ id }) => id === column);
  settleFigures[form.code]?.(
    {
      items: form.items.map(({ id }) => id),
      get: (item, column) => amounts[at(item, column)] ?? 0,
      put: (item, column, amount) => {
        amounts[at(item, column)] = amount;
      },
      before: (item, column) => previous?.amount[at(item, column)],
    },
    random,
  );
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    if (!summing.open[cell.index]) continue;
    if (summing.formulas.has(cell.index) || cell.origin !== 'typed') setState(values, cell.index, 'blank');
    else setAmount(values, cell.index, amounts[cell.index] ?? 0);
  }
  return fillComputed(summing, values);
}
