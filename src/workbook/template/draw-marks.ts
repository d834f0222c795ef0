import type { Style, Worksheet } from 'exceljs';
import { type Address, formatAddress } from '../../layout/address.ts';
import { changeChoices } from '../../layout/face-text.ts';
import { cellAddress, changeHelper } from '../../layout/template-layout.ts';
import type { Cell } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import type { CellReference } from '../../rules/expression.ts';
import { formatAbsolute, formatRectangle, rectanglesOf } from './rectangles.ts';
import { marks } from './styles.ts';
import { isNumeric, placesWhere, type RuleHelper, type SheetRule, type TemplateSheet } from './template-sheet.ts';

/** Colours that come and go while typing: what is wrong, what needs an explanation, what is fine. */
export function drawMarks(worksheet: Worksheet, sheet: TemplateSheet): void {
  let priority = 0;
  const mark = (reference: string, formula: string, style: Partial<Style>): void => {
    priority += 1;
    worksheet.addConditionalFormatting({
      ref: reference,
      rules: [{ type: 'expression', priority, formulae: [formula], style }],
    });
  };
  for (const rectangle of rectanglesOf(placesWhere(sheet, 'input', isNumeric))) {
    const first = formatAddress({ row: rectangle.top, column: rectangle.left });
    mark(formatRectangle(rectangle), `AND(ISTEXT(${first}),${first}<>"—",${first}<>"…")`, marks.error);
  }
  markSurplusDecimals(sheet, mark);
  for (const rule of sheet.rules) markRule(sheet, rule, mark);
  markChange(sheet, mark);
  markCounters(sheet, mark);
}

type Mark = (reference: string, formula: string, style: Partial<Style>) => void;

/** More decimals than the form declares; a thousandth of the last one allows for what doubles cannot hold. */
function markSurplusDecimals(sheet: TemplateSheet, mark: Mark): void {
  const decimals = new Set(sheet.edition.form.cells.filter(isNumeric).map((cell) => cell.decimals));
  for (const digits of decimals) {
    const declared = (cell: Cell): boolean => isNumeric(cell) && cell.decimals === digits;
    for (const rectangle of rectanglesOf(placesWhere(sheet, 'input', declared))) {
      const first = formatAddress({ row: rectangle.top, column: rectangle.left });
      const surplus = `IF(ISNUMBER(${first}),ABS(${first}-ROUND(${first},${digits}))>${10 ** -digits / 1000},FALSE)`;
      mark(formatRectangle(rectangle), surplus, marks.error);
    }
  }
}

/** Cells of this sheet that take part in a rule turn red (or amber) where it fails, and so does its row below. */
function markRule(sheet: TemplateSheet, rule: SheetRule, mark: Mark): void {
  const [first] = rule.helpers;
  if (!first) return;
  const style = rule.rule.text.severity === 'error' ? marks.error : marks.warning;
  if (sheet.edition.form.kind === 'list') markColumns(sheet, first, mark, style);
  else for (const helper of rule.helpers) markPlace(sheet, helper, mark, style);

  const { resultColumn, explanationColumn, helperColumn } = sheet.layout.ruleBlock;
  const result = formatAddress({ row: rule.row, column: resultColumn });
  const count = formatAbsolute({ top: rule.row, bottom: rule.row, left: helperColumn, right: helperColumn });
  mark(result, `${count}>0`, style);
  mark(result, `LEN(${result})=1`, marks.fine);
  if (rule.rule.text.severity !== 'warning') return;
  const explanation = formatAddress({ row: rule.row, column: explanationColumn });
  mark(explanation, `AND(${count}>0,LEN(${explanation})=0)`, marks.warning);
}

function markPlace(sheet: TemplateSheet, { address, place }: RuleHelper, mark: Mark, style: Partial<Style>): void {
  const cells = place.operands.flatMap((reference) => ownAddress(sheet, reference));
  if (cells.length === 0) return;
  const { row: top, column: left } = address;
  const helper = formatAbsolute({ top, left, bottom: top, right: left });
  mark(rectanglesOf(cells).map(formatRectangle).join(' '), `${helper}>0`, style);
}

/** In a list the helper stands in the same row: the row is relative, the column is not. */
function markColumns(sheet: TemplateSheet, first: RuleHelper, mark: Mark, style: Partial<Style>): void {
  const bottom = sheet.layout.itemRows.at(-1) ?? first.address.row;
  const helper = `$${formatAddress(first.address)}`;
  for (const { row, column } of first.place.operands.flatMap((reference) => ownAddress(sheet, reference))) {
    mark(formatRectangle({ top: row, left: column, bottom, right: column }), `${helper}>0`, style);
  }
}

function ownAddress(sheet: TemplateSheet, reference: CellReference): Address[] {
  const own = reference.form.toLowerCase() === sheet.edition.form.code.toLowerCase();
  if (!own || reference.time !== 'current' || reference.of !== 'self') return [];
  const address = cellAddress(sheet.layout, reference.item, reference.column);
  return address ? [address] : [];
}

/** The choice 变动 or 无变动 while it is not made, and stocks that changed against it. */
function markChange(sheet: TemplateSheet, mark: Mark): void {
  const { change } = sheet.layout.face;
  if (!change || sheet.carried.length === 0) return;
  mark(formatAddress(change), `LEN(${formatAddress(change)})=0`, marks.warning);
  const choice = formatAbsolute({ top: change.row, bottom: change.row, left: change.column, right: change.column });
  const unchanged = inLanguage(changeChoices.unchanged, sheet.language);
  const cells = sheet.carried.flatMap(({ cell }) => cellAddress(sheet.layout, cell.item, cell.column) ?? []);
  for (const { top, left, bottom, right } of rectanglesOf(cells)) {
    const helper = formatAddress(changeHelper(sheet.layout, { row: top, column: left }));
    mark(formatRectangle({ top, left, bottom, right }), `AND(${choice}="${unchanged}",${helper}>0)`, marks.error);
  }
}

function markCounters(sheet: TemplateSheet, mark: Mark): void {
  const { blanks, errors, explanations } = sheet.layout.counter;
  const counters = [
    { address: blanks, style: marks.warning },
    { address: errors, style: marks.error },
    { address: explanations, style: marks.warning },
  ];
  for (const { address, style } of counters) {
    const cell = formatAddress(address);
    mark(cell, `${cell}>0`, style);
    mark(cell, `${cell}=0`, marks.fine);
  }
}
