import type { Finding } from '../../model/finding.ts';
import { stateCode } from '../../model/return.ts';
import { returnPlace } from '../return-place.ts';
import { addressesOf, figureCells } from './entered-figures.ts';
import type { SuspectedReturn } from './suspicion-scene.ts';

/** Fewer zeros than this say nothing. */
const fewest = 3;

/** A return whose figures are all 0 although it does not say that there was nothing to report (本表无业务). */
export function allZero({ ret, edition }: SuspectedReturn): Finding[] {
  if (ret.nil) return [];
  const entered = figureCells(edition).filter(({ index }) => ret.values.state[index] === stateCode.value);
  if (entered.length < fewest || entered.some(({ index }) => ret.values.amount[index] !== 0)) return [];
  return [
    {
      ...returnPlace(ret),
      code: 'suspicion-all-zero',
      severity: 'warning',
      cells: addressesOf(ret, entered),
      parameters: { count: entered.length },
    },
  ];
}
