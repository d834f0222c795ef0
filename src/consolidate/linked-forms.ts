import type { Edition } from '../forms/edition.ts';
import { editionFor } from './records.ts';
import { unitsBelow } from './subtree-sheets.ts';
import type { TotalScene } from './total-scene.ts';

/** Other forms of the period that a rule of a return binds to a form anywhere in a subtree, whichever of the two has it. */
export function linkedForms(unit: string, code: string, { records, period, tree }: TotalScene): readonly string[] {
  const linked = new Set<string>();
  const seen = new Set<Edition>();
  for (const below of unitsBelow(unit, tree)) {
    for (const other of records.catalogue.forms.keys()) {
      for (const kind of ['own', 'declared'] as const) {
        const edition = editionFor(records, other, below, period, kind);
        if (!edition || seen.has(edition)) continue;
        seen.add(edition);
        for (const read of formsRead(edition)) {
          if (other === code && read !== code) linked.add(read);
          if (other !== code && read === code) linked.add(other);
        }
      }
    }
  }
  return [...linked].sort();
}

function formsRead({ rules }: Edition): ReadonlySet<string> {
  return new Set(
    rules
      .filter((rule) => rule.class === 'across')
      .flatMap(({ places }) => places.flatMap(({ operands }) => operands.map(({ form }) => form))),
  );
}
