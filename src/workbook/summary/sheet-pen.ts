import type { PageSetup } from 'exceljs';
import type { GridRange } from '../../grid/sheet-grid.ts';
import { columnLetters, formatAddress } from '../../layout/address.ts';
import type { InternalLink } from '../finish-worksheet.ts';
import type { PenCell } from './held-rows.ts';
import { HeldRows } from './held-rows.ts';
import { RowBytes } from './row-bytes.ts';
import type { Look, StyleBook } from './sheet-look.ts';
import type { SummaryBook } from './summary-book.ts';

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
  /** Writes this row and all before it; they cannot be changed afterwards. */
  commit(row: number): void;
  /** Writes the rows that are still held, and what follows them straight away, row by row and from left to right. */
  straight(): RowBytes;
  /** The number of a look, for what is written straight. */
  styleOf(look: Look): number;
  end(): void;
}

/** The exceljs constants for paper sizes (ECMA-376 part 1, 18.3.1.63). */
const papers = { A3: 8, A4: 9 } as const;

/** Starts a sheet. */
export function sheetPen(book: SummaryBook, setup: SheetSetup, styleOf: StyleBook, footer: string): SheetPen {
  const frame = book.addSheet(setup.name, {
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
  const { worksheet } = frame;
  setup.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const column of setup.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
  if (setup.autoFilter) worksheet.autoFilter = setup.autoFilter;

  const part = frame.start();
  const bytes = new RowBytes(
    (written) => part.write(written),
    (text) => book.textNumber(text),
  );
  const rows = new HeldRows(bytes);
  const merges: string[] = [];
  const links: InternalLink[] = [];
  const put: SheetPen['put'] = (row, column, content, look) => {
    rows.put(row, column, styleOf(look), typeof content === 'object' ? content : { value: content });
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
      if (range.top !== range.bottom || range.left !== range.right) merges.push(rangeText(range));
    },
    link: (row, column, target, text, look) => {
      put(row, column, text, look);
      links.push({ cell: formatAddress({ row, column }), location: `'${target}'!A1`, display: text });
    },
    offer: (row, column, range, errorText) => {
      worksheet.dataValidations.add(formatAddress({ row, column }), {
        type: 'list',
        allowBlank: false,
        formulae: [range],
        showErrorMessage: true,
        error: errorText,
      });
    },
    height: (row, points) => rows.height(row, points),
    commit: (row) => rows.writeTo(row),
    straight: () => {
      rows.writeTo(Number.POSITIVE_INFINITY);
      return bytes;
    },
    styleOf,
    end: () => {
      rows.writeTo(Number.POSITIVE_INFINITY);
      bytes.flush();
      frame.end(part, { links, merges });
    },
  };
}

function rangeText({ top, left, bottom, right }: GridRange): string {
  return `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;
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
