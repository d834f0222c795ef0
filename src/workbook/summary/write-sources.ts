import { summarySourcesLayout } from '../../layout/summary-sources-layout.ts';
import type { FileVerdict } from '../../model/file-account.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { Label } from '../../model/label.ts';
import { headLook, writeReportHeading } from './report-heading.ts';
import type { Look } from './sheet-look.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';

const verdictLabels: Readonly<Record<FileVerdict, Label>> = {
  read: { zh: '已读取', en: 'read' },
  damaged: { zh: '损坏', en: 'damaged' },
  refused: { zh: '拒收', en: 'refused' },
  unrecognised: { zh: '不能识别', en: 'unrecognised' },
  duplicate: { zh: '重复', en: 'duplicate' },
  skipped: { zh: '略过', en: 'skipped' },
};

const headings: readonly { readonly label: Label; readonly width: number }[] = [
  { label: { zh: '序号', en: 'No.' }, width: 6 },
  { label: { zh: '文件', en: 'File' }, width: 40 },
  { label: { zh: '结果', en: 'Verdict' }, width: 11 },
  { label: { zh: '原因', en: 'Reason' }, width: 24 },
  { label: { zh: '报表数', en: 'Returns' }, width: 9 },
  { label: { zh: '单元格数', en: 'Cells' }, width: 10 },
  { label: { zh: '校验值 SHA-256', en: 'SHA-256' }, width: 68 },
];

const { headingRow, ...places } = summarySourcesLayout;

/** Writes the 数据来源 sheet: every file of the inbox with its checksum and what came out of it. */
export function writeSources(context: SummaryContext): void {
  const { sources, say } = context;
  const last = headingRow + Math.max(1, sources.length);
  const pen = context.open({
    name: sheetNames(context).sources,
    widths: headings.map((heading) => heading.width),
    freeze: { rows: headingRow, columns: 2 },
    autoFilter: `A${headingRow}:G${last}`,
    page: { paper: 'A4', landscape: true, fitWidth: true, titleRows: `${headingRow}:${headingRow}` },
  });
  writeReportHeading(context, pen, say({ zh: '数据来源', en: 'Sources' }));
  headings.forEach((heading, index) => {
    pen.put(headingRow, index + 1, say(heading.label), { ...headLook, lines: 'first' });
  });
  pen.height(headingRow, 20);
  pen.commit(headingRow);
  sources.forEach(({ account, returns, cells }, index) => {
    const row = headingRow + 1 + index;
    const look: Look = { lines: row === last ? 'last' : 'inside' };
    const centered: Look = { ...look, horizontal: 'center' };
    const counted: Look = { ...look, horizontal: 'right', format: '#,##0' };
    pen.put(row, places.number, index + 1, centered);
    pen.put(row, places.file, account.path, look);
    pen.put(
      row,
      places.verdict,
      say(verdictLabels[account.verdict]),
      account.verdict === 'read' ? centered : { ...centered, color: 'C00000' },
    );
    pen.put(row, places.reason, account.reason && say(findingCatalogue[account.reason].title), look);
    pen.put(row, places.returns, returns, counted);
    pen.put(row, places.cells, cells, counted);
    pen.put(row, places.checksum, account.sha256, { ...look, size: 9 });
    pen.commit(row);
  });
  pen.end();
}
