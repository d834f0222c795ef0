import type { UnitLine, UnitLines } from './unit-line.ts';
import type { UnitsProblems } from './units-problems.ts';
import type { Validity } from './validity.ts';
import { compareFirstDays, overlap } from './validity.ts';

/** Reports a file without a district, and districts that are in force at the same time. */
export function checkRoots(lines: UnitLines, problems: UnitsProblems): void {
  const roots = lines.all.filter((line) => line.level === 'district');
  const levelsRead = lines.all.every((line) => line.level !== undefined);
  if (roots.length === 0 && levelsRead) {
    problems.report('units-root-missing', {}, lines.all[0]?.row ?? 0, 'level');
  }
  let latest: { readonly line: UnitLine; readonly validity: Validity } | undefined;
  for (const line of roots.sort(compareFirstDays)) {
    const { validity } = line;
    if (validity === undefined) continue;
    if (latest !== undefined && latest.line.code !== line.code && overlap(latest.validity, validity)) {
      const [first, second] = latest.line.row < line.row ? [latest.line, line] : [line, latest.line];
      const parameters = { unit: `${second.code} ${second.name}`, other: `${first.code} ${first.name}` };
      problems.report('units-root-twice', parameters, second.row, 'level');
    }
    if (latest === undefined || validity.to > latest.validity.to) latest = { line, validity };
  }
}
