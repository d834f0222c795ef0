import type { Level, UnitKind } from '../model/level.ts';
import { levelLabels } from '../model/level.ts';
import { readDay } from './calendar-day.ts';
import type { UnitLine } from './unit-line.ts';
import { kindOf, knownKindWords, knownLevelWords, levelOf, meantUnitWord } from './unit-words.ts';
import type { UnitsColumn } from './units-columns.ts';
import type { UnitsProblems } from './units-problems.ts';
import { nearestParameter } from './units-problems.ts';
import type { Validity } from './validity.ts';
import { always } from './validity.ts';

/** Reads one row; `field` gives the text of a column, empty where the file has no such column. */
export function readUnitLine(row: number, field: (column: UnitsColumn) => string, problems: UnitsProblems): UnitLine {
  const code = field('code');
  const name = field('name');
  for (const column of ['code', 'name', 'level'] as const) {
    if (field(column) === '') problems.report('units-value-missing', { heading: column }, row, column);
  }
  if (/[\s;|]/.test(code)) problems.report('units-code-spaced', { text: code }, row, 'code');
  const unit = `${code} ${name}`;
  const level = readLevel(row, field('level'), problems);
  return {
    row,
    code,
    name,
    level,
    kind: readKind(row, unit, level, field('kind'), problems),
    parent: field('parent'),
    validity: readValidity(row, unit, field, problems),
    successors: field('successors')
      .split(/[\s;；|]+/)
      .filter((successor) => successor !== ''),
  };
}

function nearestWord(text: string, column: 'level' | 'kind', words: readonly string[]): { readonly nearest?: string } {
  const meant = meantUnitWord(text, column);
  return meant === undefined ? nearestParameter(text, words) : { nearest: meant };
}

function readLevel(row: number, text: string, problems: UnitsProblems): Level | undefined {
  const level = levelOf(text);
  if (level === undefined && text !== '') {
    problems.report('units-level-unknown', { text, ...nearestWord(text, 'level', knownLevelWords) }, row, 'level');
  }
  return level;
}

function readKind(
  row: number,
  unit: string,
  level: Level | undefined,
  text: string,
  problems: UnitsProblems,
): UnitKind | undefined {
  if (text === '') {
    if (level === 'community') problems.report('units-kind-missing', { unit }, row, 'kind');
    return undefined;
  }
  const kind = kindOf(text);
  if (kind === undefined) {
    problems.report('units-kind-unknown', { text, ...nearestWord(text, 'kind', knownKindWords) }, row, 'kind');
  } else if (level !== undefined && level !== 'community') {
    problems.report('units-kind-surplus', { unit, level: levelLabels[level] }, row, 'kind');
  }
  return kind;
}

function readValidity(
  row: number,
  unit: string,
  field: (column: UnitsColumn) => string,
  problems: UnitsProblems,
): Validity | undefined {
  const from = readEnd(row, 'valid_from', field('valid_from'), always.from, problems);
  const to = readEnd(row, 'valid_to', field('valid_to'), always.to, problems);
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return from === always.from && to === always.to ? always : { from, to };
  problems.report('units-validity-reversed', { unit, from, to }, row, 'valid_to');
  return undefined;
}

function readEnd(
  row: number,
  column: 'valid_from' | 'valid_to',
  text: string,
  open: string,
  problems: UnitsProblems,
): string | undefined {
  if (text === '') return open;
  const day = readDay(text);
  if (day === undefined) problems.report('units-date-unreadable', { text }, row, column);
  return day;
}
