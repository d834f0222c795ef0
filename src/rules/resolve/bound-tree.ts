import type { TreeCount } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { BinaryOperator, OperandTime, UnaryOperator } from '../expression.ts';
import type { RuleFunction } from '../function-catalogue.ts';
import type { FormNames } from '../names.ts';
import type { Span } from '../syntax/syntax-tree.ts';

/** From which period and units a reference reads. */
export interface Reach {
  readonly time: OperandTime;
  readonly of: 'self' | 'children';
}

/** The first and last index of a run, in the order of the form. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * Cells of one form. An absent extent is free: the name stands alone. In a list form the item is 0.
 * `run` where written with `:`; a single cell has extents of length 1.
 */
export interface BoundReference extends Span, Reach {
  readonly kind: 'reference';
  readonly form: FormNames;
  readonly own: boolean;
  readonly items: Extent | undefined;
  readonly columns: Extent | undefined;
  readonly run: boolean;
  /** As written, for messages. */
  readonly written: string;
}

/** A rule text whose names are known, before a place is chosen. */
export type BoundTree =
  | (Span & { readonly kind: 'number'; readonly quantity: Quantity })
  | (Span & { readonly kind: 'text'; readonly text: string })
  | (Span & { readonly kind: 'boolean'; readonly boolean: boolean })
  | BoundReference
  | (Span & Reach & { readonly kind: 'listColumn'; readonly form: FormNames; readonly column: number })
  | (Span & { readonly kind: 'units'; readonly count: TreeCount })
  | (Span & { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: BoundTree })
  | (Span & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: BoundTree;
      readonly right: BoundTree;
    })
  | (Span & { readonly kind: 'call'; readonly function: RuleFunction; readonly arguments: readonly BoundTree[] });
