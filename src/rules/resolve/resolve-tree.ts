import type { BoundTree } from './bound-tree.ts';
import { neutral } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import { resolveBinary } from './resolve-binary.ts';
import { resolveCall } from './resolve-call.ts';
import { resolveColumn, resolveReference } from './resolve-reference.ts';
import { isTyped, type Resolved } from './resolved.ts';
import { needNumber } from './type-checks.ts';

/** A bound tree at one place: names become cells, measures are converted, tolerances and blank policies set in. */
export function resolveTree(tree: BoundTree, context: PlaceContext): Resolved {
  switch (tree.kind) {
    case 'number':
      return { expression: { kind: 'number', quantity: tree.quantity }, type: 'number', measure: neutral, list: false };
    case 'text':
      return { expression: { kind: 'text', text: tree.text }, type: 'text', measure: neutral, list: false };
    case 'boolean':
      return {
        expression: { kind: 'boolean', boolean: tree.boolean },
        type: 'condition',
        measure: neutral,
        list: false,
      };
    case 'units':
      return { expression: { kind: 'units', count: tree.count }, type: 'number', measure: neutral, list: false };
    case 'reference':
      return resolveReference(tree, context);
    case 'listColumn':
      return resolveColumn(tree);
    case 'unary': {
      const operand = resolveTree(tree.operand, context);
      if (!isTyped(operand)) return operand;
      if (!needNumber(operand, tree.operand, context)) return 'wrong';
      return {
        ...operand,
        type: 'number',
        expression: { kind: 'unary', operator: tree.operator, operand: operand.expression },
      };
    }
    case 'binary':
      return resolveBinary(tree, context, resolveTree);
    case 'call':
      return resolveCall(tree, context, resolveTree);
  }
}
