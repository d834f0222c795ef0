import type { FindingPlace } from '../../model/finding-place.ts';
import type { RuleSystem } from '../rule-system.ts';

/** Rows, columns and whole returns that hold one of the cells, as lists of all their cells in the system. */
export function sheetGroups(system: RuleSystem, cells: readonly number[]): readonly (readonly number[])[] {
  const wanted = new Set(cells.flatMap((cell) => groupKeys(system.cells[cell]?.place ?? {})));
  const groups = new Map<string, number[]>();
  system.cells.forEach(({ place }, cell) => {
    for (const key of groupKeys(place)) {
      if (!wanted.has(key)) continue;
      const group = groups.get(key);
      if (group) group.push(cell);
      else groups.set(key, [cell]);
    }
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function groupKeys({ unit, form, period, kind, item, column, rowKey }: FindingPlace): readonly string[] {
  if (form === undefined) return [];
  const whole = [unit, form, period, kind].join('|');
  return [
    ...(item === undefined && rowKey === undefined ? [] : [`${whole}|row|${item ?? ''}|${rowKey ?? ''}`]),
    ...(column === undefined ? [] : [`${whole}|column|${column}`]),
    whole,
  ];
}
