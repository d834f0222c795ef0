import { checkMissing } from '../checks/check-missing.ts';
import { mergeTallies } from '../checks/rule-tally.ts';
import type { TargetBook } from '../forms/targets.ts';
import { returnId } from '../intake/return-id.ts';
import { periodEnd } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import { defaultSuspicions } from '../model/suspicion.ts';
import { owedReturns } from '../units/owed-returns.ts';
import { accountReturns } from './account-returns.ts';
import type { Consolidation, ConsolidationInput, CoveragePolicy } from './consolidation.ts';
import { countRun } from './count-run.ts';
import { explainReturns } from './explain-returns.ts';
import { gatherFindings } from './gather-findings.ts';
import { intakeContext } from './intake-context.ts';
import { judgeReturns } from './judge-returns.ts';
import { judgeTotals } from './judge-totals.ts';
import { preferSubmission } from './prefer-submission.ts';
import { raiseSuspicions } from './raise-suspicions.ts';
import { receivedAccounts } from './received-accounts.ts';
import type { Records } from './records.ts';
import { makeRecords } from './records.ts';
import { makeRemarkBook } from './remark-book.ts';
import { returnSurroundings } from './return-surroundings.ts';
import { rollUpForm } from './roll-up-form.ts';
import { settleReturns } from './settle-returns.ts';
import { takeIn } from './take-in.ts';
import { makeTotalBook } from './total-book.ts';

/**
 * The whole run (design.md, "The way data flows"): files → returns → which submission counts → value, within and across
 * checks → acceptance → roll-up → node, level and history checks → statuses. Plain data in, plain data out: no disk, no
 * clock, nothing printed. The order of the files does not matter.
 *
 * @throws Trouble where the units file has no district on the last day of the period; never because of a file
 * @example consolidate({ files: [{ path: 'a.xlsx', bytes }], catalogue, register, targets, period, choices: [], policy: 'partial', caps: defaultCaps })
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const { catalogue, register, targets, period, policy } = input;
  const tree = register.on(periodEnd(period));
  const forms = [...catalogue.forms.values()].filter((form) => form.frequency === period.frequency);
  const owed = owedReturns(tree, forms, period);

  const taken = preferSubmission(takeIn(input.files, intakeContext(input)), input.submission);
  const settled = settleReturns(taken, input.choices, period);

  const arrived = new Set([...taken.returns, ...taken.rejected].map(returnId));
  const received = new Map<string, Return>();
  const accepted = new Map<string, Return>();
  const records = makeRecords(catalogue, register, arrived, received, accepted);
  const remarks = makeRemarkBook(input.explanations ?? [], input.decisions ?? [], period, input.asOf);
  const growing = { records, received, accepted };
  const judged = judgeReturns(settled.winners, settled.findingsOf, targets, growing, remarks);
  const explained = explainReturns(judged, remarks, tree);

  const book = makeTotalBook(records, rollingUp(records, targets, policy));
  const totals = forms.flatMap((form) => book.totals(form.code, period) ?? []);
  const atTotals = totals.map((formTotals) => judgeTotals(formTotals, { period, tree, records, book }));

  const suspicions = raiseSuspicions(forms, period, tree, records, { ...defaultSuspicions, ...input.suspicions });

  const returns = accountReturns(period, owed, receivedAccounts(judged, settled.others, taken.rejected));
  const missing = checkMissing(returns, tree, (code) => catalogue.forms.get(code));
  const { findings, otherFindings } = gatherFindings(period, tree, [
    ...settled.unattached,
    ...settled.others.flatMap(({ ret }) => settled.findingsOf(ret)),
    ...judged.flatMap((each) => each.findings),
    ...explained.findings,
    ...atTotals.flatMap((each) => each.findings),
    ...suspicions,
    ...missing,
  ]);
  const ofPeriod = judged.filter(
    ({ ret }) => periodEnd(ret.period) === tree.day && ret.period.frequency === period.frequency,
  );
  return {
    period,
    tree,
    register,
    files: settled.files,
    returns,
    owed,
    findings,
    otherFindings,
    tally: mergeTallies([...ofPeriod, ...atTotals].flatMap(({ tally }) => tally)),
    outcomes: countRun(ofPeriod, atTotals),
    totals: new Map(totals.map((formTotals) => [formTotals.form.code, formTotals])),
    records,
    book,
    explanations: explained.explanations,
    surroundingsOf: (key) => returnSurroundings(key, records),
  };
}

/** Apart, so that the book, which outlives the run, holds on to nothing of it but this: not to the returns as they came. */
function rollingUp(records: Records, targets: TargetBook, policy: CoveragePolicy): Parameters<typeof makeTotalBook>[1] {
  return (form, of) => rollUpForm(form, of, records, targets, policy);
}
