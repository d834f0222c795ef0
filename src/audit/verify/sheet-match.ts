import type { SummaryBook, SummarySheet } from '../summary/summary-book.ts';
import { sheetRows } from './sheet-rows.ts';

/** Which sheet of one workbook is which of the other. */
export interface SheetMatch {
  readonly pairs: readonly { readonly expected: SummarySheet; readonly found: SummarySheet }[];
  readonly missing: readonly SummarySheet[];
  readonly added: readonly SummarySheet[];
}

/** A renamed sheet holds at least so much of what it held. */
const leastShared = 0.5;

/** Matches sheets by name, whatever their order; those without a counterpart by what they hold. */
export function matchSheets(expected: SummaryBook, found: SummaryBook): SheetMatch {
  const byName = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
  const pairs: { expected: SummarySheet; found: SummarySheet }[] = [];
  const missing: SummarySheet[] = [];
  for (const sheet of expected.sheets) {
    const same = byName.get(sheet.name);
    if (same) pairs.push({ expected: sheet, found: same });
    else missing.push(sheet);
  }
  const known = new Set(expected.sheets.map(({ name }) => name));
  const added = found.sheets.filter(({ name }) => !known.has(name));
  for (const sheet of [...missing]) {
    const renamed = added.find((candidate) => shared(sheet, candidate) >= leastShared);
    if (!renamed) continue;
    pairs.push({ expected: sheet, found: renamed });
    missing.splice(missing.indexOf(sheet), 1);
    added.splice(added.indexOf(renamed), 1);
  }
  return { pairs, missing, added };
}

/** Share of the rows of one sheet that stand in the other as well. */
function shared(expected: SummarySheet, found: SummarySheet): number {
  const prints = new Set(sheetRows(found.grid).map(({ print }) => print));
  const rows = sheetRows(expected.grid);
  return rows.filter(({ print }) => prints.has(print)).length / Math.max(1, rows.length);
}
