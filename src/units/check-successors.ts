import type { UnitLines } from './unit-line.ts';
import type { UnitsProblems } from './units-problems.ts';
import { always } from './validity.ts';

/** Reports successors that do not exist, that are the unit itself, or that come before the unit ends. */
export function checkSuccessors(lines: UnitLines, problems: UnitsProblems): void {
  for (const line of lines.all) {
    const unit = `${line.code} ${line.name}`;
    for (const successor of line.successors) {
      if (successor === line.code) {
        problems.report('units-successor-itself', { unit }, line.row, 'successors');
      } else if (!lines.byCode.has(successor)) {
        const parameters = { unit, successor, ...problems.nearest(successor, lines.byCode) };
        problems.report('units-successor-unknown', parameters, line.row, 'successors');
      }
    }
    if (line.successors.length > 0 && line.validity?.to === always.to) {
      problems.report('units-successor-early', { unit }, line.row, 'successors');
    }
  }
}
