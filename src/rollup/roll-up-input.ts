import type { Edition } from '../forms/edition.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/** partial: add what there is. complete: a total only where every own return that feeds it is accepted. */
export type TotalPolicy = 'partial' | 'complete';

/** Everything the roll-up of one form needs to know; it asks and never changes what it is given. */
export interface RollUpInput {
  readonly form: Form;
  /** As of the last day of the period. */
  readonly tree: UnitTree;
  readonly policy: TotalPolicy;
  /** The form as this unit files it, or as its total is shown. The same object for units that are alike. */
  edition(unit: Unit, kind: 'own' | 'total'): Edition;
  /** Whether the unit owes an own return. */
  isDue(unit: string): boolean;
  /** Whether an own return of the unit came in, accepted or not. */
  isReceived(unit: string): boolean;
  /** The accepted return of this kind, its additive computed cells filled in. */
  accepted(unit: string, kind: ReturnKind): CellValues | undefined;
  /** What the unit's own return of last period weighed (`returnWeight`); left out: no last period. */
  lastWeight?(unit: string): Quantity | undefined;
  /** The target issued to a unit for a cell that targets fill in: targets do not add up the tree. */
  target?(unit: Unit, cell: Cell): Quantity | undefined;
}
