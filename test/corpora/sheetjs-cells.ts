import { read } from '@e965/xlsx';
import type { ReferenceCell } from '../reference/reference-reader.ts';

/** What SheetJS finds in the cells of a sheet of a workbook; undefined where it cannot read the file. */
export function readWithSheetJs(
  bytes: Uint8Array,
): ((sheet: string, row: number, column: number) => SheetJsValue) | undefined {
  try {
    const book = read(bytes, { type: 'array', dense: true, cellDates: false, cellText: false, nodim: true });
    return (sheet, row, column) => {
      const cell = book.Sheets[sheet]?.['!data']?.[row - 1]?.[column - 1];
      if (!cell || cell.t === 'z') return undefined;
      return cell.t === 'e' ? { error: cell.w ?? '' } : (cell.v as SheetJsValue); // dates were not asked for
    };
  } catch {
    return undefined;
  }
}

type SheetJsValue = ReferenceCell['value'];
