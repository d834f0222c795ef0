import { checkPlace } from '../cell-place.ts';
import { CellSink } from '../cell-sink.ts';
import { GridColumns } from '../grid-columns.ts';
import { overCap } from '../reading-stop.ts';
import { checkedText } from '../shared-strings.ts';
import type { GridRange, SheetGrid } from '../sheet-grid.ts';
import { gridFlag, gridKind } from '../sheet-grid.ts';
import type { SheetSurroundings } from '../sheet-surroundings.ts';
import type { LegacySheet } from './legacy-answer.ts';

/**
 * A sheet of the child as a grid, under the same caps as any other.
 *
 * @throws ReadingStop
 */
export function legacyGrid(sheet: LegacySheet, surroundings: SheetSurroundings): SheetGrid {
  const { caps } = surroundings;
  if (sheet.name.length > caps.sheetNameLength) {
    const what = { zh: '工作表名的字符数', en: 'characters in a sheet name' };
    throw overCap(what, sheet.name.length, caps.sheetNameLength);
  }
  const columns = new GridColumns(sheet.row.length);
  const sink = new CellSink(columns, surroundings);
  sheet.row.forEach((row, index) => {
    const [column = 0, kind = 0, flags = 0] = [sheet.column[index], sheet.kind[index], sheet.flags[index]];
    checkPlace(row, column, sheet.name);
    sink.row = row;
    sink.column = column;
    const number = sheet.number[index] ?? Number.NaN;
    if (kind === gridKind.number) sink.addNumber(number, flags);
    else if (kind === gridKind.boolean) sink.add(kind, number === 1 ? 1 : 0, undefined, flags);
    else if (kind === gridKind.empty) sink.add(kind, Number.NaN, undefined, flags | gridFlag.noCachedResult);
    else sink.add(kind, Number.NaN, checkedText(sheet.text[index] ?? '', caps), flags);
  });
  return columns.grid({
    name: sheet.name,
    visibility: sheet.visibility,
    merges: mergedRanges(sheet, surroundings),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    protected: sheet.protected,
  });
}

function mergedRanges({ merges }: LegacySheet, { caps, spent }: SheetSurroundings): readonly GridRange[] {
  const ranges: GridRange[] = [];
  for (let at = 0; at + 3 < merges.length; at += 4) {
    const [top = 1, left = 1, bottom = 1, right = 1] = merges.slice(at, at + 4);
    spent.mergedCells += Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
    if (spent.mergedCells > caps.mergedCells) {
      throw overCap({ zh: '合并区域的单元格数', en: 'cells in merged ranges' }, spent.mergedCells, caps.mergedCells);
    }
    ranges.push({ top, left, bottom, right });
  }
  return ranges;
}
