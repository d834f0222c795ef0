import { returnId } from '../intake/return-id.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnAccount } from '../model/return.ts';
import type { OwedReturn } from '../units/owed-returns.ts';

/**
 * Every return received or owed, each in exactly one status: those of the period in the order in which they are owed,
 * then what came unasked, then those of other periods.
 *
 * @param received what became of everything that arrived
 */
export function accountReturns(
  period: Period,
  owed: readonly OwedReturn[],
  received: readonly ReturnAccount[],
): readonly ReturnAccount[] {
  const selected = formatPeriod(period);
  const byId = new Map<string, ReturnAccount[]>();
  const others: ReturnAccount[] = [];
  for (const account of received) {
    if (formatPeriod(account.period) !== selected) others.push({ ...account, status: 'other-period' });
    else {
      const id = returnId(account);
      const known = byId.get(id);
      if (known) known.push(account);
      else byId.set(id, [account]);
    }
  }
  const due = owed.flatMap(({ unit, form, kind }): readonly ReturnAccount[] => {
    const key = { unit: unit.code, form: form.code, period, kind };
    const accounts = byId.get(returnId(key));
    byId.delete(returnId(key));
    return accounts ?? [{ ...key, status: 'missing' }];
  });
  return [...due, ...[...byId.values()].flat(), ...others];
}
