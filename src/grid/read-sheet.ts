import { lastColumn, lastRow, parseReference } from './cell-reference.ts';
import type { GridCell, SheetTraits } from './grid-builder.ts';
import { buildGrid } from './grid-builder.ts';
import { damaged, overCap } from './reading-stop.ts';
import { SheetCellReader } from './sheet-cell-reader.ts';
import type { GridRange, SheetGrid } from './sheet-grid.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import type { Attributes } from './walk-xml.ts';
import { walkXml } from './walk-xml.ts';
import { isTrue } from './xml-boolean.ts';

/**
 * Reads the part of one worksheet (ECMA-376-1 §18.3).
 *
 * @throws ReadingStop
 */
export function readSheet(
  xml: string,
  part: string,
  sheet: Pick<SheetTraits, 'name' | 'visibility'>,
  surroundings: SheetSurroundings,
): SheetGrid {
  const cells: GridCell[] = [];
  const merges: GridRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const reader = new SheetCellReader(surroundings, sheet.name, cells);
  let isProtected = false;
  let row = 0;
  walkXml(xml, part, 'worksheet', surroundings.caps.xmlDepth, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = rowNumber(attributes.r, row, sheet.name);
          if (isTrue(attributes.hidden)) hiddenRows.add(row);
          reader.startRow(row);
          break;
        case 'col':
          if (isTrue(attributes.hidden)) addColumns(hiddenColumns, attributes);
          break;
        case 'mergeCell':
          merges.push(mergedRange(attributes.ref ?? '', sheet.name, surroundings));
          break;
        case 'sheetProtection':
          isProtected = isTrue(attributes.sheet);
          break;
        default:
          reader.open(name, attributes);
      }
    },
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return buildGrid({ ...sheet, merges, hiddenRows, hiddenColumns, protected: isProtected }, cells);
}

function rowNumber(given: string | undefined, before: number, sheet: string): number {
  const row = given === undefined ? before + 1 : Number(given);
  if (!Number.isInteger(row) || row < 1)
    throw damaged(`“${sheet}”的行号“${given}”无效`, `"${sheet}" has a row "${given}"`);
  if (row > lastRow) throw overCap({ zh: `“${sheet}”的行号`, en: `row number in "${sheet}"` }, row, lastRow);
  return row;
}

function addColumns(hidden: Set<number>, attributes: Attributes): void {
  const first = Math.max(1, Number(attributes.min ?? Number.NaN));
  const last = Math.min(lastColumn, Number(attributes.max ?? Number.NaN));
  for (let column = first; column <= last; column++) hidden.add(column);
}

function mergedRange(text: string, sheet: string, { caps, spent }: SheetSurroundings): GridRange {
  const [from = '', to = from] = text.split(':');
  const [start, end] = [parseReference(from), parseReference(to)];
  if (
    !start ||
    !end ||
    end.row > lastRow ||
    end.column > lastColumn ||
    end.row < start.row ||
    end.column < start.column
  ) {
    throw damaged(`“${sheet}”的合并区域“${text}”无效`, `"${sheet}" has a merged range "${text}"`);
  }
  spent.mergedCells += (end.row - start.row + 1) * (end.column - start.column + 1);
  if (spent.mergedCells > caps.mergedCells) {
    throw overCap({ zh: '合并区域的单元格数', en: 'cells in merged ranges' }, spent.mergedCells, caps.mergedCells);
  }
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
