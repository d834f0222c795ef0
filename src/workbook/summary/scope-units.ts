import type { Unit } from '../../model/unit.ts';
import type { UnitTree } from '../../units/unit-tree.ts';

/** A unit of the scope with its place below the scope unit. */
export interface ScopeUnit {
  readonly unit: Unit;
  /** 0 for the scope unit. */
  readonly depth: number;
}

/** The scope unit and all below it, in tree order. */
export function scopeUnits(tree: UnitTree, scope: string): readonly ScopeUnit[] {
  const found: ScopeUnit[] = [];
  const visit = (unit: Unit, depth: number): void => {
    found.push({ unit, depth });
    for (const child of tree.children(unit.code)) visit(child, depth + 1);
  };
  const start = tree.get(scope);
  if (start) visit(start, 0);
  return found;
}
