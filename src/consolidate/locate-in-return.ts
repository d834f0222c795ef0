import { ruleTitle } from '../checks/rule-title.ts';
import type { Edition } from '../forms/edition.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Return } from '../model/return.ts';
import { localise } from '../suggest/localise.ts';
import { makeRuleSystem } from '../suggest/make-rule-system.ts';
import { suggest } from '../suggest/suggest.ts';
import { attachSuggestions } from './attach-suggestions.ts';
import { cellName } from './cell-name.ts';
import { componentHint } from './component-hint.ts';
import { returnSheet } from './return-sheet.ts';

/**
 * What was found in a return, with what was probably meant where a rule failed or a figure is beyond its bounds, and behind it
 * where the return is probably wrong: one hint for each independent mistake. Nothing is done where nothing failed.
 */
export function locateInReturn(
  ret: Return,
  edition: Edition,
  surroundings: Surroundings,
  found: readonly Finding[],
): readonly Finding[] {
  if (!found.some(isExplainable)) return found;
  const excused = found.flatMap(({ outcome, rule }) => (outcome === 'excused' && rule !== undefined ? [rule] : []));
  const system = makeRuleSystem([{ ...returnSheet(ret, edition, surroundings), excused: new Set(excused) }]);
  const texts = new Map(edition.rules.map(({ text }) => [text.id, text]));
  const names = {
    cell: (place: FindingPlace) => cellName(place, edition.form),
    rule: (id: string) => {
      const text = texts.get(id);
      return text ? ruleTitle(text) : { zh: id, en: id };
    },
  };
  const localised = localise(system);
  const explained = suggest(system, localised);
  const hints = localised.components.flatMap((component) => componentHint(component, system, names, explained));
  return [...attachSuggestions(found, explained), ...hints];
}

function isExplainable({ code, outcome, severity }: Finding): boolean {
  if (code === 'cell-below-minimum' || code === 'cell-above-maximum') return true;
  return outcome === 'failed' && severity !== 'info';
}
