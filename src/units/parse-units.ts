import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { Unit } from '../model/unit.ts';
import { checkCircles } from './check-circles.ts';
import { checkCodes } from './check-codes.ts';
import { checkParents } from './check-parents.ts';
import { checkRoots } from './check-roots.ts';
import { checkSuccessors } from './check-successors.ts';
import { readUnitLine } from './read-unit-line.ts';
import type { UnitLine } from './unit-line.ts';
import { groupLines } from './unit-line.ts';
import { createUnitRegister } from './unit-register.ts';
import type { UnitRegister } from './unit-tree.ts';
import { readUnitsHeadings } from './units-headings.ts';
import { collectUnitsProblems } from './units-problems.ts';
import { readUnitsTable } from './units-table.ts';
import { always } from './validity.ts';

/**
 * Reads a units file: CSV with the columns code, name, level, kind, parent, valid_from, valid_to and successors
 * (or 代码, 名称, 层级, 类别, 上级, 生效日期, 失效日期, 继任单位), one line per unit and stretch of time.
 *
 * @param source the text, already decoded, and the name to report mistakes under
 * @throws Trouble with every mistake at its line and column, and the nearest correct spelling
 * @example parseUnits({ file: 'units.csv', text: 'code,name,level,parent\nD,示范新区,district,' }).on('2020-03-31').root.name
 */
export function parseUnits(source: { readonly file: string; readonly text: string }): UnitRegister {
  const undecoded = undecodedProblem(source);
  if (undecoded) throw new Trouble([undecoded]);
  const table = readUnitsTable(source);
  if (table.rows.length < 2) {
    throw new Trouble([{ code: 'units-empty', parameters: {}, place: { file: source.file, line: 1, column: 1 } }]);
  }
  const headings = readUnitsHeadings(table);
  if (headings.columns === undefined) throw new Trouble([...table.problems, ...headings.problems]);
  const { columns } = headings;
  const problems = collectUnitsProblems((row, column) => table.position(row, columns.get(column) ?? 0), table.faulty);
  const all: UnitLine[] = [];
  for (let row = 1; row < table.rows.length; row++) {
    const fields = table.rows[row] ?? [];
    const line = readUnitLine(row, (column) => (fields[columns.get(column) ?? -1] ?? '').trim(), problems);
    all.push(line);
  }
  const lines = groupLines(all);
  checkCodes(lines, problems);
  checkRoots(lines, problems);
  checkParents(lines, checkCircles(lines, problems), problems);
  checkSuccessors(lines, problems);
  const found = [...table.problems, ...headings.problems, ...problems.found];
  if (found.length > 0) throw new Trouble(inFileOrder(found));
  return createUnitRegister(all.map(unitOf), source.file);
}

/** A decoder leaves U+FFFD where bytes made no sense; NUL stands in UTF-16 read as something else. */
function undecodedProblem(source: { readonly file: string; readonly text: string }): Problem | undefined {
  const offset = source.text.search(/[\uFFFD\0]/);
  if (offset < 0) return undefined;
  const before = source.text.slice(0, offset).split(/\r\n?|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { code: 'units-undecodable', parameters: {}, place: { file: source.file, line: before.length, column } };
}

function inFileOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ place }: Problem) => (place !== undefined && 'line' in place ? [place.line, place.column] : [0, 0]);
  return problems
    .map((problem) => ({ problem, key: key(problem) }))
    .sort((a, b) => (a.key[0] ?? 0) - (b.key[0] ?? 0) || (a.key[1] ?? 0) - (b.key[1] ?? 0))
    .map(({ problem }) => problem);
}

/** A line without problems as the unit it speaks of. */
function unitOf(line: UnitLine): Unit {
  const { code, name, level, kind, parent, validity = always, successors } = line;
  return Object.freeze({
    code,
    name,
    // Lines without a level have thrown by now.
    level: level ?? 'community',
    ...(kind === undefined ? {} : { kind }),
    ...(parent === '' ? {} : { parent }),
    ...(validity.from === always.from ? {} : { validFrom: validity.from }),
    ...(validity.to === always.to ? {} : { validTo: validity.to }),
    successors,
  });
}
