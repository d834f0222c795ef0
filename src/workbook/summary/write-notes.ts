import { periodTitle } from '../../layout/period-title.ts';
import { asOfLabel } from '../../layout/summary-face.ts';
import { inLanguage } from '../../model/label.ts';
import { unitTitle } from '../../model/unit.ts';
import { addCounts } from './owed-counts.ts';
import { sectionLook, writeReportHeading } from './report-heading.ts';
import { coverageOf } from './scope-coverage.ts';
import { symbols } from './sheet-cell.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';
import { wrappedLines } from './text-width.ts';
import { policyText } from './write-contents.ts';

/** A line of the notes: what it is about, and what is said. */
type Note = readonly [label: string, text: string];

const textColumnWidth = 88;

/** Of the sections that have something to say. */
const sectionNumbers = ['一', '二', '三', '四'] as const;

/** Writes the 编制说明: scope, basis, definitions, state of the data, method, rounding and the key to the symbols. */
export function writeNotes(context: SummaryContext): void {
  const { say } = context;
  const pen = context.open({
    name: sheetNames(context).notes,
    widths: [22, textColumnWidth],
    page: { paper: 'A4', landscape: false, fitWidth: true },
  });
  writeReportHeading(context, pen, say({ zh: '编制说明', en: 'Notes' }));
  const sections: readonly (readonly [string, readonly Note[]])[] = [
    [say({ zh: '范围与数据状态', en: 'Scope and state of the data' }), stateNotes(context)],
    [say({ zh: '汇总方法', en: 'How totals are made' }), methodNotes(context)],
    [say({ zh: '统计口径与指标解释', en: 'Basis and definitions' }), definitionNotes(context)],
    [say({ zh: '符号说明', en: 'Key to the symbols' }), symbolNotes(context)],
  ];
  let row = 4;
  const filled = sections.filter(([, notes]) => notes.length > 0);
  for (const [index, [title, notes]] of filled.entries()) {
    const number = say({ zh: `${sectionNumbers[index]}、`, en: `${index + 1}. ` });
    pen.put(row, 1, `${number}${title}`, sectionLook);
    pen.height(row, 22);
    row = writeSection(pen, row + 1, notes) + 1;
  }
  pen.commit(row);
  pen.end();
}

function writeSection(pen: SheetPen, from: number, notes: readonly Note[]): number {
  notes.forEach(([label, text], index) => {
    const lines = notes.length === 1 ? 'only' : index === 0 ? 'first' : index === notes.length - 1 ? 'last' : 'inside';
    const row = from + index;
    pen.put(row, 1, label, { wrap: true, vertical: 'top', lines });
    pen.put(row, 2, text, { wrap: true, vertical: 'top', lines });
    pen.height(row, Math.max(wrappedLines(text, textColumnWidth), wrappedLines(label, 22)) * 14 + 5);
  });
  return from + notes.length;
}

function stateNotes(context: SummaryContext): readonly Note[] {
  const { say, contents, scope } = context;
  const unit = contents.tree.get(contents.scope);
  const { due, received, accepted } = addCounts(
    contents.forms.flatMap(({ form }) => coverageOf(context, form.code, contents.scope) ?? []),
  );
  const notes: Note[] = [
    [say({ zh: '汇总单位', en: 'Unit' }), unit ? unitTitle(unit) : contents.scope],
    [say({ zh: '报告期', en: 'Period' }), periodTitle(contents.period, contents.language)],
    [
      say({ zh: '单位名录', en: 'Units' }),
      say({
        zh: `${contents.tree.day} 在册单位 ${scope.length} 个（含本单位）`,
        en: `${scope.length} units in force on ${contents.tree.day}, this one included`,
      }),
    ],
    [
      say({ zh: '报送', en: 'Returns' }),
      say({
        zh: `应报 ${due} 份，已报 ${received} 份，通过审核并采用 ${accepted} 份`,
        en: `${due} due, ${received} received, ${accepted} accepted`,
      }),
    ],
    [say({ zh: '汇总口径', en: 'Policy' }), policyNote(context)],
  ];
  if (contents.asOf) notes.push([say(asOfLabel), contents.asOf]);
  return notes;
}

function policyNote(context: SummaryContext): string {
  return `${policyText(context)}${context.say({ zh: '。', en: '. ' })}${
    context.contents.policy === 'complete'
      ? context.say({
          zh: '下级应报报表全部采用之后才列合计，否则合计留空。',
          en: 'A total is shown only when every return due below is accepted; otherwise it is blank.',
        })
      : context.say({
          zh: '缺报和退回的报表不计入合计，受影响的合计标 * 并加浅黄底。',
          en: 'Missing and sent-back returns are not in the totals; totals they affect carry * on light yellow.',
        })
  }`;
}

function methodNotes(context: SummaryContext): readonly Note[] {
  const { say } = context;
  return [
    [
      say({ zh: '合计', en: 'Total' }),
      say({
        zh: '合计＝本级数＋各直接下级的合计＋调整数，为单元格中的 SUM 公式，可用“追踪引用单元格”查看组成。',
        en: 'Total = own + totals directly below + adjustments, as a live SUM; trace precedents shows what it is made of.',
      }),
    ],
    [
      say({ zh: '上报合计', en: 'Declared' }),
      say({
        zh: '下级自行上报的合计只与汇总数核对，不计入任何合计；不符处标 ≠，尚有报表未到时暂不判定。',
        en: 'What a unit declares for its subtree is compared, never added; ≠ marks differences, undecided while returns are missing.',
      }),
    ],
    [
      say({ zh: '核定数', en: 'Confirmed' }),
      say({
        zh: '有核定数的以核定数为准（蓝底），其下列出下级合计和差额。',
        en: 'A confirmed figure replaces the total (blue); the sum below and the difference follow.',
      }),
    ],
    [
      say({ zh: '比率与增速', en: 'Ratios and growth' }),
      say({
        zh: '由汇总后的分子、分母重新计算，不相加也不平均；分子或分母缺一的报表两边都不计，其个数以〔缺n〕注明。',
        en: 'Recomputed from the summed parts, never added or averaged; returns with only one part are left out of both, their number is shown as 〔-n〕.',
      }),
    ],
    [
      say({ zh: '舍入', en: 'Rounding' }),
      say({
        zh: '单元格保存未舍入的数，只在显示时按规定小数位四舍五入，故显示的分项之和可能与合计有尾差。',
        en: 'Cells hold unrounded figures; only the number format rounds, so that printed parts may not add up to the last digit.',
      }),
    ],
  ];
}

function definitionNotes(context: SummaryContext): readonly Note[] {
  const { contents } = context;
  const { language } = contents;
  return contents.forms.flatMap(({ form }): readonly Note[] => {
    const title = `${form.code} ${inLanguage(form.title, language)}`;
    const notes: Note[] = [];
    const basis = [form.basis, form.instructions].flatMap((label) => (label ? [inLanguage(label, language)] : []));
    if (basis.length > 0) notes.push([title, basis.join('\n')]);
    for (const element of [...form.items, ...form.columns]) {
      if (!element.definition) continue;
      const label = `${form.code} ${element.code} ${inLanguage(element.label, language)}`;
      notes.push([label, inLanguage(element.definition, language)]);
    }
    return notes;
  });
}

function symbolNotes(context: SummaryContext): readonly Note[] {
  const { say } = context;
  return [
    [symbols.missing, say({ zh: '报表未报，或未通过审核而未采用', en: 'the return is missing, or not accepted' })],
    [symbols.closed, say({ zh: '该单位不填此格', en: 'this unit is not asked for the cell' })],
    [symbols.notApplicable, say({ zh: '不适用，没有此项数字', en: 'not applicable, no such figure' })],
    [symbols.belowUnit, say({ zh: '数字不足最小单位（不是 0）', en: 'not zero, but below the smallest unit' })],
    [say({ zh: '空白', en: 'blank' }), say({ zh: '数字不详或不能计算', en: 'unknown, or cannot be calculated' })],
    ['#', say({ zh: '其中项', en: 'of which' })],
    ['*', say({ zh: '汇总不全：有应报报表未计入', en: 'partial total: returns due are not in it' })],
    ['≠', say({ zh: '上报合计与汇总数不符', en: 'the declared total differs from the computed one' })],
    [
      say({ zh: '〔缺n〕', en: '〔-n〕' }),
      say({ zh: '比率、增速中未计入的报表份数', en: 'returns left out of a ratio or growth' }),
    ],
    ['Σ', say({ zh: '下级合计，列在核定数之下备查', en: 'sum of own and below, beside a confirmed figure' })],
  ];
}
