import type { Cell } from './form.ts';
import type { ReturnKind } from './return-kind.ts';

/**
 * Whether a blank in this cell is a defect in a return of this kind, provided the cell is open for the filer.
 * A confirmed return has to hold only what rolls up as confirmed; in a reference or adjustment return a blank says
 * that nothing is compared or adjusted there.
 */
export function mustBeEntered(cell: Cell, kind: ReturnKind): boolean {
  if (!cell.required || cell.origin !== 'typed') return false;
  if (kind === 'confirmed') return cell.aggregation.kind === 'confirmed';
  return kind === 'own' || kind === 'declared';
}
