import { phrase } from '../checks/phrase.ts';
import { locationWordings, notLocatedWordings } from '../model/catalogue/location-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Label } from '../model/label.ts';
import type { LocalisedComponent } from '../suggest/localise.ts';
import { localiseCaps } from '../suggest/localise.ts';
import type { RuleSystem } from '../suggest/rule-system.ts';

/** How cells and rules are called in the text of a finding. */
export interface LocationNames {
  /** As the reader of the finding finds it: `D14 (09 firms, total)`. */
  cell(place: FindingPlace): Label;
  rule(id: string): Label;
}

/**
 * The finding that names the cells of one component, or why they cannot be named. It stands at the first cell of the
 * first set, or where the first rule failed. What no rule is about (a figure beyond its bounds) has a finding already.
 */
export function locationFinding(
  component: LocalisedComponent,
  { cells }: RuleSystem,
  names: LocationNames,
): Finding | undefined {
  const ids = [...new Set(component.rules.map(({ rule }) => rule))];
  const [first] = component.rules;
  if (!first) return undefined;
  const shared = { severity: 'info' as const, ...(ids.length === 1 ? { rule: first.rule } : {}) };
  const rules = joined(ids.map(names.rule), { zh: '、', en: ', ' });
  if (!('sets' in component)) {
    const reason = phrase(notLocatedWordings[component.notLocalised], localiseCaps);
    return { ...shared, ...first.place, code: 'cells-not-located', parameters: { rules, reason } };
  }
  const places = component.sets.map((set) => set.cells.flatMap((cell) => cells[cell]?.place ?? []));
  const [likely = [], ...others] = places.map((set) => set);
  const title = (set: readonly FindingPlace[]) => joined(set.map(names.cell), locationWordings.and);
  const addresses = [...new Set(places.flat().flatMap(addressOf))];
  return {
    ...shared,
    ...(likely[0] ?? first.place),
    code: 'cells-located',
    ...(addresses.length === 0 ? {} : { cells: addresses }),
    parameters: {
      rules,
      cells: title(likely),
      others:
        others.length === 0
          ? ''
          : phrase(locationWordings.others, {
              count: others.length,
              size: likely.length,
              sets: joined(others.map(title), locationWordings.or),
            }),
    },
  };
}

function addressOf({ sheet, cell }: FindingPlace): readonly string[] {
  return cell === undefined ? [] : [sheet === undefined ? cell : `'${sheet}'!${cell}`];
}

function joined(parts: readonly Label[], by: Label): Label {
  return { zh: parts.map(({ zh }) => zh).join(by.zh), en: parts.map(({ en }) => en).join(by.en) };
}
