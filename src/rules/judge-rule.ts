import type { RuleText } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { differenceOf, evaluateComparison } from './evaluate/compare.ts';
import type { EvaluationContext } from './evaluate/context.ts';
import { evaluatePart } from './evaluate/evaluate-part.ts';
import { passesPlainly } from './evaluate/plain-comparison.ts';
import { quantityOf, truthOf } from './evaluate/values.ts';
import type { Operands } from './operands.ts';
import type { RulePlace } from './rule.ts';
import type { UndecidedReason, Value } from './value.ts';

/** How a rule ended at a place. What stood left and right is given where the rule is a comparison of numbers. */
export interface Judgement {
  readonly outcome: 'passed' | 'failed' | 'undecided' | 'not-applicable';
  readonly left?: Quantity;
  readonly right?: Quantity;
  /** left − right, before any tolerance. */
  readonly difference?: Quantity;
  /** Why it is undecided. */
  readonly reason?: UndecidedReason;
}

/**
 * Judges a rule at one place. It fails only when its condition is known to be false; `when` being false makes it not
 * applicable, and so does a single operand that is — (semantics.md, "Outcomes of a rule").
 *
 * @param _rule the rule the place belongs to; tolerance and blank policies are already part of the place
 */
export function judgeRule(_rule: RuleText, place: RulePlace, operands: Operands): Judgement {
  const context: EvaluationContext = { operands, blanksAreZero: false, evaluate: evaluatePart };
  if (place.when) {
    const value = evaluatePart(place.when, context);
    const truth = truthOf(value);
    if (truth === false) return { outcome: 'not-applicable' };
    if (truth === undefined) return withoutTruth(value);
  }
  if (!place.comparison) return judgementOf(evaluatePart(place.condition, context));
  const result = evaluateComparison(place.comparison, context);
  const left = quantityOf(result.left);
  const right = quantityOf(result.right);
  const difference = differenceOf(result);
  const judgement = judgementOf(result.value);
  // What nearly all places come to, of which a large return has thousands.
  if (left && right && difference && judgement.reason === undefined) {
    return { outcome: judgement.outcome, left, right, difference };
  }
  return {
    ...judgement,
    ...(left ? { left } : {}),
    ...(right ? { right } : {}),
    ...(difference ? { difference } : {}),
  };
}

const passed: Judgement = { outcome: 'passed' };

/**
 * As {@link judgeRule}, for whoever shows only what did not pass: of a place that passes, left, right and difference may be
 * missing.
 */
export function judgeBriefly(rule: RuleText, place: RulePlace, operands: Operands): Judgement {
  return passesPlainly(place, operands) ? passed : judgeRule(rule, place, operands);
}

function judgementOf(value: Value): Judgement {
  const truth = truthOf(value);
  if (truth === undefined) return withoutTruth(value);
  return { outcome: truth ? 'passed' : 'failed' };
}

function withoutTruth(value: Value): Judgement {
  if (value.kind === 'notApplicable') return { outcome: 'not-applicable' };
  return { outcome: 'undecided', reason: value.kind === 'undecided' ? value.reason : 'type' };
}
