import type { Workbook } from 'exceljs';
import type { TemplatePlan } from '../template-plan.ts';
import { columnWidths } from './column-widths.ts';
import { drawChange } from './draw-change.ts';
import { type Counters, drawCounters, rowBlanks } from './draw-counters.ts';
import { drawFace, drawFooter } from './draw-face.ts';
import { drawHeading } from './draw-heading.ts';
import { drawList } from './draw-list.ts';
import { drawMarks } from './draw-marks.ts';
import { drawRuleBlock } from './draw-rule-block.ts';
import { drawTable } from './draw-table.ts';
import { drawValidations } from './draw-validations.ts';
import { setUpPrinting, setUpSheet } from './sheet-setup.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { writeCell } from './write-cell.ts';

/** Draws one return: face, heading, cells, footer, rules, counters, and everything that helps while typing. */
export function drawTemplateSheet(book: Workbook, sheet: TemplateSheet, plan: TemplatePlan): Counters {
  const worksheet = book.addWorksheet(sheet.name);
  const widths = columnWidths(sheet.layout, sheet.language);
  setUpSheet(worksheet, sheet, widths);
  const counters = drawCounters(worksheet, sheet);
  drawFace(worksheet, sheet, plan);
  drawChange(worksheet, sheet);
  drawHeading(worksheet, sheet, widths);
  if (sheet.edition.form.kind === 'list') {
    drawList(worksheet, sheet);
    sheet.layout.itemRows.forEach((row, listRow) => {
      writeCell(worksheet, { row, column: sheet.layout.ruleBlock.helperColumn }, rowBlanks(sheet, listRow));
    });
    worksheet.getColumn(sheet.layout.ruleBlock.helperColumn).hidden = true;
  } else drawTable(worksheet, sheet, widths);
  drawFooter(worksheet, sheet, widths);
  setUpPrinting(worksheet, sheet, widths);
  drawRuleBlock(worksheet, sheet, widths);
  drawValidations(book, worksheet, sheet);
  drawMarks(worksheet, sheet);
  return counters;
}
