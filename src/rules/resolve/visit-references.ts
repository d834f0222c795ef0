import type { BoundReference, BoundTree } from './bound-tree.ts';

/** Every reference of a bound tree, whole columns of list forms included, in reading order. */
export function visitReferences(
  tree: BoundTree,
  visit: (reference: BoundReference | (BoundTree & { kind: 'listColumn' })) => void,
): void {
  switch (tree.kind) {
    case 'reference':
    case 'listColumn':
      visit(tree);
      return;
    case 'unary':
      visitReferences(tree.operand, visit);
      return;
    case 'binary':
      visitReferences(tree.left, visit);
      visitReferences(tree.right, visit);
      return;
    case 'call':
      for (const operand of tree.arguments) visitReferences(operand, visit);
      return;
    default:
      return;
  }
}
