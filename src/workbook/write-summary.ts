import { encodeSummaryIdentity } from '../layout/summary-identity.ts';
import { scopeText } from './summary/report-heading.ts';
import { SummaryBook } from './summary/summary-book.ts';
import type { SummaryContents, SummarySink } from './summary/summary-contents.ts';
import type { SummaryContext, SummaryPlan } from './summary/summary-context.ts';
import { planSummary, summaryContext } from './summary/summary-context.ts';
import { SummaryPackage } from './summary/summary-package.ts';
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
 * @param sink takes the bytes of the workbook, in order, while it is written; when this throws they are no workbook
 */
export async function writeSummary(contents: SummaryContents, sink: SummarySink): Promise<void> {
  const plan = planSummary(contents);
  const writers = sheetWriters(plan);
  const keywords = encodeSummaryIdentity({ ...contents, unit: contents.scope });
  const finish = { calculateOnLoad: false, title: scopeText(plan), keywords };
  const parts = new SummaryPackage(finish, writers.length, sink);
  const book = await SummaryBook.open(parts);
  const context = summaryContext(plan, book);
  for (const write of writers) write(context);
  await book.commit();
  parts.end();
}

/** One for each sheet, in order. */
function sheetWriters({ contents, sheets }: SummaryPlan): readonly ((context: SummaryContext) => void)[] {
  const front = [writeContents, writeNotes, writeReporting, writeRegisterChanges, writeFindings, writeSources];
  const ofForms = contents.forms.flatMap(({ form }) => {
    const table = sheets.tables.get(form.code);
    const list = sheets.lists.get(form.code);
    return [
      ...(table ? [bound(writeFormView, table), bound(writeByUnit, table)] : []),
      ...(list && list.groupsLayout.groups.length > 0 ? [bound(writeListGroups, list)] : []),
      ...(list ? [bound(writeListRows, list)] : []),
    ];
  });
  return [...front, ...ofForms];
}

function bound<Of>(write: (context: SummaryContext, of: Of) => void, of: Of): (context: SummaryContext) => void {
  return (context) => write(context, of);
}
