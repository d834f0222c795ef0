import { lastColumn, lastRow } from './cell-reference.ts';
import { damaged, overCap, type ReadingStop } from './reading-stop.ts';

/**
 * Reads the reference `D14` of a cell out of the bytes of its sheet.
 *
 * @returns row × 65,536 + column, both 1-based
 * @throws ReadingStop where it is none, or lies beyond the last row or column
 */
export function cellPlace(bytes: Buffer, start: number, end: number, sheet: string): number {
  const afterLetters = passLetters(bytes, start, end);
  let column = 0;
  for (let at = start; at < afterLetters; at++) {
    // Bit 5 is all that tells a lower-case letter of ASCII from its capital.
    if (bytes[at] !== dollar) column = column * 26 + ((bytes[at] ?? 0) & 0x5f) - 64;
  }
  let row = 0;
  const firstDigit = bytes[afterLetters] === dollar ? afterLetters + 1 : afterLetters;
  for (let at = firstDigit; at < end; at++) row = row * 10 + digit(bytes[at] ?? 0);
  const isReference = column > 0 && row > 0 && end - firstDigit <= 10 && end > firstDigit;
  if (!isReference) throw notAReference(bytes.toString('utf8', start, end), sheet);
  checkPlace(row, column, sheet);
  return row * 65_536 + column;
}

/** @throws ReadingStop where there is no such place in any sheet */
export function checkPlace(row: number, column: number, sheet: string): void {
  if (row < 1) throw notAReference('', sheet);
  if (row > lastRow) throw overCap({ zh: `“${sheet}”的行号`, en: `row number in "${sheet}"` }, row, lastRow);
  if (column > lastColumn) {
    throw overCap({ zh: `“${sheet}”的列号`, en: `column number in "${sheet}"` }, column, lastColumn);
  }
}

const dollar = 0x24;

/** At most seven letters, which no column needs, and a `$` before them. */
function passLetters(bytes: Buffer, start: number, end: number): number {
  let at = bytes[start] === dollar ? start + 1 : start;
  const most = Math.min(end, at + 7);
  while (at < most && isLetter(bytes[at] ?? 0)) at++;
  return at;
}

function isLetter(byte: number): boolean {
  const capital = byte & 0xdf;
  return capital >= 0x41 && capital <= 0x5a;
}

function digit(byte: number): number {
  return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : Number.NaN;
}

function notAReference(text: string, sheet: string): ReadingStop {
  return damaged(`“${sheet}”的单元格地址“${text}”无效`, `"${sheet}" has a cell "${text}"`);
}
