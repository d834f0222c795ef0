import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Parts } from '../../samples/generator/broken/spoil-package.ts';
import { partOfSheet } from '../../samples/generator/broken/spoil-package.ts';
import { readSummary } from '../../src/audit/summary/read-summary.ts';
import type { SummaryBook } from '../../src/audit/summary/summary-book.ts';
import { gridKey } from '../../src/grid/grid-formula.ts';
import { formatAddress } from '../../src/layout/address.ts';

/** Reads a summary that can be read. */
export function read(workbook: Uint8Array): SummaryBook {
  const reading = readSummary(workbook);
  if (reading.outcome !== 'read') throw new Error(`the summary is ${reading.outcome}`);
  return reading.summary;
}

/** What may be altered in a cell. */
export interface Alterable {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string | undefined;
  readonly value: number | string | undefined;
}

/** Every cell that holds something, in reading order. */
export function alterable({ sheets }: SummaryBook): readonly Alterable[] {
  return sheets.flatMap(({ name, grid, formulas }) =>
    Array.from({ length: grid.length }, (_, index): Alterable => {
      const [row, column] = [grid.row[index] ?? 0, grid.column[index] ?? 0];
      const number = grid.number[index] ?? Number.NaN;
      return {
        sheet: name,
        cell: formatAddress({ row, column }),
        formula: formulas.get(gridKey(row, column))?.text,
        value: Number.isNaN(number) ? grid.text[index] : number,
      };
    }),
  );
}

/** Puts a formula, a value or both into a cell, its style kept. */
export function put(workbook: Uint8Array, altered: Alterable): Uint8Array {
  return putInto(partsOf(workbook), altered);
}

/** A workbook unpacked once, to be altered many times. */
export function partsOf(workbook: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** {@link put} into parts, which stay as they are; not packed, which would take most of the time. */
export function putInto(parts: Parts, { sheet, cell, formula, value }: Alterable): Uint8Array {
  const part = partOfSheet(parts, sheet);
  const f = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  const isNumber = typeof value === 'number';
  const text = escaped(String(value ?? ''));
  const inner =
    isNumber || formula !== undefined ? `${f}<v>${text}</v>` : `<is><t xml:space="preserve">${text}</t></is>`;
  const type = isNumber ? '' : formula !== undefined ? ' t="str"' : ' t="inlineStr"';
  const xml = (parts.get(part) ?? '').replace(
    new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's'),
    (_, style: string = '') => `<c r="${cell}"${style}${type}>${inner}</c>`,
  );
  const entries = [...parts].map(([name, before]) => [name, strToU8(name === part ? xml : before)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Places of digits that a person or a program could alter and Excel would keep: the first fifteen that count. */
export function digitPlaces(text: string): readonly number[] {
  let significant = 0;
  return [...text].flatMap((character, place) => {
    if (!/[0-9]/.test(character)) return [];
    if (character !== '0' || significant > 0) significant += 1;
    return significant <= 15 ? [place] : [];
  });
}

/** One digit of a text exchanged for another. */
export function flipDigit(text: string, place: number, by: number): string {
  const digit = (Number(text[place]) + 1 + (by % 9)) % 10;
  return text.slice(0, place) + digit + text.slice(place + 1);
}
