import type { Filer, Form } from '../model/form.ts';
import type { Level } from '../model/level.ts';
import type { Period } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitTree } from './unit-tree.ts';

/** One return that is due. */
export interface OwedReturn {
  readonly unit: Unit;
  readonly form: Form;
  readonly kind: ReturnKind;
}

/** Reference and adjustment returns are filed at will. */
const owedKinds: readonly ReturnKind[] = ['own', 'declared', 'confirmed'];

/**
 * Who owes what for a period: in tree order, then in the order of the forms, then own, declared, confirmed.
 *
 * @param tree as of the last day of the period
 * @param forms all forms; only those of the period's frequency are due
 */
export function owedReturns(tree: UnitTree, forms: Iterable<Form>, period: Period): readonly OwedReturn[] {
  const due = [...forms].filter((form) => form.frequency === period.frequency);
  // Units that are alike owe alike: the rules are asked once per sort of unit.
  const bySort = new Map<string, readonly Omit<OwedReturn, 'unit'>[]>();
  const owed: OwedReturn[] = [];
  for (const unit of tree.units) {
    const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
    const sort = `${unit.level} ${unit.kind} ${parent}`;
    let returns = bySort.get(sort);
    if (returns === undefined) {
      returns = due.flatMap((form) => kindsOwed(form, unit, parent).map((kind) => ({ form, kind })));
      bySort.set(sort, returns);
    }
    for (const { form, kind } of returns) owed.push({ unit, form, kind });
  }
  return owed;
}

function kindsOwed(form: Form, unit: Unit, parent: Level | undefined): readonly ReturnKind[] {
  const filers = form.filers.filter((filer) => isFiler(filer, unit, parent));
  return owedKinds.filter((kind) => filers.some((filer) => filer.kinds.includes(kind)));
}

function isFiler(filer: Filer, unit: Unit, parent: Level | undefined): boolean {
  return (
    filer.level === unit.level &&
    (filer.parent === undefined || filer.parent === parent) &&
    (filer.unitKind === undefined || filer.unitKind === unit.kind)
  );
}
