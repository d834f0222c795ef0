import { quantityText } from '../model/quantity.ts';
import type { SuggestedChange, Suggestion } from '../model/suggestion.ts';
import type { Correction } from './correction.ts';
import { balanceCorrections } from './corrections/balance-corrections.ts';
import { combinedCorrections } from './corrections/combined-corrections.ts';
import { digitCorrections } from './corrections/digit-corrections.ts';
import { exchangeCorrections } from './corrections/exchange-corrections.ts';
import { factorCorrections } from './corrections/factor-corrections.ts';
import { lastPeriodCorrections } from './corrections/last-period-corrections.ts';
import { roundingCorrections } from './corrections/rounding-corrections.ts';
import { setCorrections } from './corrections/set-corrections.ts';
import { signCorrections } from './corrections/sign-corrections.ts';
import { staleTotalCorrections } from './corrections/stale-total-corrections.ts';
import type { FailedGroup } from './failed-groups.ts';
import { failedGroups } from './failed-groups.ts';
import { leavesRoom } from './leaves-room.ts';
import { rankCorrections, reachOf } from './rank-corrections.ts';
import type { RuleOrigin, RuleSystem } from './rule-system.ts';
import type { LocalisedCells } from './sets-of-group.ts';
import { setsOfGroup } from './sets-of-group.ts';
import type { SystemIndex } from './system-index.ts';
import { indexSystem } from './system-index.ts';

/** What was probably meant where one rule failed. */
export interface RuleSuggestions {
  readonly origin: RuleOrigin;
  /** The likeliest first, at most five; empty where nothing reaches it. */
  readonly suggestions: readonly Suggestion[];
}

/** In the order of semantics.md; of one change explained in two ways the first stays. */
const explanations = [
  signCorrections,
  digitCorrections,
  exchangeCorrections,
  staleTotalCorrections,
  factorCorrections,
  lastPeriodCorrections,
  roundingCorrections,
  balanceCorrections,
] as const;

const mostSuggestions = 5;
const nothingLocalised: LocalisedCells = { components: [] };

/**
 * What was probably meant (semantics.md): for every rule of a system that fails, the corrections with which it and every rule that
 * reads a changed cell hold. Nothing is applied: a statistical office may not alter what a unit reported.
 *
 * Failed rules that share no cell are explained apart; where mistakes hang together, a correction may explain a part of what
 * failed, and stands behind those that explain all of it. Cells that are fixed are never changed, bounds and decimals are kept, all
 * arithmetic is exact. The same system gives the same answer.
 *
 * @param localised what `localise` says of the same system: mistakes in several cells at once are sought only there
 * @returns an entry for every failed rule, linear ones first, in the order of the system, and for every cell out of its bounds (rule
 *   `minimum` or `maximum`); empty where nothing failed
 * @example suggest(system)[0]?.suggestions[0] // { kind: 'digits', changes: [{ place, from: '1320', to: '1230' }], alternatives: 0 }
 */
export function suggest(system: RuleSystem, localised: LocalisedCells = nothingLocalised): readonly RuleSuggestions[] {
  const index = indexSystem(system);
  const byRule = new Map<number, readonly Suggestion[]>();
  for (const group of failedGroups(index)) {
    const corrections = correctionsOf(index, group, setsOfGroup(group, localised));
    for (const rule of group.rules) byRule.set(rule, suggestionsFor(index, group, rule, corrections));
  }
  return index.failed.flatMap((rule) => {
    const origin = index.system.linear[rule] ?? index.system.others[rule - index.system.linear.length];
    return origin ? [{ origin: { rule: origin.rule, place: origin.place }, suggestions: byRule.get(rule) ?? [] }] : [];
  });
}

/** Several mistakes at once are considered only where no single one explains everything. */
function correctionsOf(
  index: SystemIndex,
  group: FailedGroup,
  sets: readonly (readonly number[])[],
): readonly Correction[] {
  const single = explanations.flatMap((explanation) => explanation(index, group));
  const isExplained = single.some((correction) => reachOf(group, correction) === 0);
  const several = isExplained ? [] : [...combinedCorrections(index, group), ...setCorrections(index, group, sets)];
  const possible = [...single, ...several].filter((correction) => leavesRoom(index, group, correction, sets));
  return rankCorrections(index, group, possible);
}

function suggestionsFor(
  index: SystemIndex,
  group: FailedGroup,
  rule: number,
  corrections: readonly Correction[],
): readonly Suggestion[] {
  const settling = corrections.filter(({ settles }) => settles.includes(rule));
  return settling.slice(0, mostSuggestions).map((correction) => ({
    kind: correction.kind,
    changes: changesOf(index, correction),
    alternatives:
      settling.filter((other) => other.kind === correction.kind && reachOf(group, other) === reachOf(group, correction))
        .length - 1,
  }));
}

function changesOf({ system }: SystemIndex, { changes }: Correction): readonly SuggestedChange[] {
  return [...changes]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([at, to]) => {
      const cell = system.cells[at];
      if (!cell) return [];
      return [{ place: cell.place, from: quantityText(cell.value), to: quantityText(to) }];
    });
}
