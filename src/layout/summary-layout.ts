import type { Form } from '../model/form.ts';
import type { Address } from './address.ts';
import { columnLetters } from './address.ts';

/**
 * The rows a unit may have in the 分单位 sheet, in the order in which they stand: the total; beside a confirmed one
 * the sum below and the difference; what is only compared; then the parts that are added, directly above the units below.
 */
export const summaryParts = ['total', 'below', 'difference', 'declared', 'reference', 'own', 'adjustment'] as const;
export type SummaryPart = (typeof summaryParts)[number];

/** One row of the 分单位 sheet. */
export interface SummaryRow {
  readonly unit: string;
  readonly part: SummaryPart;
  /** 1-based. */
  readonly row: number;
  /** 0 for the scope unit itself. */
  readonly outlineLevel: number;
}

/** A unit that gets rows, in tree order. */
export interface SummaryEntry {
  readonly unit: string;
  /** Steps below the scope unit. */
  readonly depth: number;
  /** Always with `total`; a unit without any other part has its own figures there. */
  readonly parts: ReadonlySet<SummaryPart>;
}

/** Hidden columns with the sums over the units that have both parts of a ratio, growth or mean. */
export interface MatchedColumns {
  readonly numerator: number;
  readonly denominator: number;
}

/** Where everything stands in the 分单位 sheet (过录表) of one form. All numbers are 1-based. */
export interface ByUnitLayout {
  readonly sheet: string;
  readonly titleRow: number;
  readonly scopeRow: number;
  readonly heading: { readonly itemRow: number; readonly columnRow: number; readonly codeRow: number };
  readonly stub: {
    readonly code: number;
    readonly name: number;
    readonly level: number;
    readonly received: number;
    readonly rate: number;
    readonly state: number;
  };
  /** Sheet column by cell index; 0 where no unit of the scope has the cell. */
  readonly columns: readonly number[];
  readonly firstCellColumn: number;
  readonly lastCellColumn: number;
  /** By cell index. */
  readonly matched: ReadonlyMap<number, MatchedColumns>;
  /** Hidden: `code name` on the total row of each unit, which the drop-down of the 汇总 sheet looks up. */
  readonly keyColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly legendRow: number;
  readonly rows: readonly SummaryRow[];
  readonly deepestOutline: number;
  /** 0 where the unit has no such row. */
  rowOf(unit: string, part: SummaryPart): number;
  /** Repeated on every printed page. */
  readonly printTitles: { readonly rows: string; readonly columns: string };
  /** What is printed: without the hidden columns. */
  readonly printArea: string;
}

const stub = { code: 1, name: 2, level: 3, received: 4, rate: 5, state: 6 } as const;
const titleRow = 1;
const scopeRow = 2;
const heading = { itemRow: 3, columnRow: 4, codeRow: 5 } as const;
const firstRow = heading.codeRow + 1;
const firstCellColumn = stub.state + 1;

/** Where the rows and columns of every 分单位 sheet begin: whoever reads one needs no form for that. */
export const byUnitStart = { titleRow, scopeRow, heading, firstRow, stub, firstCellColumn } as const;

/**
 * Lays out the 分单位 sheet of a table form.
 *
 * @param shown by cell index: does any unit of the scope have the cell
 * @param matchedCells cells that need hidden columns for matched sums
 * @param entries units with a row, in tree order
 */
export function byUnitLayout(
  sheet: string,
  form: Form,
  shown: readonly boolean[],
  matchedCells: readonly number[],
  entries: readonly SummaryEntry[],
): ByUnitLayout {
  let nextColumn = firstCellColumn;
  const columns = form.cells.map((cell) => (shown[cell.index] ? nextColumn++ : 0));
  const lastCellColumn = nextColumn - 1;
  const keyColumn = nextColumn++;
  const matched = new Map(
    matchedCells.map((cell) => [cell, { numerator: nextColumn++, denominator: nextColumn++ }] as const),
  );
  const rows = summaryRows(entries);
  const byUnit = new Map(rows.map((row) => [rowKey(row.unit, row.part), row.row]));
  const lastRow = firstRow + Math.max(rows.length, 1) - 1;
  const legendRow = lastRow + 1;
  return {
    sheet,
    titleRow,
    scopeRow,
    heading,
    stub,
    columns,
    firstCellColumn,
    lastCellColumn,
    matched,
    keyColumn,
    firstRow,
    lastRow,
    legendRow,
    rows,
    deepestOutline: rows.reduce((deepest, row) => Math.max(deepest, row.outlineLevel), 0),
    rowOf: (unit, part) => byUnit.get(rowKey(unit, part)) ?? 0,
    printTitles: { rows: `${heading.itemRow}:${heading.codeRow}`, columns: 'A:B' },
    printArea: `A$1:${columnLetters(Math.max(lastCellColumn, stub.state))}$${legendRow}`,
  };
}

/** The row with the figures a unit filed itself: its 本级 row, or its only row. */
export function ownRow(layout: ByUnitLayout, unit: string): number {
  return layout.rowOf(unit, 'own') || layout.rowOf(unit, 'total');
}

/** `'DJ01 分单位'!`: sheet names are always quoted. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet}'!`;
}

/** `'DJ01 分单位'!$E$6:$E$80`. */
export function absoluteRange(sheet: string, from: Address, to: Address): string {
  return `${sheetPrefix(sheet)}$${columnLetters(from.column)}$${from.row}:$${columnLetters(to.column)}$${to.row}`;
}

/** A column of the 分单位 sheet from row 1 to its last row, for INDEX and MATCH: its rows are those of the sheet. */
export function wholeColumn(layout: ByUnitLayout, column: number): string {
  const letters = columnLetters(column);
  return `${sheetPrefix(layout.sheet)}$${letters}$1:$${letters}$${layout.lastRow}`;
}

function summaryRows(entries: readonly SummaryEntry[]): SummaryRow[] {
  const rows: SummaryRow[] = [];
  for (const entry of entries) {
    for (const part of summaryParts) {
      if (!entry.parts.has(part)) continue;
      const outlineLevel = part === 'total' ? entry.depth : entry.depth + 1;
      rows.push({ unit: entry.unit, part, row: firstRow + rows.length, outlineLevel });
    }
  }
  return rows;
}

function rowKey(unit: string, part: SummaryPart): string {
  return `${part} ${unit}`;
}
