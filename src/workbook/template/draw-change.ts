import type { Worksheet } from 'exceljs';
import { storedValue } from '../../forms/stored-value.ts';
import { type Address, formatAddress } from '../../layout/address.ts';
import { changeChoices, faceLabels } from '../../layout/face-text.ts';
import { cellAddress, changeHelper } from '../../layout/template-layout.ts';
import { inLanguage } from '../../model/label.ts';
import { compare, toNumber } from '../../model/quantity.ts';
import type { CarriedCell } from './carried-cells.ts';
import { formatRectangle, rectanglesOf } from './rectangles.ts';
import { alignments, fills, fonts, unlocked } from './styles.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { type CachedFormula, mergeCells, writeCell } from './write-cell.ts';

const hair = Object.freeze({ style: 'hair' } as const);

/** The line 时点数比上期 on the face, and hidden beside the table what tells whether the choice is true. */
export function drawChange(worksheet: Worksheet, sheet: TemplateSheet): void {
  const { change } = sheet.layout.face;
  if (!change) return;
  mergeCells(
    worksheet,
    { row: change.row, column: 1 },
    { row: change.row, column: change.column - 1 },
    inLanguage(faceLabels.change, sheet.language),
    { font: fonts.small, alignment: alignments.leftOneLine },
  );
  const chosen = sheet.change && inLanguage(changeChoices[sheet.change], sheet.language);
  writeCell(worksheet, change, chosen, {
    font: fonts.bold,
    fill: fills.input,
    alignment: alignments.centre,
    border: { top: hair, bottom: hair, left: hair, right: hair },
    protection: unlocked,
    numFmt: '@',
  });
  for (const carried of sheet.carried) {
    const address = cellAddress(sheet.layout, carried.cell.item, carried.cell.column);
    if (!address) continue;
    writeCell(worksheet, changeHelper(sheet.layout, address), differenceFormula(sheet, carried, address));
  }
  for (let column = sheet.layout.ruleBlock.helperColumn; column <= sheet.layout.lastHelperColumn; column += 1) {
    worksheet.getColumn(column).hidden = true;
  }
}

/** 1 while a cell does not hold what it held last period; a blank that has to be filled is counted as 未填 already. */
function differenceFormula(sheet: TemplateSheet, { cell, last }: CarriedCell, address: Address): CachedFormula {
  const place = formatAddress(address);
  const result = differs(sheet, { cell, last }) ? 1 : 0;
  const formula = `IF(${isLast({ cell, last }, place)},0,1)`;
  return { formula: cell.required ? `IF(LEN(${place})=0,0,${formula})` : formula, result };
}

/** The condition that a place holds what it held last period. */
function isLast({ cell, last }: CarriedCell, place: string): string {
  if (last.kind === 'text') return `${place}="${last.text.replaceAll('"', '""')}"`;
  const before = toNumber(last.quantity);
  if (cell.type === 'yesNo') return `${place}="${before === 0 ? '否' : '是'}"`;
  const tolerance = 10 ** -cell.decimals / 4;
  // Surplus decimals are rounded when the return is read, so that they are no change.
  return `IF(ISNUMBER(${place}),ABS(ROUND(${place},${cell.decimals})-${before})<=${tolerance},FALSE)`;
}

function differs(sheet: TemplateSheet, { cell, last }: CarriedCell): boolean {
  const now = storedValue(cell, sheet.values, cell.index);
  if (now.kind === 'blank') return !cell.required;
  if (now.kind === 'number' && last.kind === 'number') return compare(now.quantity, last.quantity) !== 0;
  return !(now.kind === 'text' && last.kind === 'text' && now.text === last.text);
}

interface Count {
  readonly formula: string;
  readonly result: number;
}

/** The choice not made (1 or 0), and how many cells differ although 无变动 is chosen. */
export function changeCounts(sheet: TemplateSheet): { readonly blank: Count; readonly wrong: Count } | undefined {
  const { change } = sheet.layout.face;
  const cells = sheet.carried.flatMap(({ cell }) => cellAddress(sheet.layout, cell.item, cell.column) ?? []);
  const helpers = cells.map((cell) => changeHelper(sheet.layout, cell));
  if (!change || helpers.length === 0) return undefined;
  const choice = formatAddress(change);
  const sums = rectanglesOf(helpers).map((rectangle) => `SUM(${formatRectangle(rectangle)})`);
  const changed = sheet.carried.filter((carried) => differs(sheet, carried)).length;
  return {
    blank: { formula: `IF(LEN(${choice})=0,1,0)`, result: sheet.change ? 0 : 1 },
    wrong: {
      formula: `IF(${choice}="${inLanguage(changeChoices.unchanged, sheet.language)}",${sums.join('+')},0)`,
      result: sheet.change === 'unchanged' ? changed : 0,
    },
  };
}
