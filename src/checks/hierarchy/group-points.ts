import type { Quantity } from '../../model/quantity.ts';
import { parseQuantity } from '../../model/quantity.ts';
import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import type { HierarchyPoint } from './hierarchy-point.ts';

/** The points that share all other identifiers: what each code item holds, null where it exists without a figure. */
export interface PointGroup {
  readonly identifiers: Readonly<Record<string, string>>;
  readonly measures: ReadonlyMap<string, Quantity | null>;
}

/**
 * Groups points by their identifiers, in the order in which the groups first appear.
 *
 * @throws Trouble where a measure is no number, or a point is given twice
 */
export function groupPoints(points: readonly HierarchyPoint[]): readonly PointGroup[] {
  const problems: Problem[] = [];
  const groups = new Map<string, PointGroup & { readonly measures: Map<string, Quantity | null> }>();
  for (const { item, measure, identifiers = {} } of points) {
    const key = JSON.stringify(Object.entries(identifiers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key) ?? { identifiers, measures: new Map<string, Quantity | null>() };
    groups.set(key, group);
    const value = readMeasure(measure);
    if (value === undefined) problems.push(problem('hierarchy-measure-invalid', item, String(measure)));
    else if (group.measures.has(item)) problems.push(problem('hierarchy-point-twice', item, String(measure)));
    else group.measures.set(item, value);
  }
  if (problems.length > 0) throw new Trouble(problems);
  return [...groups.values()];
}

function problem(code: 'hierarchy-measure-invalid' | 'hierarchy-point-twice', item: string, value: string): Problem {
  return { code, parameters: { item, value } };
}

/** A number means the shortest decimal that a person would write for it: 0.1 is a tenth. */
function readMeasure(measure: HierarchyPoint['measure']): Quantity | null | undefined {
  if (measure === null) return null;
  if (typeof measure === 'object') return measure;
  return parseQuantity(String(measure).trim());
}
