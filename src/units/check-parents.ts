import type { Label } from '../model/label.ts';
import type { Level } from '../model/level.ts';
import { levelLabels, parentLevels } from '../model/level.ts';
import type { UnitLine, UnitLines } from './unit-line.ts';
import type { UnitsProblems } from './units-problems.ts';
import { overlap, uncoveredDay } from './validity.ts';

/** Reports parents that are missing, unknown, of a wrong level, or not in force all the time their unit is. */
export function checkParents(lines: UnitLines, inCircle: ReadonlySet<UnitLine>, problems: UnitsProblems): void {
  for (const line of lines.all) {
    const unit = `${line.code} ${line.name}`;
    if (line.parent === '') {
      if (line.level !== 'district' && line.level !== undefined) {
        problems.report('units-parent-missing', { unit }, line.row, 'parent');
      }
      continue;
    }
    if (line.level === 'district') {
      problems.report('units-parent-surplus', { unit }, line.row, 'parent');
      continue;
    }
    const parents = lines.byCode.get(line.parent);
    if (parents === undefined) {
      const parameters = { unit, parent: line.parent, ...problems.nearest(line.parent, lines.byCode) };
      problems.report('units-parent-unknown', parameters, line.row, 'parent');
      continue;
    }
    checkTime(line, parents, problems);
    if (!inCircle.has(line)) checkLevel(line, parents, problems);
  }
}

function checkTime(line: UnitLine, parents: readonly UnitLine[], problems: UnitsProblems): void {
  if (line.validity === undefined) return;
  const times = parents.flatMap((parent) => parent.validity ?? []);
  if (times.length < parents.length) return;
  const day = uncoveredDay(line.validity, times);
  if (day === undefined) return;
  const parameters = { unit: `${line.code} ${line.name}`, parent: line.parent, day };
  problems.report('units-parent-not-in-force', parameters, line.row, 'parent');
}

function checkLevel(line: UnitLine, parents: readonly UnitLine[], problems: UnitsProblems): void {
  const { level, validity } = line;
  if (level === undefined) return;
  const wrong = parents.find(
    (parent) =>
      parent.level !== undefined &&
      !parentLevels[level].includes(parent.level) &&
      (validity === undefined || parent.validity === undefined || overlap(validity, parent.validity)),
  );
  if (wrong?.level === undefined) return;
  const parameters = {
    unit: `${line.code} ${line.name}`,
    level: levelLabels[level],
    parent: `${wrong.code} ${wrong.name}`,
    parentLevel: levelLabels[wrong.level],
    expected: oneOf(parentLevels[level]),
  };
  problems.report('units-parent-level', parameters, line.row, 'parent');
}

function oneOf(levels: readonly Level[]): Label {
  return {
    zh: levels.map((level) => levelLabels[level].zh).join('或'),
    en: levels.map((level) => levelLabels[level].en).join(' or '),
  };
}
