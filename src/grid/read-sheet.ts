import { lastColumn, lastRow, parseReference } from './cell-reference.ts';
import { CellScanner } from './cell-scanner.ts';
import { CellSink } from './cell-sink.ts';
import type { SheetTraits } from './grid-columns.ts';
import { GridColumns } from './grid-columns.ts';
import { HiddenColumns } from './hidden-columns.ts';
import { PlainCells } from './plain-cells.ts';
import { damaged, overCap } from './reading-stop.ts';
import type { GridRange, SheetGrid } from './sheet-grid.ts';
import { sheetName, sheetNames } from './sheet-names.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { isTrue } from './xml-boolean.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

/** Bytes that a cell takes at the least, in sheets as programs write them. */
const cellBytes = 24;

/**
 * Reads the part of one worksheet (ECMA-376-1 §18.3) in one pass.
 *
 * @param xml in UTF-8 (decode-xml.ts)
 * @throws ReadingStop
 */
export function readSheet(
  xml: Buffer,
  part: string,
  sheet: Pick<SheetTraits, 'name' | 'visibility'>,
  surroundings: SheetSurroundings,
): SheetGrid {
  const tokens = new XmlTokens(xml, part, 'worksheet', sheetNames, surroundings.caps);
  const columns = new GridColumns(Math.min(surroundings.caps.cells, Math.ceil(xml.length / cellBytes)));
  const sink = new CellSink(columns, surroundings);
  const cells = new CellScanner(tokens, surroundings, sheet.name, sink);
  const plain = new PlainCells(xml, surroundings.sharedStrings, sink, surroundings.caps.textLength);
  const { attributes } = tokens;
  const merges: GridRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new HiddenColumns();
  let isProtected = false;
  let row = 0;
  const readPlain = (): void => {
    const from = tokens.plainFrom;
    if (from !== undefined) tokens.resume(plain.read(from));
  };
  for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
    if (token !== xmlToken.open) continue;
    switch (tokens.name) {
      case sheetName.c:
        cells.readCell();
        readPlain();
        break;
      case sheetName.row:
        row = rowNumber(attributes.get(sheetName.r), row, sheet.name);
        if (isTrue(attributes.get(sheetName.hidden))) hiddenRows.add(row);
        sink.row = row;
        sink.column = 0;
        readPlain();
        break;
      case sheetName.col:
        if (isTrue(attributes.get(sheetName.hidden))) hideColumns(hiddenColumns, attributes);
        break;
      case sheetName.mergeCell:
        merges.push(mergedRange(attributes.get(sheetName.ref) ?? '', sheet.name, surroundings));
        break;
      case sheetName.sheetProtection:
        isProtected = isTrue(attributes.get(sheetName.sheet));
        break;
      case sheetName.conditionalFormatting:
      case sheetName.dataValidations:
      case sheetName.extLst:
        tokens.passUnread();
        break;
    }
  }
  const hidden = { hiddenRows, hiddenColumns: hiddenColumns.columns() };
  return columns.grid({ ...sheet, merges, ...hidden, protected: isProtected });
}

function rowNumber(given: string | undefined, before: number, sheet: string): number {
  const row = given === undefined ? before + 1 : Number(given);
  if (!Number.isInteger(row) || row < 1)
    throw damaged(`“${sheet}”的行号“${given}”无效`, `"${sheet}" has a row "${given}"`);
  if (row > lastRow) throw overCap({ zh: `“${sheet}”的行号`, en: `row number in "${sheet}"` }, row, lastRow);
  return row;
}

function hideColumns(hidden: HiddenColumns, attributes: XmlAttributes): void {
  hidden.hide(Number(attributes.get(sheetName.min)), Number(attributes.get(sheetName.max)));
}

/** From any corner to the opposite one: some programs begin at the right. */
function mergedRange(text: string, sheet: string, { caps, spent }: SheetSurroundings): GridRange {
  const [from = '', to = from] = text.split(':');
  // Whole columns (A:B) and whole rows (1:2), as some programs merge them.
  const a = parseReference(from) ?? parseReference(`${from}1`) ?? parseReference(`A${from}`);
  const b = parseReference(to) ?? parseReference(`${to}${lastRow}`) ?? parseReference(`XFD${to}`);
  const [bottom, right] = [Math.max(a?.row ?? 0, b?.row ?? 0), Math.max(a?.column ?? 0, b?.column ?? 0)];
  if (!a || !b || bottom > lastRow || right > lastColumn) {
    throw damaged(`“${sheet}”的合并区域“${text}”无效`, `"${sheet}" has a merged range "${text}"`);
  }
  const range = { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom, right };
  spent.mergedCells += (bottom - range.top + 1) * (right - range.left + 1);
  if (spent.mergedCells > caps.mergedCells) {
    throw overCap({ zh: '合并区域的单元格数', en: 'cells in merged ranges' }, spent.mergedCells, caps.mergedCells);
  }
  return range;
}
