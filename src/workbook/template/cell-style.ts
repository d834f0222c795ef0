import type { Style } from 'exceljs';
import type { Cell } from '../../model/form.ts';
import { numberFormat } from './number-format.ts';
import { alignments, fills, fonts, type TableEdge, tableBorder, unlocked } from './styles.ts';
import { type CellRole, isDisputable } from './template-sheet.ts';

const styles = new Map<string, Partial<Style>>();

/** The style of one cell of the form, the same object for the same look: exceljs compares styles by text otherwise. */
export function cellStyle(cell: Cell, role: CellRole, edge: TableEdge): Partial<Style> {
  const key = [
    numberFormat(cell),
    cell.type,
    cell.required,
    cell.codes === undefined,
    role,
    edge.top,
    edge.bottom,
    edge.left,
    edge.right,
  ].join('|');
  const known = styles.get(key);
  if (known) return known;
  const style = Object.freeze({
    font: role === 'closed' ? fonts.grey : fonts.plain,
    border: tableBorder(edge),
    alignment: alignment(cell, role),
    ...(role !== 'closed' && { numFmt: numberFormat(cell) }),
    ...(role === 'input' && { fill: cell.required ? fills.input : fills.optional, protection: unlocked }),
    ...((isDisputable(role) || role === 'linked') && { fill: fills.prefilled }),
  });
  styles.set(key, style);
  return style;
}

function alignment(cell: Cell, role: CellRole): Style['alignment'] | Partial<Style['alignment']> {
  if (role === 'closed' || cell.type === 'yesNo' || cell.type === 'date' || cell.codes) return alignments.centre;
  if (cell.type === 'text') return role === 'computed' || role === 'takenOver' ? alignments.centre : alignments.left;
  return alignments.right;
}
