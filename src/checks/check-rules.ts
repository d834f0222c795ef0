import type { Edition } from '../forms/edition.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Return } from '../model/return.ts';
import { judgeBriefly } from '../rules/judge-rule.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule } from '../rules/rule.ts';
import type { ExplainedRule } from './explain-rule.ts';
import { explainRule, isExcused } from './explain-rule.ts';
import { judgePlaces, rememberOperands } from './judge-places.ts';
import { filledRows } from './list-rows.ts';
import { returnPlace } from './return-place.ts';
import { ruleFailure } from './rule-failure.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';
import type { RuleTally } from './rule-tally.ts';
import { tallyOf } from './rule-tally.ts';
import { ruleUndecided } from './rule-undecided.ts';
import { undecidedCause } from './undecided-causes.ts';

/** What checking rules yields: the findings, and how each rule ended, whether or not there is anything to say. */
export interface RuleChecks {
  readonly findings: Finding[];
  readonly tally: RuleTally[];
}

/** What checking the rules of a return yields beside that. */
export interface ReturnRuleChecks extends RuleChecks {
  /** The rules that were explained or decided on, in the order of the form. */
  readonly explained: readonly ExplainedRule[];
}

/**
 * Judges every rule of a return at every place, in a list form in every row.
 *
 * A failed place is one finding, with the severity the rule has and a code by the class of the rule. What could not
 * be decided is counted in the tally and listed once per rule, whatever the cause. An explanation is shown beside the
 * failure; it excuses only while an acceptance in `surroundings.explaining` holds for these very figures.
 *
 * @param operandsFor the data of this return, for a list form of one row of it (0-based)
 */
export function checkRules(
  ret: Return,
  edition: Edition,
  operandsFor: (row?: number) => Operands,
  surroundings: RuleSurroundings = {},
): ReturnRuleChecks {
  const rows = edition.form.kind === 'list' ? filledRows(edition.form, ret.values) : undefined;
  const operands = rememberOperands(operandsFor);
  const checked = edition.rules.map((rule) => checkRule(ret, edition, rule, rows, operands, surroundings));
  return {
    findings: checked.flatMap(({ findings }) => findings),
    tally: checked.map(({ tally }) => tally),
    explained: checked.flatMap(({ explained }) => explained ?? []),
  };
}

function checkRule(
  ret: Return,
  edition: Edition,
  rule: Rule,
  rows: readonly number[] | undefined,
  operandsFor: (row?: number) => Operands,
  surroundings: RuleSurroundings,
): { findings: Finding[]; tally: RuleTally; explained: ExplainedRule | undefined } {
  const judged = judgePlaces(rule, rows, operandsFor, judgeBriefly);
  const failed = judged.filter(({ judgement }) => judgement.outcome === 'failed');
  const undecided = judged.filter(({ judgement }) => judgement.outcome === 'undecided');
  const causes = undecided.map((each) => undecidedCause(ret.unit, each, operandsFor(each.row), surroundings));
  const explained = explainRule(ret, edition.form, rule, judged, operandsFor, surroundings);
  const excused = isExcused(explained);
  const outcomes = judged.map(
    ({ judgement: { outcome } }): Outcome => (outcome === 'failed' && excused ? 'excused' : outcome),
  );
  return {
    findings: [
      ...failed.map((each) =>
        ruleFailure(ret, edition.form, rule, each, operandsFor(each.row), surroundings, explained),
      ),
      ...(causes.length === 0 ? [] : [ruleUndecided(returnPlace(ret), rule, causes)]),
    ],
    tally: tallyOf(rule.text.id, outcomes),
    explained,
  };
}
