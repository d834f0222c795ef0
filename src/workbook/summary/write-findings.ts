import { columnLetters } from '../../layout/address.ts';
import { summaryFindingsLayout } from '../../layout/summary-findings-layout.ts';
import { describeFinding } from '../../model/describe-finding.ts';
import { describeSuggestion } from '../../model/describe-suggestion.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import { severityLabels } from '../../model/severity-labels.ts';
import { headLook, writeReportHeading } from './report-heading.ts';
import type { Look } from './sheet-look.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';
import { wrappedLines } from './text-width.ts';

const severityColors: Readonly<Record<Severity, string>> = { error: 'C00000', warning: 'BF8F00', info: '595959' };

const outcomeLabels: Partial<Record<NonNullable<Finding['outcome']>, Label>> = {
  failed: { zh: '不成立', en: 'failed' },
  undecided: { zh: '未能判定', en: 'undecided' },
  excused: { zh: '已采纳说明', en: 'excused' },
};

const { headingRow, ...places } = summaryFindingsLayout;

type ColumnName = keyof typeof places;

/** In the order of the sheet. */
const columns: readonly { readonly name: ColumnName; readonly label: Label; readonly width: number }[] = [
  { name: 'number', label: { zh: '序号', en: 'No.' }, width: 6 },
  { name: 'severity', label: { zh: '性质', en: 'Severity' }, width: 9 },
  { name: 'unit', label: { zh: '单位代码', en: 'Unit code' }, width: 11 },
  { name: 'unitName', label: { zh: '单位名称', en: 'Unit' }, width: 16 },
  { name: 'form', label: { zh: '报表', en: 'Form' }, width: 8 },
  { name: 'place', label: { zh: '指标与栏', en: 'Item and column' }, width: 20 },
  { name: 'message', label: { zh: '问题', en: 'What is wrong' }, width: 46 },
  { name: 'advice', label: { zh: '处理建议', en: 'What to do' }, width: 34 },
  { name: 'outcome', label: { zh: '结果', en: 'Outcome' }, width: 10 },
  { name: 'file', label: { zh: '文件', en: 'File' }, width: 26 },
  { name: 'sheet', label: { zh: '工作表', en: 'Sheet' }, width: 12 },
  { name: 'cell', label: { zh: '单元格', en: 'Cell' }, width: 8 },
  { name: 'rule', label: { zh: '公式编号', en: 'Rule' }, width: 10 },
  { name: 'code', label: { zh: '代码', en: 'Code' }, width: 20 },
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
  for (const { name, label } of columns) pen.put(headingRow, places[name], say(label), { ...headLook, lines: 'first' });
  pen.height(headingRow, 20);
  pen.commit(headingRow);
  findings.forEach((finding, index) => {
    const row = headingRow + 1 + index;
    const texts = findingTexts(context, finding);
    const lines = row === last ? 'last' : 'inside';
    const look: Look = { wrap: true, vertical: 'top', lines };
    const centered: Look = { ...look, horizontal: 'center' };
    let needed = 1;
    for (const { name, width } of columns) {
      if (name === 'number') {
        pen.put(row, places.number, index + 1, centered);
        continue;
      }
      const severity: Look = { ...centered, color: severityColors[finding.severity] };
      pen.put(row, places[name], texts[name], name === 'severity' ? severity : look);
      needed = Math.max(needed, wrappedLines(texts[name], width));
    }
    pen.height(row, Math.min(12, needed) * 13.5 + 4);
    pen.commit(row);
  });
  if (findings.length === 0) {
    pen.put(headingRow + 1, places.number, say({ zh: '没有审核问题。', en: 'No findings.' }), { color: '595959' });
    pen.commit(headingRow + 1);
  }
  pen.end();
}

function findingTexts(
  context: SummaryContext,
  finding: Finding,
): Readonly<Record<Exclude<ColumnName, 'number'>, string>> {
  const { contents, say } = context;
  const { message, advice } = describeFinding(finding, contents.language);
  const unit = finding.unit === undefined ? undefined : contents.tree.get(finding.unit);
  const outcome = finding.outcome && outcomeLabels[finding.outcome];
  const inherited = finding.inherited ? say({ zh: '（由下级带来）', en: ' (inherited)' }) : '';
  return {
    severity: say(severityLabels[finding.severity]),
    unit: finding.unit ?? '',
    unitName: finding.unitName ?? unit?.name ?? '',
    form: finding.form ?? '',
    place: placeText(context, finding),
    message: message + inherited,
    advice: [advice, describeSuggestion(finding, contents.language)].filter((part) => part !== '').join('\n'),
    outcome: outcome ? say(outcome) : '',
    file: finding.file ?? '',
    sheet: finding.sheet ?? '',
    cell: finding.cell ?? '',
    rule: finding.rule ?? '',
    code: finding.code,
  };
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
