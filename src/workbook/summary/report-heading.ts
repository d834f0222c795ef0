import { scopeLine } from '../../layout/summary-face.ts';
import { unitTitle } from '../../model/unit.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';

/** The look of a table's heading cells on the sheets that belong to no form. */
export const headLook: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside', fill: 'F2F2F2' };

/** The look of a section's title. */
export const sectionLook: Look = { bold: true, size: 12 };

/** Title and scope line in rows 1 and 2. */
export function writeReportHeading(context: SummaryContext, pen: SheetPen, title: string): void {
  pen.put(1, 1, title, { bold: true, size: 14 });
  pen.height(1, 24);
  pen.put(2, 1, scopeText(context), { color: '595959' });
}

/** `示范新区（2020年一季度）· 101 示范新区`: collection, period and unit. */
export function scopeText(context: SummaryContext): string {
  const { contents } = context;
  const unit = contents.tree.get(contents.scope);
  const title = unit ? unitTitle(unit) : contents.scope;
  return scopeLine(contents.collection, title, contents.period, contents.language);
}
