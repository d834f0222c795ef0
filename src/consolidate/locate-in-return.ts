import { ruleTitle } from '../checks/rule-title.ts';
import type { Edition } from '../forms/edition.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Return } from '../model/return.ts';
import { localise } from '../suggest/localise.ts';
import { makeRuleSystem } from '../suggest/make-rule-system.ts';
import { cellName } from './cell-name.ts';
import { locationFinding } from './location-finding.ts';
import { returnSheet } from './return-sheet.ts';

/**
 * Where a return is probably wrong, of whose rules some have failed: one hint for each independent mistake. Nothing is
 * done where no rule has failed.
 */
export function locateInReturn(
  ret: Return,
  edition: Edition,
  surroundings: Surroundings,
  found: readonly Finding[],
): readonly Finding[] {
  const hasFailed = found.some(({ outcome, severity }) => outcome === 'failed' && severity !== 'info');
  if (!hasFailed) return [];
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
  return localise(system).components.flatMap((component) => locationFinding(component, system, names) ?? []);
}
