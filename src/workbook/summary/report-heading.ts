import { scopeLine, summaryFacePlaces } from '../../layout/summary-face.ts';
import { unitTitle } from '../../model/unit.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext, SummaryPlan } from './summary-context.ts';

/** The look of a table's heading cells on the sheets that belong to no form. */
export const headLook: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside', fill: 'F2F2F2' };

/** The look of a section's title. */
export const sectionLook: Look = { bold: true, size: 12 };

/** Title and scope line. */
export function writeReportHeading(context: SummaryContext, pen: SheetPen, title: string): void {
  pen.put(1, 1, title, { bold: true, size: 14 });
  pen.height(1, 24);
  const { row, column } = summaryFacePlaces.scope;
  pen.put(row, column, scopeText(context), { color: '595959' });
}

/** `示范新区　00 示范新区　2020年第一季度`: collection, unit and period. */
export function scopeText(context: SummaryPlan): string {
  const { contents } = context;
  const unit = contents.tree.get(contents.scope);
  const title = unit ? unitTitle(unit) : contents.scope;
  return scopeLine(contents.collection, title, contents.period, contents.language);
}
