import type { BlankPolicy, CellType, TreeCount } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';

/** Which period an operand is read from. */
export type OperandTime = 'current' | 'previous' | 'lastYear';

/** One cell of a form. In a list form `item` is 0 and the cell is the one in the row at hand. */
export interface CellReference {
  readonly form: string;
  readonly item: number;
  readonly column: number;
  readonly time: OperandTime;
  /** `children`: the list of this cell in every unit directly below. */
  readonly of: 'self' | 'children';
}

/** A whole column of a list form. */
export interface ListColumnReference {
  readonly form: string;
  readonly column: number;
  readonly time: OperandTime;
}

/** What evaluating and printing have to know of a cell; copied from its traits when names are resolved. */
export interface ReferencedTraits {
  readonly type: CellType;
  readonly decimals: number;
  /** `entered`: the blank policy applies; `computed`: unrounded, shows "" where it cannot be calculated. */
  readonly source: 'entered' | 'computed' | 'prefilled';
}

export interface ReferencedCell extends CellReference, ReferencedTraits {}

export interface ReferencedColumn extends ListColumnReference, ReferencedTraits {}

export type UnaryOperator = '-' | '+' | '%';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^' | '&';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type BinaryOperator = ArithmeticOperator | ComparisonOperator;

/**
 * A comparison with its tolerance already decided, so that evaluating and printing cannot differ. `=` holds where
 * |left − right| ≤ radius (absent: 0), `<>` is its negation; the others have no radius.
 */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** Texts know only `=` and `<>`, without regard to case. */
  readonly of: 'number' | 'text';
  readonly radius?: Expression;
  /** A quotient or an unrounded cell takes part: the difference is rounded to nine decimals before it is judged. */
  readonly rounded: boolean;
}

/**
 * A rule text after its names are resolved for one place: a tree without names or addresses. Measures are converted,
 * tolerances and blank policies are part of the tree.
 * `run` is one list argument (`a:b`, `x.a:y.b`), closed cells already left out.
 */
export type Expression =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'cell'; readonly reference: ReferencedCell }
  | { readonly kind: 'run'; readonly references: readonly ReferencedCell[] }
  | { readonly kind: 'listColumn'; readonly reference: ReferencedColumn }
  | { readonly kind: 'units'; readonly count: TreeCount }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | Comparison
  /** One side of a comparison, or a whole formula: its entered cells are read under this policy. */
  | { readonly kind: 'blanks'; readonly policy: BlankPolicy; readonly operand: Expression }
  /** `name` is in capitals and stands in the function catalogue. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] };
