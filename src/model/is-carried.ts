import type { Cell } from './form.ts';
import type { ReturnKind } from './return-kind.ts';

/**
 * Whether a cell of a table form can come with last period's closing: a stock that is typed, in a return that speaks
 * for a unit or its subtree. What it held is filled in, and the filler says once whether anything changed (变动, 无变动).
 */
export function isCarried(cell: Cell, kind: ReturnKind): boolean {
  const speaks = kind === 'own' || kind === 'declared';
  const isAnswer =
    cell.type === 'integer' || cell.type === 'decimal' || cell.type === 'yesNo' || cell.codes !== undefined;
  return speaks && isAnswer && cell.origin === 'typed' && cell.timing === 'stock' && !cell.closed;
}
