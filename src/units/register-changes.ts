import type { Unit } from '../model/unit.ts';
import { shiftDay } from './calendar-day.ts';
import { heirsOf } from './heirs-of.ts';
import type { RegisterChange } from './register-change.ts';
import type { UnitRegister, UnitTree } from './unit-tree.ts';

/**
 * What happened to the register between two days (名录变动): every unit that is in only one of the two trees, or in both
 * with another name, parent, level or kind, once per kind of change. What came and went in between is not seen.
 *
 * @param from ISO date of the earlier day
 * @param to ISO date of the later day
 * @returns in the order of the later tree; a unit that has ended stands after the nearest unit above it that is left
 * @throws Trouble when the register has no district on one of the days
 * @example registerChanges(register, '2019-12-31', '2020-03-31').filter(({ kind }) => kind === 'founded').length
 */
export function registerChanges(register: UnitRegister, from: string, to: string): readonly RegisterChange[] {
  const [before, after] = [register.on(from), register.on(to)];
  const lines = linesUpTo(register, to);
  const ended = endedByAnchor(before, after);
  const heirs = heirsByCode(before, after, lines);
  const changes: RegisterChange[] = [];
  const add = (units: readonly Unit[]): void => {
    for (const unit of units) changes.push(endOf(unit, before, after, lines.get(unit.code) ?? [unit], heirs));
  };
  add(ended.get(undefined) ?? []);
  for (const unit of after.units) {
    const was = before.get(unit.code);
    const own = lines.get(unit.code) ?? [unit];
    if (was) changes.push(...differences(was, unit, before, after, own));
    else changes.push(foundingOf(unit, before, own, heirs));
    add(ended.get(unit.code) ?? []);
  }
  return changes;
}

/** The lines of each code that began by a day, in the order of time. */
function linesUpTo(register: UnitRegister, day: string): ReadonlyMap<string, readonly Unit[]> {
  const lines = new Map<string, Unit[]>();
  for (const unit of register.units) {
    if (firstDay(unit) > day) continue;
    const known = lines.get(unit.code);
    if (known) known.push(unit);
    else lines.set(unit.code, [unit]);
  }
  for (const known of lines.values()) known.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return lines;
}

function firstDay(unit: Unit): string {
  return unit.validFrom ?? '';
}

/** Units that have ended, by the nearest unit above them that is left; undefined where none is. */
function endedByAnchor(before: UnitTree, after: UnitTree): ReadonlyMap<string | undefined, readonly Unit[]> {
  const ended = new Map<string | undefined, Unit[]>();
  for (const unit of before.units) {
    if (after.get(unit.code)) continue;
    let above = unit.parent;
    while (above !== undefined && !after.get(above)) above = before.get(above)?.parent;
    const known = ended.get(above);
    if (known) known.push(unit);
    else ended.set(above, [unit]);
  }
  return ended;
}

/** Who took over from each unit that has ended. */
function heirsByCode(
  before: UnitTree,
  after: UnitTree,
  lines: ReadonlyMap<string, readonly Unit[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const successors = new Map<string, Unit>();
  for (const [code, own] of lines) {
    const last = own.at(-1);
    if (last && last.successors.length > 0) successors.set(code, last);
  }
  const ended = before.units.filter(({ code }) => !after.get(code));
  return new Map(ended.map(({ code }) => [code, heirsOf(code, after, successors)]));
}

function endOf(
  unit: Unit,
  before: UnitTree,
  after: UnitTree,
  lines: readonly Unit[],
  heirs: ReadonlyMap<string, ReadonlySet<string>>,
): RegisterChange {
  const last = lines.at(-1) ?? unit;
  const day = shiftDay(last.validTo ?? before.day, 1);
  const codes = heirs.get(unit.code) ?? new Set();
  if (codes.size === 0) return { kind: 'closed', unit: last, day };
  const found = after.units.filter(({ code }) => codes.has(code));
  if (codes.size > 1) return { kind: 'split', unit: last, day, heirs: found };
  const isAlone = (heir: Unit): boolean =>
    before.get(heir.code) === undefined && predecessorsOf(heir, before, heirs).length === 1;
  return { kind: found.every(isAlone) ? 'succeeded' : 'merged', unit: last, day, heirs: found };
}

function foundingOf(
  unit: Unit,
  before: UnitTree,
  lines: readonly Unit[],
  heirs: ReadonlyMap<string, ReadonlySet<string>>,
): RegisterChange {
  const [first = unit] = lines.filter((line) => firstDay(line) > before.day);
  return { kind: 'founded', unit, day: firstDay(first), predecessors: predecessorsOf(unit, before, heirs) };
}

function predecessorsOf(
  unit: Unit,
  before: UnitTree,
  heirs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Unit[] {
  return before.units.filter(({ code }) => heirs.get(code)?.has(unit.code));
}

function differences(
  was: Unit,
  unit: Unit,
  before: UnitTree,
  after: UnitTree,
  lines: readonly Unit[],
): readonly RegisterChange[] {
  const since = (isSame: (line: Unit) => boolean): string => firstDay(lastRun(lines, isSame) ?? unit);
  const changes: RegisterChange[] = [];
  if (was.name !== unit.name) {
    const day = since((line) => line.name === unit.name);
    changes.push({ kind: 'renamed', unit, day, from: was.name, to: unit.name });
  }
  if (was.parent !== unit.parent) {
    const day = since((line) => line.parent === unit.parent);
    const above = (tree: UnitTree, of: Unit) => (of.parent === undefined ? undefined : tree.get(of.parent));
    changes.push({ kind: 'moved', unit, day, from: above(before, was), to: above(after, unit) });
  }
  if (was.level !== unit.level || was.kind !== unit.kind) {
    const day = since((line) => line.level === unit.level && line.kind === unit.kind);
    changes.push({ kind: 'reclassified', unit, day, from: was, to: unit });
  }
  return changes;
}

/** The first of the latest lines that are all alike. */
function lastRun(lines: readonly Unit[], isSame: (line: Unit) => boolean): Unit | undefined {
  const other = lines.findLastIndex((line) => !isSame(line));
  return lines[other + 1];
}
