import Papa from 'papaparse';
import { checkPlace } from '../cell-place.ts';
import { CellSink } from '../cell-sink.ts';
import { GridColumns } from '../grid-columns.ts';
import { damaged } from '../reading-stop.ts';
import { checkedText } from '../shared-strings.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import { gridFlag } from '../sheet-grid.ts';
import type { ReadingCaps, WorkbookReading } from '../workbook-reading.ts';
import { decodeTextFile } from './decode-text-file.ts';
import type { Delimiter } from './find-delimiter.ts';
import { findDelimiter } from './find-delimiter.ts';

/** What messages call the one sheet of a text file. */
const sheetName = 'CSV';

/** Web pages, documents and the like, which are texts too. */
const otherText = /^\s*(?:<|%PDF|\{\\rtf|mime-version:)/i;

/**
 * Reads CSV, or text cut by semicolons or tabs, as a workbook of one sheet. Every cell is a text as it stands in the file;
 * empty ones are not there.
 *
 * @returns undefined where the file is no text, or a text that is no table
 * @throws ReadingStop
 */
export function readTextTable(bytes: Uint8Array, caps: ReadingCaps): WorkbookReading | undefined {
  const decoded = decodeTextFile(bytes);
  if (!decoded || otherText.test(decoded.text)) return undefined;
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // The first line that Excel itself takes for an order and not for a row.
  const [order = '', ordered] = /^sep=([,;\t])(?:\n|$)/i.exec(text) ?? [];
  const delimiter = isDelimiter(ordered) ? ordered : findDelimiter(text);
  if (delimiter === undefined) return undefined;
  const sheet = readRows(text.slice(order.length), order === '' ? 0 : 1, delimiter, caps);
  const { encoding } = decoded;
  const format = { zh: `文本表格（CSV，${encoding}）`, en: `a text table (CSV, ${encoding})` };
  return { verdict: 'read', sheets: [sheet], notes: [{ code: 'file-legacy-read', parameters: { format } }] };
}

function isDelimiter(text: string | undefined): text is Delimiter {
  return text === ',' || text === ';' || text === '\t';
}

/** @param before rows passed over */
function readRows(text: string, before: number, delimiter: Delimiter, caps: ReadingCaps): SheetGrid {
  const columns = new GridColumns(Math.min(caps.cells, text.length >> 2));
  const sink = new CellSink(columns, {
    sharedStrings: [],
    numberFormats: new Uint8Array(),
    date1904: false,
    caps,
    spent: { cells: 0, mergedCells: 0 },
  });
  sink.row = before;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }) => {
      sink.row += 1;
      const [error] = errors;
      if (error?.type === 'Quotes') throw unmatchedQuotes(sink.row);
      data.forEach((field, index) => {
        if (field === '') return;
        checkPlace(sink.row, index + 1, sheetName);
        sink.column = index + 1;
        sink.addText(checkedText(unguarded(field), caps), gridFlag.plainText);
      });
    },
  });
  return columns.grid({
    name: sheetName,
    visibility: 'visible',
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  });
}

/** `="01"` is how programs keep Excel from making 1 of it. */
function unguarded(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}

function unmatchedQuotes(row: number) {
  return damaged(`第 ${row} 行的引号没有配对`, `the quotation marks of row ${row} do not match`);
}
