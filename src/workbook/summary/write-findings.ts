import { columnLetters } from '../../layout/address.ts';
import { describeFinding } from '../../model/describe-finding.ts';
import { describeSuggestion } from '../../model/describe-suggestion.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import { headLook, writeReportHeading } from './report-heading.ts';
import type { Look } from './sheet-look.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';
import { wrappedLines } from './text-width.ts';

const severityLabels: Readonly<Record<Severity, Label>> = {
  error: { zh: '强制性', en: 'error' },
  warning: { zh: '核实性', en: 'warning' },
  info: { zh: '提示性', en: 'info' },
};

const severityColors: Readonly<Record<Severity, string>> = { error: 'C00000', warning: 'BF8F00', info: '595959' };

const outcomeLabels: Partial<Record<NonNullable<Finding['outcome']>, Label>> = {
  failed: { zh: '不成立', en: 'failed' },
  undecided: { zh: '未能判定', en: 'undecided' },
  excused: { zh: '已采纳说明', en: 'excused' },
};

const headingRow = 4;

const columns: readonly { readonly label: Label; readonly width: number }[] = [
  { label: { zh: '序号', en: 'No.' }, width: 6 },
  { label: { zh: '性质', en: 'Severity' }, width: 9 },
  { label: { zh: '单位代码', en: 'Unit code' }, width: 11 },
  { label: { zh: '单位名称', en: 'Unit' }, width: 16 },
  { label: { zh: '报表', en: 'Form' }, width: 8 },
  { label: { zh: '指标与栏', en: 'Item and column' }, width: 20 },
  { label: { zh: '问题', en: 'What is wrong' }, width: 46 },
  { label: { zh: '处理建议', en: 'What to do' }, width: 34 },
  { label: { zh: '结果', en: 'Outcome' }, width: 10 },
  { label: { zh: '文件', en: 'File' }, width: 26 },
  { label: { zh: '工作表', en: 'Sheet' }, width: 12 },
  { label: { zh: '单元格', en: 'Cell' }, width: 8 },
  { label: { zh: '公式编号', en: 'Rule' }, width: 10 },
  { label: { zh: '代码', en: 'Code' }, width: 20 },
];

/** Writes the 审核问题 sheet: every finding, to be filtered. */
export function writeFindings(context: SummaryContext): void {
  const { findings, say } = context;
  const last = headingRow + Math.max(1, findings.length);
  const pen = context.open({
    name: sheetNames(context).findings,
    widths: columns.map((column) => column.width),
    freeze: { rows: headingRow, columns: 2 },
    autoFilter: `A${headingRow}:${columnLetters(columns.length)}${last}`,
    page: { paper: 'A4', landscape: true, fitWidth: true, titleRows: `${headingRow}:${headingRow}` },
  });
  writeReportHeading(context, pen, say({ zh: '审核问题', en: 'Findings' }));
  columns.forEach((column, index) => {
    pen.put(headingRow, index + 1, say(column.label), { ...headLook, lines: 'first' });
  });
  pen.height(headingRow, 20);
  pen.commit(headingRow);
  findings.forEach((finding, index) => {
    const row = headingRow + 1 + index;
    const texts = findingTexts(context, finding);
    const lines = row === last ? 'last' : 'inside';
    const look: Look = { wrap: true, vertical: 'top', lines };
    pen.put(row, 1, index + 1, { ...look, horizontal: 'center' });
    texts.forEach((text, at) => {
      const color = at === 0 ? { color: severityColors[finding.severity], horizontal: 'center' as const } : {};
      pen.put(row, at + 2, text, { ...look, ...color });
    });
    const needed = texts.map((text, at) => wrappedLines(text, columns[at + 1]?.width ?? 10));
    pen.height(row, Math.min(12, Math.max(1, ...needed)) * 13.5 + 4);
    pen.commit(row);
  });
  if (findings.length === 0) {
    pen.put(headingRow + 1, 1, say({ zh: '没有审核问题。', en: 'No findings.' }), { color: '595959' });
    pen.commit(headingRow + 1);
  }
  pen.end();
}

function findingTexts(context: SummaryContext, finding: Finding): readonly string[] {
  const { contents, say } = context;
  const { message, advice } = describeFinding(finding, contents.language);
  const unit = finding.unit === undefined ? undefined : contents.tree.get(finding.unit);
  const outcome = finding.outcome && outcomeLabels[finding.outcome];
  const inherited = finding.inherited ? say({ zh: '（由下级带来）', en: ' (inherited)' }) : '';
  return [
    say(severityLabels[finding.severity]),
    finding.unit ?? '',
    finding.unitName ?? unit?.name ?? '',
    finding.form ?? '',
    placeText(context, finding),
    message + inherited,
    [advice, describeSuggestion(finding, contents.language)].filter((part) => part !== '').join('\n'),
    outcome ? say(outcome) : '',
    finding.file ?? '',
    finding.sheet ?? '',
    finding.cell ?? '',
    finding.rule ?? '',
    finding.code,
  ];
}

/** Item and column by their printed codes and labels; ids where the form is not in this summary. */
function placeText(context: SummaryContext, finding: Finding): string {
  const { language } = context.contents;
  const form = context.contents.forms.find((source) => source.form.code === finding.form)?.form;
  const name = (elements: Exclude<typeof form, undefined>['items' | 'columns'] | undefined, id: string | undefined) => {
    if (id === undefined) return [];
    const found = elements?.find((element) => element.id === id);
    return [found ? `${found.code} ${inLanguage(found.label, language)}` : id];
  };
  const row = finding.rowKey === undefined ? [] : [finding.rowKey];
  return [...name(form?.items, finding.item), ...row, ...name(form?.columns, finding.column)].join(' / ');
}
