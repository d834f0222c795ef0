import type { PairKind } from '../../model/form.ts';
import { zero } from '../../model/quantity.ts';
import { call, numberOf } from '../construct.ts';
import type { Expression } from '../expression.ts';
import type { BoundTree } from './bound-tree.ts';
import { neutral } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import { resolveTree } from './resolve-tree.ts';
import type { Resolved } from './resolved.ts';
import { failureOf, isTyped } from './resolved.ts';

/** An element of a pair, with where its own mistakes are reported. */
export interface PairElement {
  readonly tree: BoundTree;
  readonly context: PlaceContext;
}

/**
 * What a pair asks of its two cells at one place. A cell holds something when it is a number other than 0, a date, 是, or
 * a text; blank, 0 and 否 are nothing. What cannot be read, or is of a return that is missing, is neither, and — makes the
 * rule not applicable like anywhere else.
 */
export function resolvePair(kind: PairKind, first: PairElement, second: PairElement): Resolved {
  const held = [first, second].map(holdsSomething);
  const [left, right] = held;
  if (!left || !right || !isTyped(left) || !isTyped(right)) return failureOf(held) ?? 'wrong';
  const expression: Expression =
    kind === 'not-both'
      ? call('NOT', call('AND', left.expression, right.expression))
      : {
          kind: 'comparison',
          operator: '=',
          left: left.expression,
          right: right.expression,
          of: 'number',
          rounded: false,
        };
  return { expression, type: 'condition', measure: neutral, list: false };
}

/** A blank is decided before it is read, so that no blank policy is asked. */
function holdsSomething({ tree, context }: PairElement): Resolved {
  const cell = tree.kind === 'reference' && !tree.run ? resolveTree(tree, context) : 'wrong';
  if (cell === 'wrong' || (isTyped(cell) && (cell.list || cell.expression.kind !== 'cell'))) {
    context.report('rule-pair-element', 0, {});
    return 'wrong';
  }
  if (!isTyped(cell) || cell.expression.kind !== 'cell') return cell;
  const { reference } = cell.expression;
  const nothing: Expression = reference.type === 'text' ? { kind: 'text', text: '' } : numberOf(zero);
  const something: Expression = {
    kind: 'comparison',
    operator: '<>',
    left: cell.expression,
    right: nothing,
    of: reference.type === 'text' ? 'text' : 'number',
    rounded: reference.source === 'computed',
  };
  // A computed cell that cannot be calculated shows nothing in the sheet, and yet is not known to hold nothing.
  const expression =
    reference.source === 'computed'
      ? something
      : call('IF', call('ISBLANK', cell.expression), { kind: 'boolean', boolean: false }, something);
  return { expression, type: 'condition', measure: neutral, list: false };
}
