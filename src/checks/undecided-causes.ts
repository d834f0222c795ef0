import type { undecidedWordings } from '../model/catalogue/rule-wordings.ts';
import type { ListColumnReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { RulePlace } from '../rules/rule.ts';
import type { JudgedPlace } from './judge-places.ts';
import { ruleReads } from './rule-reads.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';

/** Why a place was not decided, as a person is told. */
export type UndecidedCause = keyof typeof undecidedWordings;

/** There is nothing to wait for and nobody who could do something. */
export const idleCauses: ReadonlySet<UndecidedCause> = new Set([
  'newUnit',
  'newSinceLastYear',
  'splitUnit',
  'blankBefore',
]);

/**
 * What kept a rule from being decided at a place. What stands in no earlier return is blank to the rule, and is told
 * apart here: the unit is new, one before it was split, or that cell or row was empty then.
 */
export function undecidedCause(
  unit: string,
  { place, judgement }: JudgedPlace<unknown>,
  operands: Operands,
  { historyOf }: RuleSurroundings,
): UndecidedCause {
  const reason = judgement.reason ?? 'noData';
  if (reason !== 'blank' && reason !== 'missingReturn') return reason;
  const earlier = earlierReads(place);
  const histories = earlier.map(({ form, time }) => ({ time, history: historyOf?.(unit, form, time) }));
  if (reason === 'missingReturn') {
    return histories.some(({ history }) => history === 'split') ? 'splitUnit' : reason;
  }
  const isBlank = (isEarlier: boolean) =>
    place.operands.some((read) => (read.time !== 'current') === isEarlier && operands.cell(read).kind === 'blank');
  if (isBlank(false)) return reason;
  const newIn = histories.find(({ history }) => history === 'new');
  if (newIn) return newIn.time === 'previous' ? 'newUnit' : 'newSinceLastYear';
  return isBlank(true) ? 'blankBefore' : reason;
}

/** Every reading of an earlier period, in the condition and in `when`. */
function earlierReads(place: RulePlace): readonly ListColumnReference[] {
  return ruleReads(place)
    .flatMap((read) => (read.kind === 'units' ? [] : [read.reference]))
    .filter(({ time }) => time !== 'current');
}

/** How often each cause kept a rule from being decided. */
export function countCauses(causes: readonly UndecidedCause[]): ReadonlyMap<UndecidedCause, number> {
  const counts = new Map<UndecidedCause, number>();
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return counts;
}
