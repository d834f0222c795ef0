import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnAccount } from '../model/return.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import { formTitle } from './check-coverage.ts';

/** Names every unit that owes a return nobody has received. Nobody's exit code depends on it. */
export function checkMissing(
  accounts: readonly ReturnAccount[],
  tree: UnitTree,
  formOf: (code: string) => Form | undefined,
): Finding[] {
  return accounts
    .filter((account) => account.status === 'missing')
    .map((account) => {
      const unit = tree.get(account.unit);
      const form = formOf(account.form);
      const period = formatPeriod(account.period);
      return {
        unit: account.unit,
        ...(unit ? { unitName: unit.name } : {}),
        form: account.form,
        period,
        kind: account.kind,
        code: 'return-missing',
        severity: 'warning',
        parameters: {
          unit: unit ? unitTitle(unit) : account.unit,
          form: form ? formTitle(form) : account.form,
          kind: returnKindLabels[account.kind],
          period,
        },
      };
    });
}
