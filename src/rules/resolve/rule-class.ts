import type { RuleClass } from '../rule.ts';
import type { BoundTree } from './bound-tree.ts';
import { visitReferences } from './visit-references.ts';

/** What a rule reads, by its own text (design.md, "Acceptance reads severities so"). */
export function ruleClass(trees: readonly BoundTree[], at: 'return' | 'total', ownForm: string): RuleClass {
  let [level, history, across] = [at === 'total', false, false];
  for (const tree of trees) {
    visitReferences(tree, (reference) => {
      level ||= reference.of === 'children';
      history ||= reference.time !== 'current';
      across ||= reference.form.code !== ownForm;
    });
  }
  if (level) return 'level';
  if (history) return 'history';
  return across ? 'across' : 'within';
}
