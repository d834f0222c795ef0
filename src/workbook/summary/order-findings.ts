import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/form.ts';
import type { UnitTree } from '../../units/unit-tree.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What blocks first, then what needs an explanation; within that by unit in tree order, findings of no unit in front. */
export function orderFindings(findings: readonly Finding[], tree: UnitTree): readonly Finding[] {
  const places = new Map(tree.units.map(({ code }, index) => [code, index]));
  const placeOf = ({ unit }: Finding): number =>
    unit === undefined ? -1 : (places.get(unit) ?? Number.POSITIVE_INFINITY);
  return findings.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return rank[a.severity] - rank[b.severity] || (first === second ? 0 : first - second);
  });
}
