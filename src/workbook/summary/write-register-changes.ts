import { columnLetters } from '../../layout/address.ts';
import type { Label } from '../../model/label.ts';
import { levelLabels, levels } from '../../model/level.ts';
import { unitTitle } from '../../model/unit.ts';
import type { RegisterChange } from '../../units/register-change.ts';
import { registerChangeKinds } from '../../units/register-change.ts';
import { registerChangeEnds, registerChangeLabels, unitKindLabel } from './register-change-texts.ts';
import { headLook, sectionLook, writeReportHeading } from './report-heading.ts';
import { scopeRegisterChanges } from './scope-filter.ts';
import { scopeUnits } from './scope-units.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryRegisterChanges } from './summary-contents.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';
import { wrappedLines } from './text-width.ts';

/** Columns of the list; the counts above it use the same ones. */
const at = { number: 1, unit: 2, level: 3, kind: 4, change: 5, from: 6, to: 7, day: 8 } as const;
const widths = [6, 26, 12, 12, 12, 34, 34, 12];
const greyLook: Look = { color: '595959' };

/** The changes since one day. */
interface Section {
  readonly title: Label;
  /** Said where there are none. */
  readonly nothing: Label;
  readonly found: SummaryRegisterChanges | undefined;
}

const nothing: Label = { zh: '本期无变动。', en: 'No changes in the period.' };
const nothingInYear: Label = { zh: '本年以来无变动。', en: 'No changes in the year so far.' };

/** Writes the 名录变动 sheet: what the unit register says has changed, counted by level and listed, since two days. */
export function writeRegisterChanges(context: SummaryContext): void {
  const { say, contents } = context;
  const { period, year } = contents.registerChanges;
  const pen = context.open({
    name: sheetNames(context).register,
    widths,
    page: { paper: 'A4', landscape: true, fitWidth: true },
  });
  writeReportHeading(context, pen, say({ zh: '名录变动', en: 'Changes of the register' }));
  // The first period of a year begins where the year does.
  const sections: readonly Section[] =
    contents.period.index === 1
      ? [
          {
            title: { zh: '本期（即本年以来）变动', en: 'In the period, which is the year so far' },
            nothing,
            found: period,
          },
        ]
      : [
          { title: { zh: '一、本期变动', en: '1. In the period' }, nothing, found: period },
          { title: { zh: '二、本年以来变动', en: '2. In the year so far' }, nothing: nothingInYear, found: year },
        ];
  let row = 3;
  for (const section of sections) row = writeSection(context, pen, row + 1, section);
  const note = say({
    zh: '由单位名录比较两日得出，不需填报。日期为变动后状态的第一天；新设含由合并、拆分、改设产生的单位，“变动前”为其前身。',
    en: 'Derived by comparing the register of two days; nobody is asked. The date is the first day of the new state; founded includes units made by merging, splitting or succession, with their predecessors under "before".',
  });
  pen.put(row + 1, 1, note, { size: 9, color: '595959' });
  pen.commit(row + 1);
  pen.end();
}

function writeSection(
  context: SummaryContext,
  pen: SheetPen,
  from: number,
  { title, nothing, found }: Section,
): number {
  const { say, contents } = context;
  pen.put(from, 1, say(title), sectionLook);
  pen.height(from, 22);
  if (!found) {
    const text = say({
      zh: '单位名录没有追溯到比较的那一天，无从比较。',
      en: 'The register does not reach back to the day to compare with.',
    });
    pen.put(from + 1, 1, text, greyLook);
    return from + 2;
  }
  const [then, now] = [found.since.day, contents.tree.day];
  pen.put(from + 1, 1, say({ zh: `${then} 与 ${now} 比较`, en: `${now} compared with ${then}` }), greyLook);
  const changes = scopeRegisterChanges(contents, found, context.scope);
  if (changes.length === 0) {
    pen.put(from + 2, 1, say(nothing), {});
    return from + 3;
  }
  const listRow = from + 2 + countRows + 1;
  writeCounts(context, pen, from + 2, found, changes, listRow + 1);
  return writeList(context, pen, listRow, changes);
}

/** Heading, units before, one row per kind of change, units now. */
const countRows = registerChangeKinds.length + 3;

/** Units before and now, and the changes of each kind, by level; changes are counted in the list below. */
function writeCounts(
  context: SummaryContext,
  pen: SheetPen,
  from: number,
  { since }: SummaryRegisterChanges,
  changes: readonly RegisterChange[],
  listFrom: number,
): void {
  const { say, scope, contents } = context;
  const before = scopeUnits(since, contents.scope);
  const total = at.level + levels.length;
  const range = (column: number) => {
    const letters = columnLetters(column);
    return `$${letters}$${listFrom}:$${letters}$${listFrom + changes.length - 1}`;
  };
  const writeLine = (row: number, label: string, counts: readonly number[], isCounted: boolean): void => {
    const look: Look = { lines: row === from + countRows - 1 ? 'last' : 'inside' };
    const numeric: Look = { ...look, horizontal: 'right', format: '#,##0' };
    pen.put(row, at.unit, label, look);
    counts.forEach((value, index) => {
      const head = `${columnLetters(at.level + index)}$${from}`;
      const formula = `COUNTIFS(${range(at.level)},${head},${range(at.change)},$${columnLetters(at.unit)}${row})`;
      pen.put(row, at.level + index, isCounted ? { value, formula } : value, numeric);
    });
    const sum = counts.reduce((all, count) => all + count, 0);
    const summed = `SUM(${columnLetters(at.level)}${row}:${columnLetters(total - 1)}${row})`;
    pen.put(row, total, { value: sum, formula: summed }, { ...numeric, bold: true });
  };
  const heads = ['', ...levels.map((level) => say(levelLabels[level])), say({ zh: '合计', en: 'Total' })];
  heads.forEach((head, index) => {
    pen.put(from, at.unit + index, head, { ...headLook, lines: 'first' });
  });
  const byLevel = (units: readonly { readonly unit: RegisterChange['unit'] }[]) =>
    levels.map((level) => units.filter(({ unit }) => unit.level === level).length);
  writeLine(from + 1, say({ zh: `${since.day} 单位数`, en: `Units on ${since.day}` }), byLevel(before), false);
  registerChangeKinds.forEach((kind, index) => {
    const counts = byLevel(changes.filter((change) => change.kind === kind));
    writeLine(from + 2 + index, say(registerChangeLabels[kind]), counts, true);
  });
  const { day } = contents.tree;
  writeLine(from + countRows - 1, say({ zh: `${day} 单位数`, en: `Units on ${day}` }), byLevel(scope), false);
}

function writeList(context: SummaryContext, pen: SheetPen, from: number, changes: readonly RegisterChange[]): number {
  const { say } = context;
  const heads = [
    say({ zh: '序号', en: 'No.' }),
    say({ zh: '单位', en: 'Unit' }),
    say({ zh: '层级', en: 'Level' }),
    say({ zh: '类别', en: 'Kind' }),
    say({ zh: '变动', en: 'Change' }),
    say({ zh: '变动前', en: 'Before' }),
    say({ zh: '变动后', en: 'After' }),
    say({ zh: '日期', en: 'Date' }),
  ];
  heads.forEach((head, index) => {
    pen.put(from, index + 1, head, { ...headLook, lines: 'first' });
  });
  changes.forEach((change, index) => {
    const row = from + 1 + index;
    const look: Look = { lines: index === changes.length - 1 ? 'last' : 'inside', wrap: true };
    const centered: Look = { ...look, horizontal: 'center' };
    const ends = registerChangeEnds(change);
    const [before, after] = [say(ends.from), say(ends.to)];
    pen.put(row, at.number, index + 1, centered);
    pen.put(row, at.unit, unitTitle(change.unit), look);
    pen.put(row, at.level, say(levelLabels[change.unit.level]), centered);
    pen.put(row, at.kind, say(unitKindLabel(change.unit)), centered);
    pen.put(row, at.change, say(registerChangeLabels[change.kind]), centered);
    pen.put(row, at.from, before, look);
    pen.put(row, at.to, after, look);
    pen.put(row, at.day, change.day, centered);
    pen.height(row, Math.max(wrappedLines(before, 34), wrappedLines(after, 34)) * 14 + 4);
  });
  return from + 1 + changes.length;
}
