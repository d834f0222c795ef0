import type { Quantity } from '../../model/quantity.ts';
import type { BinaryOperator, UnaryOperator } from '../expression.ts';

/** Where a part stands in the rule text, in UTF-16 units from its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name as written: `x`, `x.a`, `DJ01!x`, `DJ01!x.a`. */
export interface NameNode extends Span {
  readonly kind: 'name';
  readonly form?: string;
  /** One or two ids. */
  readonly ids: readonly string[];
}

/** A rule text as a tree, with names as written. */
export type SyntaxTree =
  | (Span & { readonly kind: 'number'; readonly quantity: Quantity })
  | (Span & { readonly kind: 'text'; readonly text: string })
  | (Span & { readonly kind: 'boolean'; readonly boolean: boolean })
  | NameNode
  | (Span & { readonly kind: 'run'; readonly from: NameNode; readonly to: NameNode })
  | (Span & { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: SyntaxTree })
  | (Span & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: SyntaxTree;
      readonly right: SyntaxTree;
    })
  | (Span & { readonly kind: 'call'; readonly name: string; readonly arguments: readonly SyntaxTree[] });
