import { guideSheetName } from '../layout/sheet-names.ts';
import { unitTitle } from '../model/unit.ts';
import { finishedPackage } from './finish-package.ts';
import { drawGuide } from './template/draw-guide.ts';
import { drawIdentity } from './template/draw-identity.ts';
import { drawTemplateSheet } from './template/draw-template-sheet.ts';
import { planSheets } from './template/plan-sheets.ts';
import type { TemplatePlan } from './template-plan.ts';

/**
 * Writes the workbook (空表) in which one unit fills in all it owes for a period: 填报说明 in front, one sheet per form
 * and kind with live checks, and the very-hidden identity. The same plan gives the same bytes.
 *
 * @returns the bytes of an `.xlsx` file
 * @example await writeFile('520115001.xlsx', await writeTemplate(plan))
 */
export async function writeTemplate(plan: TemplatePlan): Promise<Uint8Array> {
  // Loaded here: reading and checking must not pay for it.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.calcProperties.fullCalcOnLoad = true;
  const sheets = planSheets(plan);
  const guide = book.addWorksheet(guideSheetName);
  const counters = sheets.map((sheet) => drawTemplateSheet(book, sheet, plan));
  const links = drawGuide(guide, plan, sheets, counters);
  drawIdentity(book, plan, sheets);
  const written = new Uint8Array(await book.xlsx.writeBuffer());
  const finish = { calculateOnLoad: true, level: 6, title: unitTitle(plan.unit) } as const;
  return finishedPackage(written, finish, new Map([[guideSheetName, links]]));
}
