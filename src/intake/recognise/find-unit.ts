import type { Label } from '../../model/label.ts';
import type { Unit } from '../../model/unit.ts';
import { unitTitle } from '../../model/unit.ts';
import type { UnitRegister, UnitTree } from '../../units/unit-tree.ts';

/** Who a text `code name` names, as of a day. */
export type FoundUnit =
  | {
      readonly kind: 'found';
      readonly unit: Unit /** The name as written, where it is another one. */;
      readonly writtenName?: string;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly units: readonly Unit[] }
  /** In the register, but not in force. */
  | { readonly kind: 'closed'; readonly unit: Unit };

/** Finds a unit by the code in a text, else by its name if only one unit in force has it. */
export function findUnit(text: string, register: UnitRegister, tree: UnitTree): FoundUnit {
  const words = text.split(/[\s\u3000:：_]+/).filter((word) => word !== '');
  const coded = words.findIndex((word) => tree.get(word) !== undefined);
  const unit = tree.get(words[coded] ?? '');
  if (unit) {
    // A name may hold the code once more.
    const writtenName = words.toSpliced(coded, 1).join(' ');
    return writtenName === '' || sameName(writtenName, unit.name)
      ? { kind: 'found', unit }
      : { kind: 'found', unit, writtenName };
  }
  const [past] = words.flatMap((word) => register.latest(word) ?? []);
  if (past) return { kind: 'closed', unit: past };
  const named = tree.units.filter((candidate) => sameName(text, candidate.name));
  const [only] = named;
  if (only && named.length === 1) return { kind: 'found', unit: only };
  if (named.length > 1) return { kind: 'ambiguous', units: named };
  const pastName = register.units.filter((candidate) => sameName(text, candidate.name));
  const [onlyPast] = pastName;
  return onlyPast && pastName.length === 1 ? { kind: 'closed', unit: onlyPast } : { kind: 'unknown' };
}

/** `code name` of several units, as messages list them. */
export function unitTitles(units: readonly Unit[]): Label {
  const titles = units.map(unitTitle);
  return { zh: titles.join('、'), en: titles.join(', ') };
}

function sameName(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}
