import type { IntakeContext } from '../intake/intake-context.ts';
import { periodEnd } from '../model/period.ts';
import type { ConsolidationInput } from './consolidation.ts';
import { issuedTarget } from './issued-target.ts';

/** What reading a file may know: forms, units, targets and counts of the tree. Earlier returns are not known yet. */
export function intakeContext({
  catalogue,
  register,
  targets,
  caps,
}: Pick<ConsolidationInput, 'catalogue' | 'register' | 'targets' | 'caps'>): IntakeContext {
  return {
    catalogue,
    register,
    treeOn: (period) => register.on(periodEnd(period)),
    caps,
    knownValue: (key, cell) => {
      const form = catalogue.forms.get(key.form);
      return form && issuedTarget(form, cell, key.unit, key.period, targets);
    },
  };
}
