import { isBlocking } from '../checks/acceptance.ts';
import type { Finding } from '../model/finding.ts';
import type { ReturnAccount } from '../model/return.ts';

/** Why a submission was sent back: the errors that stand against it, in the order in which they were found. */
export function blockingFindings(
  { findings }: { readonly findings: readonly Finding[] },
  account: ReturnAccount,
): readonly Finding[] {
  return findings.filter((finding) => finding.file === account.file && isOf(finding, account) && isBlocking(finding));
}

/** A sheet that could not be read is known by its name only, a return by its form and kind as well. */
function isOf(finding: Finding, { sheet, unit, form, kind }: ReturnAccount): boolean {
  if (finding.sheet !== undefined && sheet !== undefined) return finding.sheet === sheet;
  return finding.unit === unit && finding.form === form && finding.kind === kind;
}
