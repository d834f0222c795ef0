import type { CellObject, WorkSheet } from '@e965/xlsx';
import { isExternalFormula } from '../external-formula.ts';
import { formatFlags } from '../number-formats.ts';
import { gridFlag, gridKind } from '../sheet-grid.ts';
import type { LegacySheet } from './legacy-answer.ts';
import type { LegacyRequest } from './legacy-request.ts';
import { OverCap } from './over-cap.ts';

/** The columns of a sheet while its cells are listed. */
interface Columns {
  readonly row: number[];
  readonly column: number[];
  readonly kind: number[];
  readonly number: (number | null)[];
  readonly text: (string | null)[];
  readonly flags: number[];
}

/**
 * Lists a sheet of the library as columns: cells that hold something, and formulas.
 *
 * @param hidden 0 visible, 1 hidden, 2 very hidden
 * @param spent counted over all sheets of the file
 * @throws OverCap
 */
export function listSheet(
  name: string,
  sheet: WorkSheet,
  hidden: number,
  request: LegacyRequest,
  spent: { cells: number },
): LegacySheet {
  const columns: Columns = { row: [], column: [], kind: [], number: [], text: [], flags: [] };
  // Sparse: rows and cells that are not there are holes.
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) addCell(columns, row + 1, column + 1, cell, request, spent);
    });
  });
  return {
    name,
    visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
    // Not only an object of settings: old formats say no more than that it is protected.
    protected: Boolean(sheet['!protect']),
    merges: (sheet['!merges'] ?? []).flatMap(({ s, e }) => [s.r + 1, s.c + 1, e.r + 1, e.c + 1]),
    hiddenRows: hiddenPlaces(sheet['!rows']),
    hiddenColumns: hiddenPlaces(sheet['!cols']),
    ...columns,
  };
}

function hiddenPlaces(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): readonly number[] {
  const places: number[] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden === true) places.push(index + 1);
  });
  return places;
}

function addCell(
  columns: Columns,
  row: number,
  column: number,
  cell: CellObject,
  request: LegacyRequest,
  spent: { cells: number },
): void {
  const isFormula = cell.f !== undefined || cell.F !== undefined;
  const held = content(cell, isFormula);
  if (!held) return;
  spent.cells += 1;
  if (spent.cells > request.cells) throw new OverCap('cells', spent.cells);
  if (held.text !== null && held.text.length > request.textLength) throw new OverCap('textLength', held.text.length);
  columns.row.push(row);
  columns.column.push(column);
  columns.kind.push(held.kind);
  columns.number.push(held.number);
  columns.text.push(held.text);
  columns.flags.push((isFormula ? formulaFlags(cell.f ?? '') : 0) | (held.kind === gridKind.number ? shown(cell) : 0));
}

interface Content {
  readonly kind: number;
  readonly number: number | null;
  readonly text: string | null;
}

/** @returns undefined for a cell that has a format and nothing else */
function content({ t, v, w }: CellObject, isFormula: boolean): Content | undefined {
  if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) return { kind: gridKind.number, number: v, text: null };
  if (t === 'b') return { kind: gridKind.boolean, number: v ? 1 : 0, text: null };
  if (t === 'e') return { kind: gridKind.error, number: null, text: errorText(v, w) };
  if (t === 's' && typeof v === 'string') return { kind: gridKind.text, number: null, text: v };
  // OpenDocument: a formula whose result is an empty text.
  return isFormula ? { kind: gridKind.text, number: null, text: '' } : undefined;
}

/** Codes of BErr ([MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function errorText(code: unknown, shownAs: string | undefined): string {
  return (typeof code === 'number' ? errors[code] : undefined) ?? shownAs ?? '#VALUE!';
}

function formulaFlags(formula: string): number {
  return gridFlag.formula | (isExternalFormula(formula) ? gridFlag.external : 0);
}

const known = new Map<string, number>();

function shown({ z }: CellObject): number {
  if (typeof z !== 'string' || z === 'General') return 0;
  const flags = known.get(z) ?? formatFlags(z);
  known.set(z, flags);
  return flags;
}
