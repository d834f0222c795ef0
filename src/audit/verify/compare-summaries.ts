import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { SummaryBook, SummarySheet } from '../summary/summary-book.ts';
import { alignSheet } from './aligned-sheet.ts';
import { compareSheet } from './compare-sheet.ts';
import { rowShift } from './row-shift.ts';
import { matchSheets } from './sheet-match.ts';

/** How a summary compares with what it should be. */
export interface SummaryComparison {
  readonly cells: number;
  readonly formulas: number;
  /** Cells, rows and sheets that are different, listed or not. */
  readonly differences: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares a summary workbook with the one it should be: every sheet, row, formula and value. Where it was removed,
 * inserted or renamed, that is one finding; formulas that Excel rewrote for it are none.
 *
 * @param told cells whose difference has been reported otherwise, by sheet, as `D14`
 */
export function compareSummaries(
  expected: SummaryBook,
  found: SummaryBook,
  told: ReadonlyMap<string, ReadonlySet<string>>,
): SummaryComparison {
  const match = matchSheets(expected, found);
  const aligned = match.pairs.map((pair) => alignSheet(pair.expected, pair.found));
  const moves = {
    names: new Map(
      match.pairs.flatMap(({ expected: { name }, found: now }) =>
        name === now.name ? [] : [[name, now.name] as const],
      ),
    ),
    shifts: new Map(
      aligned.flatMap((sheet) => {
        const shift = rowShift(sheet.expectedRows, sheet.foundRows, sheet.alignment);
        return shift ? [[sheet.expected.name, shift] as const] : [];
      }),
    ),
  };
  const compared = aligned.map((sheet) => compareSheet(sheet, moves, told.get(sheet.found.name) ?? new Set()));
  const sheets = [
    ...match.missing.map((sheet) => sheetFinding('summary-sheet-missing', sheet)),
    ...match.added.map((sheet) => sheetFinding('summary-sheet-added', sheet)),
    ...[...moves.names].map(([name, now]) => renamedFinding(name, now)),
  ];
  const sum = (count: 'cells' | 'formulas' | 'differences') => compared.reduce((total, each) => total + each[count], 0);
  return {
    cells: sum('cells'),
    formulas: sum('formulas'),
    differences: sum('differences') + sheets.length,
    findings: [...sheets, ...compared.flatMap(({ findings }) => findings)],
  };
}

function sheetFinding(code: 'summary-sheet-missing' | 'summary-sheet-added', { name, form }: SummarySheet): Finding {
  const { severity } = findingCatalogue[code];
  return { code, severity, sheet: name, ...(form === undefined ? {} : { form }), parameters: {} };
}

function renamedFinding(name: string, now: string): Finding {
  return { code: 'summary-sheet-renamed', severity: 'error', sheet: now, expected: name, parameters: {} };
}
