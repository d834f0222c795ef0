import type { Finding } from '../model/finding.ts';
import type { Suggestion } from '../model/suggestion.ts';
import type { LocalisedComponent } from '../suggest/localise.ts';
import type { RuleSystem } from '../suggest/rule-system.ts';
import type { RuleSuggestions } from '../suggest/suggest.ts';
import { isSamePlace, suggestionsAt } from './attach-suggestions.ts';
import type { LocationNames } from './location-finding.ts';
import { locationFinding } from './location-finding.ts';

/** The hint about one component of what failed, with what was probably meant; none where there is nothing to say. */
export function componentHint(
  component: LocalisedComponent,
  system: RuleSystem,
  names: LocationNames,
  explained: readonly RuleSuggestions[],
): readonly Finding[] {
  const [first] = component.rules;
  const suggestions = first && suggestionsAt(explained, first);
  const hint = locationFinding(suggestedFirst(component, system, suggestions?.[0]), system, names);
  return hint ? [{ ...hint, ...(suggestions ? { suggestions } : {}) }] : [];
}

/** Of sets as small as each other the one that the likeliest correction changes is named first. */
function suggestedFirst(
  component: LocalisedComponent,
  { cells }: RuleSystem,
  likeliest: Suggestion | undefined,
): LocalisedComponent {
  if (!likeliest || !('sets' in component)) return component;
  const isSuggested = (set: (typeof component.sets)[number]): boolean =>
    set.cells.length === likeliest.changes.length &&
    set.cells.every((cell) => {
      const place = cells[cell]?.place;
      return place && likeliest.changes.some((change) => isSamePlace(change.place, place));
    });
  const suggested = component.sets.filter(isSuggested);
  return { ...component, sets: [...suggested, ...component.sets.filter((set) => !suggested.includes(set))] };
}
