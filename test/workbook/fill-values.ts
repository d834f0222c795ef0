import type { Edition } from '../../src/forms/edition.ts';
import { emptyCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import type { Cell } from '../../src/model/form.ts';
import type { CellValues } from '../../src/model/return.ts';

/** A seeded stream of numbers from 0 up to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often an entered cell is left blank, not applicable, or holds a text where a number belongs. */
export interface Carelessness {
  readonly blank: number;
  readonly notApplicable: number;
  readonly wrongText: number;
}

/** Arbitrary entries in every open cell that is not computed: small numbers, so that rules hold and fail by turns. */
export function fillValues(edition: Edition, random: () => number, careless: Carelessness, rows = 1): CellValues {
  const { form, open } = edition;
  const values = emptyCellValues(form.cells.length * rows);
  for (let row = 0; row < rows; row += 1) {
    for (const cell of form.cells) {
      if (!open[cell.index] || cell.origin === 'computed') continue;
      fillCell(values, row * form.cells.length + cell.index, cell, random, careless);
    }
  }
  return values;
}

function fillCell(
  values: ReturnType<typeof emptyCellValues>,
  index: number,
  cell: Cell,
  random: () => number,
  careless: Carelessness,
): void {
  const luck = random();
  const { blank, notApplicable, wrongText } = careless;
  const numeric = cell.type === 'integer' || cell.type === 'decimal';
  if (luck < blank || (!cell.required && luck < 0.4)) setState(values, index, 'blank');
  else if (cell.type === 'text') setText(values, index, oneOf(textsFor(cell), random));
  else if (cell.type === 'yesNo') setAmount(values, index, random() < 0.5 ? 0 : 1);
  else if (cell.type === 'date') setAmount(values, index, 43_800 + Math.floor(random() * 60));
  else if (numeric && luck < blank + notApplicable) setState(values, index, 'notApplicable');
  else if (numeric && luck < blank + notApplicable + wrongText) {
    setState(values, index, 'unreadable');
    values.text.set(index, '12个');
  } else setAmount(values, index, Math.floor(random() * 9 * 10 ** cell.decimals));
}

/** Codes where the cell has them, else texts that repeat and hold the wildcards of COUNTIF. */
function textsFor(cell: Cell): readonly string[] {
  return cell.codes?.map(({ code }) => code) ?? ['甲', '乙', '丙', '丁', 'A*', 'a?'];
}

function oneOf(texts: readonly string[], random: () => number): string {
  return texts[Math.floor(random() * texts.length)] ?? '';
}
