import type { SubmissionChoice } from '../intake/settle-submissions.ts';
import { settleSubmissions } from '../intake/settle-submissions.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Return, ReturnStatus } from '../model/return.ts';
import type { FileReport } from './consolidation.ts';
import type { TakenIn } from './take-in.ts';

/** What came in, after it is decided which submission of each return counts. */
export interface Settled {
  readonly files: readonly FileReport[];
  readonly winners: readonly Return[];
  /** What does not count whatever its figures, and why. */
  readonly others: readonly { readonly ret: Return; readonly status: ReturnStatus }[];
  /** What stands against a sheet, from reading and settling. */
  findingsOf(ret: Return): readonly Finding[];
  /** What stands against files and sheets that became no return. */
  readonly unattached: readonly Finding[];
}

/** Settles which submission counts, and hands each finding to the return it stands against. */
export function settleReturns(taken: TakenIn, choices: readonly SubmissionChoice[], asked: Period): Settled {
  const settlement = settleSubmissions(taken.returns, choices, asked);
  const bySheet = new Map<string, Finding[]>(taken.returns.map((ret) => [sheetKey(ret.file, ret.sheet), []]));
  const unattached: Finding[] = [];
  for (const finding of [...taken.findings, ...settlement.findings]) {
    const { file, sheet } = finding;
    const group = file !== undefined && sheet !== undefined ? bySheet.get(sheetKey(file, sheet)) : undefined;
    (group ?? unattached).push(finding);
  }
  const winners: Return[] = [];
  const others: { ret: Return; status: ReturnStatus }[] = [];
  for (const { return: ret, standing } of settlement.returns) {
    if (standing === 'winner') winners.push(ret);
    else others.push({ ret, status: standing });
  }
  return {
    files: taken.files.map((report) => ({
      ...report,
      account: settledAccount(report.account, settlement.duplicateFiles),
    })),
    winners,
    others,
    findingsOf: (ret) => bySheet.get(sheetKey(ret.file, ret.sheet)) ?? [],
    unattached,
  };
}

function settledAccount(account: FileAccount, duplicates: ReadonlySet<string>): FileAccount {
  return duplicates.has(account.path) ? { ...account, verdict: 'duplicate', reason: 'return-duplicate' } : account;
}

function sheetKey(file: string, sheet: string): string {
  return `${file}\0${sheet}`;
}
