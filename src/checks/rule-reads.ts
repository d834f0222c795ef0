import { subexpressions } from '../forms/matched-ratio.ts';
import type { TreeCount } from '../model/form.ts';
import type { CellReference, Expression, ListColumnReference } from '../rules/expression.ts';
import type { RulePlace } from '../rules/rule.ts';

/** One thing a rule looks at. */
export type RuleRead =
  | { readonly kind: 'cell'; readonly reference: CellReference }
  | { readonly kind: 'listColumn'; readonly reference: ListColumnReference }
  | { readonly kind: 'units'; readonly count: TreeCount };

/** Everything that the condition and the `when` of a place read, in reading order, the same thing as often as it is read. */
export function ruleReads({ condition, when }: Pick<RulePlace, 'condition' | 'when'>): readonly RuleRead[] {
  const found: RuleRead[] = [];
  const visit = (expression: Expression): void => {
    switch (expression.kind) {
      case 'cell':
        found.push({ kind: 'cell', reference: expression.reference });
        break;
      case 'run':
        for (const reference of expression.references) found.push({ kind: 'cell', reference });
        break;
      case 'listColumn':
        found.push({ kind: 'listColumn', reference: expression.reference });
        break;
      case 'units':
        found.push({ kind: 'units', count: expression.count });
        break;
      default:
        for (const part of subexpressions(expression)) visit(part);
    }
  };
  visit(condition);
  if (when) visit(when);
  return found;
}
