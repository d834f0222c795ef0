import { formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import type { AlignedSheet } from './aligned-sheet.ts';
import type { CellView } from './cell-view.ts';
import { cellView } from './cell-view.ts';
import { compareCell } from './compare-cell.ts';
import type { SheetMoves } from './formula-comparison.ts';
import { hiddenFindings } from './hidden-findings.ts';
import { rowFinding } from './row-finding.ts';
import { SheetDifferences } from './sheet-differences.ts';
import type { SheetRow } from './sheet-rows.ts';

/** How one sheet came out. */
export interface SheetComparison {
  /** Cells and formulas that were compared. */
  readonly cells: number;
  readonly formulas: number;
  /** Cells and rows that are different, listed or not. */
  readonly differences: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares a sheet with the one it should be, cell by cell of the rows that are the same rows.
 *
 * @param told cells whose difference has been reported otherwise, as `D14`
 */
export function compareSheet(aligned: AlignedSheet, moves: SheetMoves, told: ReadonlySet<string>): SheetComparison {
  const { expected, found, expectedRows, foundRows, alignment } = aligned;
  const differences = new SheetDifferences(found);
  let [cells, formulas] = [0, 0];
  for (const [i, j] of [...alignment.pairs, ...alignment.moved]) {
    for (const [ours, theirs] of cellPairs(aligned, expectedRows[i], foundRows[j])) {
      cells += 1;
      if (ours?.formula !== undefined) formulas += 1;
      const difference = compareCell(ours, theirs, expected.name, moves);
      // Where nobody put anything, the cell stands where its row went.
      const place = theirs ?? { row: foundRows[j]?.row ?? 0, column: ours?.column ?? 0 };
      if (difference && !told.has(formatAddress(place))) differences.add(place, difference);
    }
  }
  const missing = alignment.missing.map((i) => rowFinding('summary-row-missing', expected, expectedRows[i]));
  const added = alignment.added.map((j) => rowFinding('summary-row-added', found, foundRows[j]));
  const [first] = alignment.moved;
  const moved = first ? [movedFinding(aligned, foundRows[first[1]], alignment.moved.length)] : [];
  return {
    cells,
    formulas,
    differences: differences.count + missing.length + added.length,
    findings: [
      ...differences.findings(cells),
      ...missing.flatMap((finding) => finding ?? []),
      ...added.flatMap((finding) => finding ?? []),
      ...moved,
      ...hiddenFindings(aligned),
    ],
  };
}

/** Cells of two rows by column. */
function* cellPairs(
  { expected, found }: AlignedSheet,
  ours: SheetRow | undefined,
  theirs: SheetRow | undefined,
): Generator<readonly [CellView | undefined, CellView | undefined]> {
  let [a, b] = [ours?.from ?? 0, theirs?.from ?? 0];
  const [endA, endB] = [ours?.to ?? 0, theirs?.to ?? 0];
  while (a < endA || b < endB) {
    const columnA = a < endA ? (expected.grid.column[a] ?? 0) : Number.POSITIVE_INFINITY;
    const columnB = b < endB ? (found.grid.column[b] ?? 0) : Number.POSITIVE_INFINITY;
    const left = columnA <= columnB ? cellView(expected, a++) : undefined;
    const right = columnB <= columnA ? cellView(found, b++) : undefined;
    yield [left, right];
  }
}

function movedFinding({ found }: AlignedSheet, row: SheetRow | undefined, count: number): Finding {
  const cell = formatAddress({ row: row?.row ?? 1, column: 1 });
  return { code: 'summary-rows-moved', severity: 'warning', sheet: found.name, cell, parameters: { count } };
}
