import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import type { CodeItemRelation, HierarchicalRule } from './hierarchical-rule.ts';
import { readRelation } from './read-relation.ts';

/** A rule ready to be applied. */
export interface ReadRule extends CodeItemRelation {
  readonly ruleid: string;
  readonly errorcode: string | null;
  readonly errorlevel: string | number | null;
}

/** @throws Trouble with every rule that cannot be read or has the id of another */
export function readRuleset(rules: readonly HierarchicalRule[]): readonly ReadRule[] {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const read = rules.flatMap(({ ruleid, rule, errorcode, errorlevel }, index): ReadRule[] => {
    const id = ruleid ?? String(index + 1);
    const relation = typeof rule === 'string' ? readRelation(rule) : rule;
    if (taken.has(id)) problems.push({ code: 'hierarchy-rule-twice', parameters: { rule: id } });
    taken.add(id);
    if (relation === undefined || relation.right.length === 0) {
      problems.push({ code: 'hierarchy-rule-invalid', parameters: { rule: id, text: String(rule) } });
      return [];
    }
    return [{ ...relation, ruleid: id, errorcode: errorcode ?? null, errorlevel: errorlevel ?? null }];
  });
  if (problems.length > 0) throw new Trouble(problems);
  return read;
}
