import type { Finding } from '../../model/finding.ts';
import type { Cell } from '../../model/form.ts';
import type { Return } from '../../model/return.ts';
import { stateCode } from '../../model/return.ts';
import { returnPlace } from '../return-place.ts';
import { addressesOf, figureCells, figuresPhrase } from './entered-figures.ts';
import type { SuspectedReturn } from './suspicion-scene.ts';

/** Fewer figures than this show no habit. */
const fewest = 20;
/** How seldom so many round figures may come by chance: once in ten thousand returns. */
const rareness = 1e-4;
/** Two of ten last digits, 0 and 5. */
const roundShare = 0.2;

/**
 * A return in which far too many figures end in 0 or 5: heaping of estimates (Whipple's index counts ages so). Only whole
 * numbers of two and more digits count; how likely the number of round ones is by chance comes from the binomial distribution.
 */
export function digitPreference({ ret, edition }: SuspectedReturn): Finding[] {
  const counted = figureCells(edition).filter((cell) => hasLastDigit(ret, cell));
  if (counted.length < fewest) return [];
  const round = counted.filter(({ index }) => (ret.values.amount[index] ?? 1) % 5 === 0);
  if (chanceOfAtLeast(round.length, counted.length) >= rareness) return [];
  return [
    {
      ...returnPlace(ret),
      code: 'suspicion-digit-preference',
      severity: 'info',
      cells: addressesOf(ret, round),
      parameters: {
        count: counted.length,
        round: round.length,
        expected: Math.round(counted.length * roundShare),
        figures: figuresPhrase(ret, edition, round),
      },
    },
  ];
}

function hasLastDigit({ values }: Return, { index, type }: Cell): boolean {
  return type === 'integer' && values.state[index] === stateCode.value && Math.abs(values.amount[index] ?? 0) >= 10;
}

/**
 * P(X ≥ `least`) for X binomial over `trials` with probability 0.2, by logarithms so that nothing underflows on the way.
 *
 * @example chanceOfAtLeast(1, 1) // 0.2
 */
export function chanceOfAtLeast(least: number, trials: number): number {
  let logarithm = trials * Math.log(1 - roundShare);
  let chance = 0;
  for (let hits = 0; hits <= trials; hits++) {
    if (hits >= least) chance += Math.exp(logarithm);
    logarithm += Math.log((trials - hits) / (hits + 1)) + Math.log(roundShare / (1 - roundShare));
  }
  return Math.min(1, chance);
}
