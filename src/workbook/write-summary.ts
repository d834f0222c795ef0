import { PassThrough } from 'node:stream';
import { finishPackage } from './finish-package.ts';
import { scopeText } from './summary/report-heading.ts';
import type { SummaryContents, SummarySink } from './summary/summary-contents.ts';
import type { SummaryContext } from './summary/summary-context.ts';
import { summaryContext } from './summary/summary-context.ts';
import { writeByUnit } from './summary/write-by-unit.ts';
import { writeContents } from './summary/write-contents.ts';
import { writeFindings } from './summary/write-findings.ts';
import { writeFormView } from './summary/write-form-view.ts';
import { writeListGroups } from './summary/write-list-groups.ts';
import { writeListRows } from './summary/write-list-rows.ts';
import { writeNotes } from './summary/write-notes.ts';
import { writeRegisterChanges } from './summary/write-register-changes.ts';
import { writeReporting } from './summary/write-reporting.ts';
import { writeSources } from './summary/write-sources.ts';

/**
 * Writes the summary workbook (汇总表) of one unit and all below it: contents, notes, reporting, changes of the
 * register, findings, sources, and per form its own look for any unit and one row per unit with live formulas. Every
 * formula carries its exact result. The same contents give the same bytes, in any time zone.
 *
 * @param sink takes the bytes of the finished workbook, in order; nothing has been written when this throws
 */
export async function writeSummary(contents: SummaryContents, sink: SummarySink): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const output = new PassThrough();
  const collected = collect(output);
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
    // Unpacked again at once, and packed for good when the package is finished.
    zip: { zlib: { level: 1 } },
  });
  const context = summaryContext(contents, book);
  writeSheets(context);
  await book.commit();
  finishPackage(
    await collected,
    { calculateOnLoad: false, links: context.links, title: scopeText(context), level: 4 },
    sink,
  );
}

function writeSheets(context: SummaryContext): void {
  writeContents(context);
  writeNotes(context);
  writeReporting(context);
  writeRegisterChanges(context);
  writeFindings(context);
  writeSources(context);
  for (const { form } of context.contents.forms) {
    const table = context.sheets.tables.get(form.code);
    const list = context.sheets.lists.get(form.code);
    if (table) {
      writeFormView(context, table);
      writeByUnit(context, table);
    }
    if (list) {
      if (list.groupsLayout.groups.length > 0) writeListGroups(context, list);
      writeListRows(context, list);
    }
  }
}

async function collect(output: PassThrough): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of output) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
