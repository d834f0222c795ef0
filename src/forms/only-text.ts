import type { Applicability } from '../model/form.ts';

/**
 * Who a cell or rule is for, as its author writes it; empty: everybody.
 *
 * @example onlyText({ levels: ['community'], kinds: ['own'] }) // 'community, own'
 */
export function onlyText({ levels = [], unitKinds = [], kinds = [] }: Applicability): string {
  return [...levels, ...unitKinds, ...kinds].join(', ');
}
