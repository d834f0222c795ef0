import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import { copyCellValues, setAmount } from '../../src/model/cell-values.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { BenchReturn } from './bench-return.ts';

/** What goes wrong in offices (issue: sign, digits, factor, swapped cells, stale total). */
export const mistakeKinds = ['sign', 'digits', 'factor', 'swapped', 'stale'] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** A mistake as it was made, by cell index of the form, in units of the last decimal. */
export interface PlantedMistake {
  readonly kind: MistakeKind;
  readonly cells: ReadonlyMap<number, { readonly truth: number; readonly written: number }>;
}

/**
 * Makes one mistake in a return, knowing nothing of how mistakes are sought.
 *
 * @param taken cells that hold another mistake already
 * @returns undefined where the drawn cell cannot hold a mistake of this kind
 */
export function plantMistake(
  kind: MistakeKind,
  sample: BenchReturn,
  taken: ReadonlySet<number>,
  random: SeededRandom,
): PlantedMistake | undefined {
  const cells = enteredCells(sample).filter((cell) => !taken.has(cell));
  const cell = cells[random.integer(0, cells.length - 1)];
  if (cell === undefined) return undefined;
  const truth = sample.values.amount[cell] ?? 0;
  const one = (written: number | undefined): PlantedMistake | undefined =>
    written === undefined || written === truth ? undefined : { kind, cells: new Map([[cell, { truth, written }]]) };
  switch (kind) {
    case 'sign':
      return one(-truth);
    case 'digits':
      return one(slip(truth, random));
    case 'factor': {
      const factor = 10 ** random.integer(1, 4);
      return one(random.chance(0.5) || truth % factor !== 0 ? truth * factor : truth / factor);
    }
    case 'swapped':
      return swap(cell, sample, new Set(cells), random);
    case 'stale':
      return stale(sample, taken, random);
  }
}

/** The values with mistakes in them. */
export function withMistakes(values: CellValues, mistakes: readonly PlantedMistake[]): CellValues {
  const spoilt = copyCellValues(values);
  for (const { cells } of mistakes) for (const [cell, { written }] of cells) setAmount(spoilt, cell, written);
  return spoilt;
}

export function enteredCells({ edition, values }: BenchReturn): readonly number[] {
  return edition.form.cells
    .filter(({ index, origin }) => edition.open[index] && origin === 'typed' && !edition.formulas.has(index))
    .map(({ index }) => index)
    .filter((index) => values.amount[index] !== undefined);
}

/** Two neighbouring digits swapped, one left out, one typed twice, or one typed wrong; a leading zero is no digit. */
function slip(truth: number, random: SeededRandom): number | undefined {
  const digits = String(Math.abs(truth));
  const at = random.integer(0, digits.length - 1);
  const [before, here, after] = [digits.slice(0, at), digits.slice(at, at + 1), digits.slice(at + 1)];
  const wrong = String((Number(here) + random.integer(1, 9)) % 10);
  const written = [
    `${before}${after.slice(0, 1)}${here}${after.slice(1)}`,
    `${before}${after}`,
    `${before}${here}${here}${after}`,
    `${before}${wrong}${after}`,
  ][random.integer(0, 3)];
  if (written === undefined || written === '' || written.startsWith('0')) return undefined;
  return Math.sign(truth) * Number(written);
}

/** Two figures beside or above each other, each typed where the other belongs. */
function swap(
  cell: number,
  { edition, values }: BenchReturn,
  free: ReadonlySet<number>,
  random: SeededRandom,
): PlantedMistake | undefined {
  const width = edition.form.columns.length;
  const beside = random.chance(0.5) && (cell + 1) % width !== 0 ? cell + 1 : cell + width;
  const [here, there] = [values.amount[cell] ?? 0, values.amount[beside] ?? 0];
  if (!free.has(beside) || here === there) return undefined;
  const cells = new Map([
    [cell, { truth: here, written: there }],
    [beside, { truth: there, written: here }],
  ]);
  return { kind: 'swapped', cells };
}

/** A part was corrected late, from last period's figure or from a draft, and its total stayed as it was. */
function stale(sample: BenchReturn, taken: ReadonlySet<number>, random: SeededRandom): PlantedMistake | undefined {
  const { edition, values, previous } = sample;
  const isTotal = (cell: number) => edition.form.cells[cell]?.formula !== undefined;
  const entered = enteredCells(sample);
  const totals = entered.filter((cell) => isTotal(cell) && !taken.has(cell));
  const parts = entered.filter((cell) => !isTotal(cell));
  const total = totals[random.integer(0, totals.length - 1)];
  const part = parts[random.integer(0, parts.length - 1)];
  if (total === undefined || part === undefined) return undefined;
  const now = values.amount[part] ?? 0;
  const draft = Math.max(0, now + Math.round((now * random.integer(-300, 300)) / 1000));
  const earlier = copyCellValues(values);
  setAmount(earlier, part, random.chance(0.5) ? (previous.amount[part] ?? 0) : draft);
  const truth = values.amount[total] ?? 0;
  const written = sample.addUp(earlier).amount[total] ?? truth;
  return written === truth ? undefined : { kind: 'stale', cells: new Map([[total, { truth, written }]]) };
}
