import type { Style, Worksheet } from 'exceljs';
import { inLanguage } from '../../model/label.ts';
import { severityLabels } from '../../model/severity-labels.ts';
import { placesRange, violations } from './helper-cells.ts';
import { ruleResult } from './rule-result.ts';
import { alignments, fills, fonts, unlocked } from './styles.ts';
import type { SheetRule, TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';
import { linesIn } from './text-width.ts';
import { mergeCells, writeCell } from './write-cell.ts';

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const box = { top: line, bottom: line, left: line, right: line };
const plain: Partial<Style> = Object.freeze({ font: fonts.small, alignment: alignments.left, border: box });
const centred: Partial<Style> = Object.freeze({ font: fonts.small, alignment: alignments.centre, border: box });
const heading: Partial<Style> = Object.freeze({ ...centred, font: fonts.bold });
const explanation: Partial<Style> = Object.freeze({
  ...plain,
  fill: fills.optional,
  protection: unlocked,
  numFmt: '@',
});

/** The rules under the form: in words, with their result, room for an explanation, and the hidden helpers. */
export function drawRuleBlock(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  if (sheet.rules.length === 0) return;
  drawHeading(worksheet, sheet);
  for (const rule of sheet.rules) drawRule(worksheet, sheet, rule, widths);
  const { helperColumn } = sheet.layout.ruleBlock;
  for (let column = helperColumn; column <= sheet.layout.lastHelperColumn; column += 1) {
    worksheet.getColumn(column).hidden = true;
  }
}

function drawHeading(worksheet: Worksheet, { layout, language }: TemplateSheet): void {
  const { headingRow: row, ...block } = layout.ruleBlock;
  const text = (name: keyof typeof templateTexts): string => inLanguage(templateTexts[name], language);
  writeCell(worksheet, { row, column: block.idColumn }, text('ruleIdHeading'), heading);
  mergeCells(
    worksheet,
    { row, column: block.labelColumn },
    { row, column: block.labelEnd },
    text('ruleHeading'),
    heading,
  );
  writeCell(worksheet, { row, column: block.severityColumn }, text('severityHeading'), heading);
  writeCell(worksheet, { row, column: block.resultColumn }, text('resultHeading'), heading);
  mergeCells(
    worksheet,
    { row, column: block.explanationColumn },
    { row, column: block.explanationEnd },
    text('explanationHeading'),
    heading,
  );
  worksheet.getRow(row).height = 20;
}

function drawRule(worksheet: Worksheet, sheet: TemplateSheet, rule: SheetRule, widths: readonly number[]): void {
  const { ruleBlock: block } = sheet.layout;
  const { row } = rule;
  const { text } = rule.rule;
  const label = inLanguage(text.label, sheet.language);
  writeCell(worksheet, { row, column: block.idColumn }, text.id, centred);
  mergeCells(worksheet, { row, column: block.labelColumn }, { row, column: block.labelEnd }, label, plain);
  writeCell(
    worksheet,
    { row, column: block.severityColumn },
    inLanguage(severityLabels[text.severity], sheet.language),
    centred,
  );
  const held = rule.helpers.length > 0;
  const result = held ? ruleResult(sheet, rule) : inLanguage(templateTexts.atIntake, sheet.language);
  writeCell(worksheet, { row, column: block.resultColumn }, result, centred);
  mergeCells(
    worksheet,
    { row, column: block.explanationColumn },
    { row, column: block.explanationEnd },
    sheet.explanations.get(text.id),
    explanation,
  );
  const labelWidth = widths.slice(block.labelColumn, block.labelEnd + 1).reduce((sum, width) => sum + width, 0);
  const lines = Math.max(linesIn(label, labelWidth * 1.15), linesIn(text.id, (widths[block.idColumn] ?? 9) * 1.15));
  worksheet.getRow(row).height = Math.max(18, 4 + 12.5 * lines);
  if (held) drawHelpers(worksheet, sheet, rule);
}

/** One hidden cell per place, and their sum in the row of the rule. */
function drawHelpers(worksheet: Worksheet, sheet: TemplateSheet, rule: SheetRule): void {
  for (const { address, formula, failed } of rule.helpers) {
    writeCell(worksheet, address, { formula, result: failed ? 1 : 0 });
  }
  writeCell(
    worksheet,
    { row: rule.row, column: sheet.layout.ruleBlock.helperColumn },
    { formula: `SUM(${placesRange(rule)})`, result: violations(rule) },
  );
}
