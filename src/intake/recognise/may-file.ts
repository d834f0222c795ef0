import type { Form } from '../../model/form.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitTree } from '../../units/unit-tree.ts';

/** The kinds of returns of a form that a unit may send; reference and adjustment returns only where the form says so. */
export function kindsFiled(form: Form, unit: Unit, tree: UnitTree): readonly ReturnKind[] {
  const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
  const filers = form.filers.filter(
    (filer) =>
      filer.level === unit.level &&
      (filer.parent === undefined || filer.parent === parent) &&
      (filer.unitKind === undefined || filer.unitKind === unit.kind),
  );
  return [...new Set(filers.flatMap((filer) => filer.kinds))];
}
