import type { Expression, ReferencedCell, ReferencedColumn } from '../../rules/expression.ts';
import type { Value } from '../../rules/value.ts';
import type { SystemCell } from '../rule-system.ts';
import type { Condition } from './condition.ts';
import { always, never } from './condition.ts';
import type { Pieces } from './piece.ts';
import { constantPieces, truthPieces } from './piece.ts';

/**
 * What an expression is as a function of the cells of a system: a number, a condition, a text that no cell changes;
 * `unknown` where it cannot be decided (a blank), whatever the cells hold; `nonlinear` where it is none of these.
 */
export type SymbolicReading =
  | { readonly kind: 'number'; readonly pieces: Pieces }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nonlinear' };

/** What reading an expression symbolically depends on. */
export interface SymbolicContext {
  readonly cells: readonly SystemCell[];
  /** Blank entered cells read 0 here. */
  readonly blanksAreZero: boolean;
  /** A cell of the system, what a computed cell is made of, or what stands there. */
  cell(reference: ReferencedCell, blanksAreZero: boolean): SymbolicReading;
  /** Every row of a whole column; undefined where that form has no return here. */
  column(reference: ReferencedColumn): readonly SymbolicReading[] | undefined;
  /** Whether a cell of the system takes part in it. */
  varies(expression: Expression): boolean;
  /** The value of what does not vary. */
  evaluate(expression: Expression, blanksAreZero: boolean): Value;
  /** Handed down, so that the files of this folder form no circle. */
  read(expression: Expression, context: SymbolicContext): SymbolicReading;
}

export const unknown: SymbolicReading = Object.freeze({ kind: 'unknown' });
export const nonlinear: SymbolicReading = Object.freeze({ kind: 'nonlinear' });

export function numberReading(pieces: Pieces | undefined): SymbolicReading {
  return pieces ? { kind: 'number', pieces } : nonlinear;
}

export function conditionReading(condition: Condition | undefined): SymbolicReading {
  return condition ? { kind: 'condition', condition } : nonlinear;
}

export function readingOf(value: Value): SymbolicReading {
  switch (value.kind) {
    case 'number':
      return numberReading(constantPieces(value.quantity));
    case 'boolean':
      return conditionReading(value.boolean ? always : never);
    case 'text':
      return { kind: 'text', text: value.text };
    default:
      return unknown;
  }
}

/** The number a reading counts as: a condition 1 or 0; undefined where it is none. */
export function piecesOf(reading: SymbolicReading): Pieces | undefined {
  if (reading.kind === 'number') return reading.pieces;
  if (reading.kind === 'condition') return truthPieces(reading.condition.holds, reading.condition.fails);
  return reading.kind === 'unknown' ? [] : undefined;
}
