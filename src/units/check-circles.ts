import { levels } from '../model/level.ts';
import type { UnitLine, UnitLines } from './unit-line.ts';
import type { UnitsProblems } from './units-problems.ts';
import { overlap } from './validity.ts';

/**
 * Reports parents that form a circle, each circle once, at its first line in the file.
 *
 * @returns the lines that stand in a circle
 */
export function checkCircles(lines: UnitLines, problems: UnitsProblems): ReadonlySet<UnitLine> {
  const inCircle = new Set<UnitLine>();
  const done = new Set<UnitLine>();
  for (const start of lines.all) {
    if (done.has(start) || descends(start, lines)) continue;
    const path: UnitLine[] = [];
    const onPath = new Set<UnitLine>();
    let line: UnitLine | undefined = start;
    while (line !== undefined && !done.has(line) && !onPath.has(line)) {
      path.push(line);
      onPath.add(line);
      line = parentLine(line, lines);
    }
    if (line !== undefined && onPath.has(line)) reportCircle(path.slice(path.indexOf(line)), inCircle, problems);
    for (const passed of path) done.add(passed);
  }
  return inCircle;
}

function reportCircle(circle: readonly UnitLine[], inCircle: Set<UnitLine>, problems: UnitsProblems): void {
  for (const line of circle) inCircle.add(line);
  const first = circle.reduce((a, b) => (b.row < a.row ? b : a));
  const turned = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first)), first];
  problems.report('units-cycle', { path: turned.map(({ code }) => code).join(' → ') }, first.row, 'parent');
}

/** A circle needs at least one line whose parent is not of a higher level. */
function descends(line: UnitLine, lines: UnitLines): boolean {
  const above = parentLine(line, lines);
  if (above === undefined) return true;
  if (line.level === undefined || above.level === undefined) return false;
  return levels.indexOf(above.level) < levels.indexOf(line.level);
}

/** The line of the parent at a time both are in force; levels descend, so a circle needs no more than one. */
function parentLine(line: UnitLine, lines: UnitLines): UnitLine | undefined {
  const { validity } = line;
  if (line.parent === '') return undefined;
  return lines.byCode
    .get(line.parent)
    ?.find((parent) => validity === undefined || parent.validity === undefined || overlap(validity, parent.validity));
}
