import type { Explanation, FiledExplanation } from '../model/explanation.ts';
import type { Form, RuleText } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule } from '../rules/rule.ts';
import type { ExplainedFigures } from './explained-figures.ts';
import { explainedFigures } from './explained-figures.ts';
import type { ExplanationStanding } from './explanation-standing.ts';
import { explanationStanding } from './explanation-standing.ts';
import type { JudgedPlace } from './judge-places.ts';
import { plainExplanation } from './plain-explanation.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';

/** A rule of a return that was explained, or whose explanation was decided on. */
export interface ExplainedRule {
  readonly rule: RuleText;
  /** Undefined where it is gone and only its acceptance is left. */
  readonly explanation: Explanation | undefined;
  readonly standing: ExplanationStanding;
  /** What the explanation speaks of; undefined where the rule did not fail. */
  readonly explained: ExplainedFigures | undefined;
  /** What the explanations file says, where the sheet says something else: the sheet counts. */
  readonly otherText?: string;
}

/** Before this day everything is: without a scene nothing was decided and nothing has an end. */
const firstDay = '';

/**
 * What was explained about one rule of a return and how that stands; undefined where nothing was.
 *
 * @param judged every place of the rule
 */
export function explainRule(
  ret: Return,
  form: Form,
  rule: Rule,
  judged: readonly JudgedPlace[],
  operandsFor: (row?: number) => Operands,
  surroundings: RuleSurroundings,
): ExplainedRule | undefined {
  const { text } = rule;
  const { explaining } = surroundings;
  const id = text.id.toLowerCase();
  const written = ret.explanations.get(text.id);
  const filed = explaining?.filed.get(id);
  const decision = explaining?.decided.get(id);
  if (written === undefined && !filed && !decision) return undefined;
  const explanation = chosenExplanation(written, filed);
  const differs = filed && explanation && !isSame(explanation.text, filed.text);
  const shared = { rule: text, explanation, ...(differs ? { otherText: filed.text } : {}) };
  const failed = judged.filter(({ judgement }) => judgement.outcome === 'failed');
  if (failed.length === 0) {
    return (
      explanation && { ...shared, standing: { state: 'idle', outcome: restOutcome(judged) }, explained: undefined }
    );
  }
  const formOf = (code: string) => surroundings.formOf?.(code);
  const explained = explainedFigures(ret, form, failed, operandsFor, formOf);
  const standing = explanationStanding(text, explanation, decision, explained.digest, explaining?.day ?? firstDay);
  return standing && { ...shared, standing, explained };
}

/** What the unit wrote in its own sheet goes before what somebody wrote down for it. */
function chosenExplanation(written: string | undefined, filed: FiledExplanation | undefined): Explanation | undefined {
  const until = filed?.until === undefined ? {} : { until: filed.until };
  if (written === undefined) return filed && { text: filed.text, source: 'file', ...until };
  return { text: written, source: 'sheet', ...(filed && isSame(written, filed.text) ? until : {}) };
}

function isSame(one: string, other: string): boolean {
  return plainExplanation(one) === plainExplanation(other);
}

function restOutcome(judged: readonly JudgedPlace[]): 'passed' | 'undecided' | 'not-applicable' {
  const outcomes = new Set(judged.map(({ judgement }) => judgement.outcome));
  if (outcomes.has('undecided')) return 'undecided';
  return outcomes.has('passed') ? 'passed' : 'not-applicable';
}

/** Whether the failures of a rule are excused: its explanation was accepted and still holds. */
export function isExcused(explained: ExplainedRule | undefined): boolean {
  return explained?.standing.state === 'accepted';
}
