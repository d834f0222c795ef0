import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import { returnPlace } from '../return-place.ts';
import { addressesOf, figureCells, figuresPhrase, holdSame, isFigure } from './entered-figures.ts';
import type { SuspectedReturn } from './suspicion-scene.ts';

/** Fewer figures than this may well stay what they were. */
const fewest = 5;

/**
 * A return that holds last period's figures throughout. Where the sheet asks whether its stocks changed (变动, 无变动), that
 * answer is held against last period by a check of its own, and only what happened in the period counts here.
 *
 * @param previous the same unit's accepted return of the period before, of the same form
 */
export function lastPeriodCopied({ ret, edition }: SuspectedReturn, previous: Return | undefined): Finding[] {
  if (previous === undefined || previous.values.state.length !== ret.values.state.length) return [];
  const cells = figureCells(edition).filter(({ timing }) => ret.change === undefined || timing !== 'stock');
  const figures = cells.filter(({ index }) => isFigure(ret.values, index));
  if (figures.length < fewest || !cells.every(({ index }) => holdSame(ret.values, previous.values, index))) return [];
  return [
    {
      ...returnPlace(ret),
      code: 'suspicion-last-period-copied',
      severity: 'warning',
      cells: addressesOf(ret, figures),
      parameters: {
        count: figures.length,
        period: formatPeriod(previous.period),
        figures: figuresPhrase(ret, edition, figures),
      },
    },
  ];
}
