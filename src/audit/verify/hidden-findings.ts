import { columnLetters, formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import type { Label } from '../../model/label.ts';
import type { AlignedSheet } from './aligned-sheet.ts';

/** What can be seen when a summary is written, and is hidden now: the sheet, rows or columns that hold something. */
export function hiddenFindings(aligned: AlignedSheet): readonly Finding[] {
  const { expected, found, expectedRows, foundRows, alignment } = aligned;
  const { grid } = found;
  const findings: Finding[] = [];
  if (grid.visibility !== 'visible' && expected.grid.visibility === 'visible') {
    findings.push(finding(aligned, 'A1', { zh: '整张工作表', en: 'the whole sheet is' }));
  }
  const rows = alignment.pairs.flatMap(([i, j]) => {
    const [ours, theirs] = [expectedRows[i]?.row ?? 0, foundRows[j]?.row ?? 0];
    return grid.hiddenRows.has(theirs) && !expected.grid.hiddenRows.has(ours) ? [theirs] : [];
  });
  if (rows[0] !== undefined) {
    const list = stretches(rows, String);
    findings.push(
      finding(aligned, formatAddress({ row: rows[0], column: 1 }), { zh: `第 ${list} 行`, en: `rows ${list} are` }),
    );
  }
  const held = new Set(expected.grid.column);
  const columns = [...grid.hiddenColumns]
    .filter((column) => held.has(column) && !expected.grid.hiddenColumns.has(column))
    .sort((a, b) => a - b);
  if (columns[0] !== undefined) {
    const list = stretches(columns, columnLetters);
    findings.push(
      finding(aligned, formatAddress({ row: 1, column: columns[0] }), { zh: ` ${list} 列`, en: `columns ${list} are` }),
    );
  }
  return findings;
}

function finding({ found }: AlignedSheet, cell: string, what: Label): Finding {
  return { code: 'summary-part-hidden', severity: 'warning', sheet: found.name, cell, parameters: { what } };
}

/** More stretches than this nobody reads. */
const mostStretches = 8;

/** `7-9, 12`. */
function stretches(sorted: readonly number[], say: (number: number) => string): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const texts = runs
    .slice(0, mostStretches)
    .map(({ from, to }) => (from === to ? say(from) : `${say(from)}-${say(to)}`));
  return [...texts, ...(runs.length > mostStretches ? ['…'] : [])].join(', ');
}
