import { formatPeriod } from '../model/period.ts';
import type { Consolidation } from './consolidation.ts';
import type { ExplanationAccount } from './explanation-account.ts';

/**
 * The explanations of the period on which the checking level has something to decide: new ones, and those that were
 * accepted for other figures, in other words, or for a time that is over.
 *
 * @param unit code of a unit: only its own and those of the units below it
 * @returns by unit in tree order
 * @example awaitingDecision(await checkCollection(collection)).map(({ unit, rule }) => `${unit} ${rule.id}`)
 */
export function awaitingDecision(consolidation: Consolidation, unit?: string): readonly ExplanationAccount[] {
  return explanationsBelow(consolidation, unit).filter(awaits);
}

/** Explanations of the period that were returned and are as they were then. */
export function returnedExplanations(consolidation: Consolidation, unit?: string): readonly ExplanationAccount[] {
  return explanationsBelow(consolidation, unit).filter(({ standing }) => standing.state === 'returned');
}

function awaits({ explanation, standing }: ExplanationAccount): boolean {
  if (!explanation) return false;
  // Its own end is for the unit to move, that of its acceptance for the checking level.
  if (standing.state === 'expired') return standing.decision !== undefined;
  return standing.state === 'open' || standing.state === 'lapsed';
}

function explanationsBelow({ explanations, period, tree }: Consolidation, unit: string | undefined) {
  const asked = formatPeriod(period);
  const isBelow = (code: string | undefined): boolean =>
    unit === undefined || (code !== undefined && (code === unit || isBelow(tree.get(code)?.parent)));
  return explanations.filter((each) => formatPeriod(each.period) === asked && isBelow(each.unit));
}
