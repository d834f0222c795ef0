import type { Quantity } from '../model/quantity.ts';
import { absolute, add, compare, integer, multiply, subtract } from '../model/quantity.ts';
import { suggestionKinds } from '../model/suggestion.ts';
import type { Correction } from './correction.ts';
import type { FailedGroup } from './failed-groups.ts';
import { nearness } from './nearness.ts';
import type { SystemIndex } from './system-index.ts';
import { figureIn } from './system-index.ts';

/** 0 explains all that fails in the group, 1 a part of it; 2 only says what would balance all of it, 3 a part. */
export type Reach = 0 | 1 | 2 | 3;

/** A correction with all that decides between it and others of its group. */
interface Ranked {
  readonly correction: Correction;
  readonly reach: Reach;
  readonly weight: number;
  readonly likelihood: Quantity;
  readonly size: Quantity;
}

/**
 * The likeliest first: what explains everything at once; in the order in which kinds are tried; cells that are trusted less;
 * evidence and nearness to last period's figures; the smaller change. Of one change explained in two ways the first kind stays.
 * What only balances stands last, and not at all where anything explains all of it.
 */
export function rankCorrections(
  index: SystemIndex,
  group: FailedGroup,
  corrections: readonly Correction[],
): readonly Correction[] {
  const ranked = distinct(corrections).map((correction) => rankOf(index, group, correction));
  const best = Math.min(...ranked.map((each) => each.reach));
  return ranked
    .filter((each) => best > 0 || each.reach === 0)
    .sort(byRank)
    .map(({ correction }) => correction);
}

/** How a correction stands to its group; alternatives are those that reach as far. */
export function reachOf(group: FailedGroup, { kind, settles }: Correction): Reach {
  const isWhole = group.rules.every((rule) => settles.includes(rule));
  if (kind === 'balance') return isWhole ? 2 : 3;
  return isWhole ? 0 : 1;
}

function rankOf(index: SystemIndex, group: FailedGroup, correction: Correction): Ranked {
  let [weight, likelihood, size] = [0, integer(correction.evidence), integer(0)];
  for (const [at, to] of correction.changes) {
    const cell = index.system.cells[at];
    if (!cell) continue;
    weight += cell.weight;
    likelihood = multiply(likelihood, nearness(cell, to));
    size = add(size, absolute(subtract(to, figureIn(index.system, at))));
  }
  return { correction, reach: reachOf(group, correction), weight, likelihood, size };
}

function byRank(a: Ranked, b: Ranked): number {
  const order = ({ kind }: Correction) => suggestionKinds.indexOf(kind);
  return (
    a.reach - b.reach ||
    b.correction.settles.length - a.correction.settles.length ||
    order(a.correction) - order(b.correction) ||
    a.correction.changes.size - b.correction.changes.size ||
    a.weight - b.weight ||
    compare(b.likelihood, a.likelihood) ||
    compare(a.size, b.size) ||
    firstCell(a.correction) - firstCell(b.correction)
  );
}

function firstCell({ changes }: Correction): number {
  return Math.min(...changes.keys());
}

function distinct(corrections: readonly Correction[]): readonly Correction[] {
  const byChange = new Map<string, Correction>();
  for (const correction of corrections) {
    const key = [...correction.changes]
      .sort(([a], [b]) => a - b)
      .map(([cell, { numerator, denominator }]) => `${cell}:${numerator}/${denominator}`)
      .join(' ');
    if (!byChange.has(key)) byChange.set(key, correction);
  }
  return [...byChange.values()];
}
