import type { PageSetup, stream, Worksheet } from 'exceljs';
import type { GridRange } from '../../grid/sheet-grid.ts';
import { columnLetters, formatAddress } from '../../layout/address.ts';
import type { InternalLink } from '../finish-worksheet.ts';
import { safeText } from './safe-text.ts';
import type { Look, StyleBook } from './sheet-look.ts';

/** What is put into a cell: a value, and the formula it is the cached result of. */
export interface PenCell {
  readonly value: number | string | undefined;
  readonly formula?: string;
}

/** How a sheet is set up before its first row is written. */
export interface SheetSetup {
  readonly name: string;
  /** Character widths by column, 1-based column n at n − 1. */
  readonly widths: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Deepest outline level in use; 0 for none. */
  readonly deepestOutline?: number;
  readonly autoFilter?: string;
  readonly tab?: string;
  readonly page: {
    readonly paper: 'A3' | 'A4';
    readonly landscape: boolean;
    /** All columns on one page; otherwise as many pages as needed at `scale` per cent. */
    readonly fitWidth?: boolean;
    readonly scale?: number;
    readonly titleRows?: string;
    readonly titleColumns?: string;
    readonly area?: string;
  };
}

/** Writes one sheet from top to bottom. */
export interface SheetPen {
  readonly sheet: string;
  put(row: number, column: number, content: PenCell | string | number | undefined, look: Look): void;
  /** One merged cell; the look covers all of it. */
  putAcross(range: GridRange, content: PenCell | string | undefined, look: Look): void;
  link(row: number, column: number, target: string, text: string, look: Look): void;
  /** A drop-down that offers the cells of a range of this sheet. */
  offer(row: number, column: number, range: string, errorText: string): void;
  height(row: number, points: number): void;
  outline(row: number, level: number): void;
  /** Writes this row and all before it; they cannot be changed afterwards. */
  commit(row: number): void;
  /** Lets exceljs forget what has been committed, which it does only between two turns; long sheets wait for it row by row. */
  settled(): Promise<void>;
  end(): void;
}

/** The exceljs constants for paper sizes (ECMA-376 part 1, 18.3.1.63). */
const papers = { A3: 8, A4: 9 } as const;

/** Starts a sheet of a streamed workbook; links are collected for the finishing of the package. */
export function sheetPen(
  book: stream.xlsx.WorkbookWriter,
  setup: SheetSetup,
  styles: StyleBook,
  links: Map<string, InternalLink[]>,
  footer: string,
): SheetPen {
  const sheet: Worksheet = book.addWorksheet(setup.name, {
    properties: {
      defaultRowHeight: 15,
      ...(setup.tab ? { tabColor: { argb: `FF${setup.tab}` } } : {}),
      // One more than the deepest level in use: otherwise the deepest rows are stored as collapsed.
      ...(setup.deepestOutline
        ? { outlineLevelRow: setup.deepestOutline + 1, outlineProperties: { summaryBelow: false, summaryRight: false } }
        : {}),
    },
    pageSetup: pageSetup(setup),
    headerFooter: { oddFooter: footer },
    views: [viewOf(setup)],
  });
  setup.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const column of setup.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  if (setup.autoFilter) sheet.autoFilter = setup.autoFilter;

  const put: SheetPen['put'] = (row, column, content, look) => {
    const cell = sheet.getRow(row).getCell(column);
    const { value, formula } = typeof content === 'object' ? content : { value: content, formula: undefined };
    const clean = typeof value === 'string' ? safeText(value) : value;
    if (formula !== undefined) cell.value = { formula, result: clean ?? '', date1904: false };
    else if (clean !== undefined) cell.value = clean;
    cell.style = styles(look);
  };
  return {
    sheet: setup.name,
    put,
    putAcross: (range, content, look) => {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          put(row, column, row === range.top && column === range.left ? content : undefined, look);
        }
      }
      if (range.top !== range.bottom || range.left !== range.right) {
        sheet.mergeCells(range.top, range.left, range.bottom, range.right);
      }
    },
    link: (row, column, target, text, look) => {
      put(row, column, text, look);
      const found = links.get(setup.name) ?? [];
      found.push({ cell: formatAddress({ row, column }), location: `'${target}'!A1`, display: text });
      links.set(setup.name, found);
    },
    offer: (row, column, range, errorText) => {
      const validation = {
        type: 'list' as const,
        allowBlank: false,
        formulae: [range],
        showErrorMessage: true,
        error: errorText,
      };
      sheet.getCell(row, column).dataValidation = validation;
    },
    height: (row, points) => {
      sheet.getRow(row).height = points;
    },
    outline: (row, level) => {
      if (level > 0) sheet.getRow(row).outlineLevel = level;
    },
    commit: (row) => sheet.getRow(row).commit(),
    settled: () => Promise.resolve(),
    end: () => sheet.commit(),
  };
}

function pageSetup(setup: SheetSetup): Partial<PageSetup> {
  const { page } = setup;
  return {
    paperSize: papers[page.paper],
    orientation: page.landscape ? 'landscape' : 'portrait',
    ...(page.fitWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: page.scale ?? 100 }),
    pageOrder: 'downThenOver',
    horizontalCentered: page.fitWidth ?? false,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(page.titleRows ? { printTitlesRow: page.titleRows } : {}),
    ...(page.titleColumns ? { printTitlesColumn: page.titleColumns } : {}),
    ...(page.area ? { printArea: page.area } : {}),
  } as Partial<PageSetup>; // exceljs types papers as an enum that holds neither A3
}

function viewOf(setup: SheetSetup) {
  const { rows, columns } = setup.freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return { showGridLines: false };
  const topLeftCell = `${columnLetters(columns + 1)}${rows + 1}`;
  return { state: 'frozen' as const, xSplit: columns, ySplit: rows, topLeftCell, showGridLines: false };
}
