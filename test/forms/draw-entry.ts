import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import type { MutableCellValues } from '../../src/model/cell-values.ts';
import { setAmount, setState, setText } from '../../src/model/cell-values.ts';
import { daySerial } from '../../src/model/day-serial.ts';
import type { Cell } from '../../src/model/form.ts';

/** What entries of one case are drawn around. */
export interface Scale {
  /** Largest number that is usual in this case, in the measure of the cell. */
  readonly usual: number;
  /** Constants of the rule at hand: entries near them decide it. */
  readonly constants: readonly number[];
}

/** Puts an entry into cell `index` that no value check objects to: within its bounds, one of its codes, whole where whole. */
export function drawEntry(
  values: MutableCellValues,
  index: number,
  cell: Cell,
  scale: Scale,
  random: SeededRandom,
): void {
  if (!mustStand(cell) && random.chance(0.3)) setState(values, index, 'blank');
  else if (cell.type === 'text') setText(values, index, drawText(cell, random));
  else setNumber(values, index, cell, drawNumber(cell, scale, random));
}

/** Puts a number in the measure of the cell there, rounded to its decimals and moved into its bounds. */
export function setNumber(values: MutableCellValues, index: number, cell: Cell, number: number): void {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = cell;
  setAmount(values, index, Math.round(Math.min(Math.max(number, minimum), maximum) * 10 ** cell.decimals));
}

/** A blank where an entry is required is a finding of its own, and leaves rules undecided. */
function mustStand({ origin, required, type }: Cell): boolean {
  return origin === 'typed' && required && type !== 'date';
}

function drawText({ codes = [] }: Cell, random: SeededRandom): string {
  const code = codes[random.integer(0, codes.length - 1)];
  return code?.code ?? `项目${random.integer(1, 5)}`;
}

function drawNumber(cell: Cell, { usual, constants }: Scale, random: SeededRandom): number {
  if (cell.type === 'yesNo') return random.integer(0, 1);
  if (cell.type === 'date') return daySerial('2020-01-01') + random.integer(-400, 400);
  const constant = constants[random.integer(0, constants.length - 1)];
  const step = 10 ** -cell.decimals;
  if (constant !== undefined && random.chance(0.2)) return constant + random.integer(-1, 1) * step;
  if (random.chance(0.2)) return 0;
  const largest = random.chance(0.2) ? usual * 1000 : usual;
  const number = random.integer(0, largest) + random.integer(0, 10 ** cell.decimals - 1) * step;
  return cell.minimum === undefined && random.chance(0.2) ? -number : number;
}
