import { encodeSummaryIdentity } from '../layout/summary-identity.ts';
import { PackageParts } from './package-parts.ts';
import { receiveParts, unreadOutput } from './summary/receive-parts.ts';
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
  const output = unreadOutput();
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const context = summaryContext(contents, book);
  const keywords = encodeSummaryIdentity({ ...contents, unit: contents.scope });
  const parts = new PackageParts({ calculateOnLoad: false, title: scopeText(context), keywords, level: 4 });
  await receiveParts(book, output, parts, (sheet) => context.links.get(sheet) ?? []);
  await writeSheets(context);
  await book.commit();
  parts.write(sink);
}

async function writeSheets(context: SummaryContext): Promise<void> {
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
      await writeByUnit(context, table);
    }
    if (list) {
      if (list.groupsLayout.groups.length > 0) writeListGroups(context, list);
      await writeListRows(context, list);
    }
  }
}
