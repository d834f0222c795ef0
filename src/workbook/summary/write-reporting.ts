import { columnLetters } from '../../layout/address.ts';
import type { Label } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import { levelLabels, levels } from '../../model/level.ts';
import type { Quantity } from '../../model/quantity.ts';
import { formatQuantity, integer, multiply, toNumber } from '../../model/quantity.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import type { PenCell } from './held-rows.ts';
import type { ReturnCounts } from './owed-counts.ts';
import { addCounts } from './owed-counts.ts';
import { headLook, sectionLook, writeReportHeading } from './report-heading.ts';
import { ownStateLabels } from './row-state.ts';
import type { FormCoverage } from './scope-coverage.ts';
import { coverageOf, levelCounts } from './scope-coverage.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';

const hundred = integer(100);
const countLook: Look = { horizontal: 'right', format: '#,##0' };
const rateLook: Look = { horizontal: 'right', format: '0.0%' };

/** Writes the 报送情况 sheet: coverage by form, by level and by unit, and who is missing or was sent back. */
export function writeReporting(context: SummaryContext): void {
  const { say, contents } = context;
  const forms = contents.forms.length;
  const pen = context.open({
    name: sheetNames(context).reporting,
    widths: [12, 22, 12, 12, 12, 12, 12, ...Array.from({ length: Math.max(0, forms - 4) }, () => 12)],
    page: { paper: 'A4', landscape: true, fitWidth: true },
  });
  writeReportHeading(context, pen, say({ zh: '报送情况', en: 'Reporting' }));
  let row = 4;
  row = writeByForm(context, pen, row) + 1;
  row = writeByLevel(context, pen, row) + 1;
  row = writeByUnit(context, pen, row) + 1;
  row = writeNotAccepted(context, pen, row);
  pen.commit(row);
  pen.end();
}

function writeByForm(context: SummaryContext, pen: SheetPen, from: number): number {
  const { say, contents } = context;
  const labels = [
    say({ zh: '报表', en: 'Form' }),
    say({ zh: '名称', en: 'Title' }),
    say({ zh: '应报', en: 'Due' }),
    say({ zh: '已报', en: 'Received' }),
    say({ zh: '采用', en: 'Accepted' }),
    say({ zh: '采用率', en: 'Accepted %' }),
    say({ zh: '按权重', en: 'By weight' }),
  ];
  let row = writeTableHead(pen, from, say({ zh: '一、分报表', en: '1. By form' }), labels);
  for (const { form } of contents.forms) {
    const coverage = coverageOf(context, form.code, contents.scope);
    if (!coverage) continue;
    pen.put(row, 1, form.code, { lines: 'inside' });
    pen.put(row, 2, inLanguage(form.title, contents.language), { lines: 'inside', wrap: true });
    writeCounts(pen, row, 3, coverage, 'inside');
    writeWeight(pen, row, 7, coverage.byWeight, 'inside');
    pen.height(row, 30);
    row++;
  }
  const total = addCounts(contents.forms.flatMap(({ form }) => coverageOf(context, form.code, contents.scope) ?? []));
  pen.putAcross({ top: row, left: 1, bottom: row, right: 2 }, say({ zh: '合计', en: 'Total' }), {
    ...headLook,
    lines: 'last',
  });
  writeCounts(pen, row, 3, total, 'last');
  pen.put(row, 7, undefined, { lines: 'last' });
  const notes: readonly Label[] = [
    {
      zh: '本表计全部应报的报表，本级、上报合计各计一份；各报表表头的“已报/应报”只计进入合计的本级表。',
      en: 'Every owed return counts once, own and declared alike; the sheets of the forms count only the own ones in their totals.',
    },
    {
      zh: '按权重：已到单位在上期合计中所占的份额；没有上期数的不列。',
      en: "By weight: the share of last period's total held by the units present; blank without a last period.",
    },
  ];
  notes.forEach((note, index) => {
    pen.put(row + 1 + index, 1, say(note), { size: 9, color: '595959' });
  });
  const noteRow = row + notes.length;
  pen.commit(noteRow);
  return noteRow + 1;
}

function writeByLevel(context: SummaryContext, pen: SheetPen, from: number): number {
  const { say, contents } = context;
  const labels = [
    say({ zh: '层级', en: 'Level' }),
    say({ zh: '报表', en: 'Form' }),
    say({ zh: '应报', en: 'Due' }),
    say({ zh: '已报', en: 'Received' }),
    say({ zh: '采用', en: 'Accepted' }),
    say({ zh: '采用率', en: 'Accepted %' }),
  ];
  let row = writeTableHead(pen, from, say({ zh: '二、分层级', en: '2. By level' }), labels);
  for (const level of levels) {
    for (const { form } of contents.forms) {
      const counts = levelCounts(context, form.code, level);
      if (counts.due === 0) continue;
      pen.put(row, 1, say(levelLabels[level]), { lines: 'inside' });
      pen.put(row, 2, form.code, { lines: 'inside' });
      writeCounts(pen, row, 3, counts, 'inside');
      row++;
    }
  }
  pen.commit(row);
  return row;
}

/** One row per unit, one column per form: accepted of due, or the state of the only return the unit owes. */
function writeByUnit(context: SummaryContext, pen: SheetPen, from: number): number {
  const { say, contents } = context;
  const labels = [
    say({ zh: '单位代码', en: 'Unit code' }),
    say({ zh: '单位名称', en: 'Unit' }),
    say({ zh: '层级', en: 'Level' }),
    ...contents.forms.map(({ form }) => form.code),
  ];
  const title = say({
    zh: '三、分单位（采用/应报，括号内为按权重）',
    en: '3. By unit (accepted/due, by weight in brackets)',
  });
  let row = writeTableHead(pen, from, title, labels);
  for (const { unit, depth } of context.scope) {
    const hasBelow = contents.tree.children(unit.code).length > 0;
    pen.put(row, 1, unit.code, { lines: 'inside', bold: hasBelow });
    pen.put(row, 2, unit.name, { lines: 'inside', bold: hasBelow, ...(depth > 0 ? { indent: depth } : {}) });
    pen.put(row, 3, say(levelLabels[unit.level]), { lines: 'inside', horizontal: 'center' });
    contents.forms.forEach(({ form }, index) => {
      const coverage = coverageOf(context, form.code, unit.code);
      const isOne = !hasBelow && coverage?.due === 1;
      const text = isOne ? ownText(context, form.code, unit.code) : coverageText(coverage);
      const isShort = coverage !== undefined && coverage.accepted < coverage.due;
      const color = isShort ? { color: 'C00000' } : {};
      pen.put(row, 4 + index, text, { lines: 'inside', horizontal: 'center', bold: hasBelow, ...color });
    });
    pen.commit(row);
    row++;
  }
  return row;
}

function coverageText(coverage: FormCoverage | undefined): string {
  if (!coverage) return '';
  const weight = coverage.byWeight ? ` (${formatQuantity(multiply(coverage.byWeight, hundred), 1)}%)` : '';
  return `${coverage.accepted}/${coverage.due}${weight}`;
}

/** The state of the one return that a unit owes of a form, whatever its kind. */
function ownText(context: SummaryContext, form: string, unit: string): string {
  const owed = context.owedBy.get(unit)?.find((each) => each.form === form);
  const state = owed && (context.states.of(form, unit, owed.kind) ?? 'missing');
  if (state === undefined) return '';
  return state === 'accepted' ? '√' : context.say(ownStateLabels[state]);
}

function writeNotAccepted(context: SummaryContext, pen: SheetPen, from: number): number {
  const { say, contents } = context;
  const title = say({ zh: '四、缺报、退回与冲突名单', en: '4. Missing, sent back and conflicting' });
  const labels = [
    say({ zh: '单位代码', en: 'Unit code' }),
    say({ zh: '单位名称', en: 'Unit' }),
    say({ zh: '上级', en: 'Above' }),
    say({ zh: '报表', en: 'Form' }),
    say({ zh: '状态', en: 'State' }),
  ];
  let row = writeTableHead(pen, from, title, labels);
  const first = row;
  for (const { unit } of context.scope) {
    for (const { form, kind } of context.owedBy.get(unit.code) ?? []) {
      const state = context.states.of(form, unit.code, kind) ?? 'missing';
      if (state === 'accepted') continue;
      const above = unit.parent === undefined ? undefined : contents.tree.get(unit.parent)?.name;
      pen.put(row, 1, unit.code, { lines: 'inside' });
      pen.put(row, 2, unit.name, { lines: 'inside' });
      pen.put(row, 3, above, { lines: 'inside' });
      const name = kind === 'own' ? form : `${form} ${say(returnKindLabels[kind])}`;
      pen.put(row, 4, name, { lines: 'inside', horizontal: 'center' });
      pen.put(row, 5, say(ownStateLabels[state]), { lines: 'inside', horizontal: 'center', color: 'C00000' });
      pen.commit(row);
      row++;
    }
  }
  if (row === first) pen.put(row++, 1, say({ zh: '无。', en: 'None.' }), { color: '595959' });
  return row;
}

function writeTableHead(pen: SheetPen, from: number, title: string, labels: readonly string[]): number {
  pen.put(from, 1, title, sectionLook);
  pen.height(from, 22);
  labels.forEach((label, index) => {
    pen.put(from + 1, index + 1, label, { ...headLook, lines: 'first' });
  });
  pen.height(from + 1, 20);
  return from + 2;
}

function writeCounts(pen: SheetPen, row: number, column: number, counts: ReturnCounts, lines: 'inside' | 'last'): void {
  pen.put(row, column, counts.due, { ...countLook, lines });
  pen.put(row, column + 1, counts.received, { ...countLook, lines });
  pen.put(row, column + 2, counts.accepted, { ...countLook, lines });
  const [due, accepted] = [`${columnLetters(column)}${row}`, `${columnLetters(column + 2)}${row}`];
  const rate: PenCell = {
    value: counts.due > 0 ? counts.accepted / counts.due : '',
    formula: `IF(N(${due})=0,"",${accepted}/${due})`,
  };
  pen.put(row, column + 3, rate, { ...rateLook, lines });
}

function writeWeight(
  pen: SheetPen,
  row: number,
  column: number,
  weight: Quantity | undefined,
  lines: 'inside' | 'last',
): void {
  pen.put(row, column, weight && toNumber(weight), { ...rateLook, lines });
}
