import type { UnitLine, UnitLines } from './unit-line.ts';
import type { UnitsProblems } from './units-problems.ts';
import type { Validity } from './validity.ts';
import { always, overlap } from './validity.ts';

/** Reports codes that stand twice, and lines of one code whose periods of validity overlap. */
export function checkCodes(lines: UnitLines, problems: UnitsProblems): void {
  for (const [code, sameCode] of lines.byCode) {
    if (code === '' || sameCode.length === 1) continue;
    let latest: { readonly line: UnitLine; readonly validity: Validity } | undefined;
    for (const line of sameCode) {
      const { validity } = line;
      if (validity === undefined) continue;
      if (latest !== undefined && overlap(latest.validity, validity)) {
        reportOverlap(latest.line, line, problems);
      }
      if (latest === undefined || validity.to > latest.validity.to) latest = { line, validity };
    }
  }
}

function reportOverlap(a: UnitLine, b: UnitLine, problems: UnitsProblems): void {
  const [earlier, later] = a.row < b.row ? [a, b] : [b, a];
  const line = problems.line(earlier.row);
  const { code, name } = later;
  if (a.validity === always && b.validity === always) {
    problems.report('units-code-twice', { code, line }, later.row, 'code');
  } else {
    problems.report('units-validity-overlaps', { unit: `${code} ${name}`, line }, later.row, 'valid_from');
  }
}
