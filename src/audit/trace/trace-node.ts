import type { Finding } from '../../model/finding.ts';
import type { FormulaText, TargetPart, TreeCount } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { Value } from '../../rules/value.ts';

/** What stands in a place; … (below the smallest unit) adds up as 0, a closed cell (×) as nothing. */
export type TracedFigure = Value | { readonly kind: 'belowUnit' | 'closed' };

/** How a figure came about. */
export const derivations = [
  /** Typed into a return. */
  'entered',
  /** Filled in for the filler from another return, an earlier period included. */
  'filled-in',
  /** Counted in the unit tree. */
  'counted',
  /** Issued in the targets file. */
  'target',
  /** own + Σ below + adjustments; a sum over predecessors; a sum of parts of a ratio. */
  'sum',
  /** Replaced by a confirmed figure. */
  'confirmed',
  /** Never added up: what the unit filed itself. */
  'alone',
  /** By a formula of the form. */
  'formula',
  /** By a formula of the form: scale × numerator ÷ denominator + offset. */
  'ratio',
  /** The product of its parts: value × weight of a mean. */
  'product',
  'maximum',
  'minimum',
  /** The rows of a list form. */
  'rows',
  /** By how much adjustments and confirmed figures move what is computed from them. */
  'movement',
  'constant',
  /** No return counts: nothing came in, it was sent back, two contradict each other, or the unit was not there yet. */
  'missing',
  'sent-back',
  'conflicting',
  'unfounded',
] as const;
export type Derivation = (typeof derivations)[number];

/** What a part is to the figure it stands under. */
export const traceRoles = [
  'own',
  'below',
  'adjustment',
  'follow',
  'confirmed',
  /** Σ that a confirmed figure replaces. */
  'replaced',
  'declared',
  'reference',
  /** Would be part of the sum, and is not. */
  'lacking',
  /** Has a figure that does not add up. */
  'not-added',
  'operand',
  'numerator',
  'denominator',
  /** Has only one part of a ratio or mean, so that neither counts. */
  'left-out',
  'source',
  'predecessor',
  'group',
  'row',
  'constant',
] as const;
export type TraceRole = (typeof traceRoles)[number];

/** The cell a figure stands in; `item` is absent in list forms. */
export interface TracePlace {
  readonly unit: string;
  readonly unitName: string;
  readonly form: string;
  /** `2020-Q1`. */
  readonly period: string;
  readonly kind: ReturnKind | 'total';
  /** Permanent ids. */
  readonly item?: string;
  readonly column?: string;
  /** Key of a row of a list form. */
  readonly rowKey?: string;
}

/** Where a figure stands in a file that came in. */
export interface CellOrigin {
  readonly file: string;
  /** Of the file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly sheet: string;
  /** As Excel shows it; absent where the sheet has no such row or column. */
  readonly cell?: string;
  readonly submission: number;
  /** The return was declared nil on its face: the cell is 0 without an entry. */
  readonly nil?: true;
}

/** One step down from a figure. */
export interface TracePart {
  readonly role: TraceRole;
  /** With what factor it is added into the figure above; absent: it is read or shown, not added. */
  readonly factor?: Quantity;
  /** The one that is the largest or smallest. */
  readonly chosen?: true;
  readonly node: TraceNode;
}

/** A figure with what it was made of, down to cells of files. Plain data; the same node may stand in several places. */
export interface TraceNode {
  readonly place: TracePlace;
  readonly figure: TracedFigure;
  readonly derivation: Derivation;
  readonly parts: readonly TracePart[];
  readonly origin?: CellOrigin;
  readonly formula?: FormulaText;
  /** Of a ratio. */
  readonly scale?: Quantity;
  readonly offset?: Quantity;
  /** A confirmed figure less the sum it replaces; a declared or reference figure less what was computed. */
  readonly difference?: Quantity;
  /** The total is not shown, because returns are missing (policy `complete`). */
  readonly hidden?: true;
  /** What of the tree was counted, which target was issued. */
  readonly counted?: TreeCount;
  readonly target?: TargetPart;
  /** Of a group of rows: what they agree in. */
  readonly groupKey?: readonly (string | undefined)[];
  /** Of a return that does not count: what the unit reported here one period before, where that is known. */
  readonly lastFigure?: Quantity;
  /** Of a return that was sent back: why. */
  readonly findings?: readonly Finding[];
  /** Of an adjustment: what was written beside it, by rule. */
  readonly explanations?: readonly string[];
}
