import type { Finding } from '../../model/finding.ts';
import type { SuspicionKind, SuspicionSettings } from '../../model/suspicion.ts';
import { suspicionKinds } from '../../model/suspicion.ts';
import { allZero } from './all-zero.ts';
import { digitPreference } from './digit-preference.ts';
import { farFromPeers } from './far-from-peers.ts';
import { lastPeriodCopied } from './last-period-copied.ts';
import { sameFigures } from './same-figures.ts';
import type { SuspicionScene } from './suspicion-scene.ts';

const finders: Readonly<Record<SuspicionKind, (scene: SuspicionScene) => Finding[]>> = {
  'same-figures': sameFigures,
  'all-zero': ({ returns }) => returns.flatMap(allZero),
  'last-period-copied': ({ returns, previousOf }) =>
    returns.flatMap((suspected) => lastPeriodCopied(suspected, previousOf(suspected.ret))),
  'far-from-peers': farFromPeers,
  'digit-preference': ({ returns }) => returns.flatMap(digitPreference),
};

/**
 * What looks wrong in the own returns of one table form although no rule says so. Findings of stage `suspicion`, warnings
 * or notes as the settings say: they never send a return back.
 */
export function findSuspicions(scene: SuspicionScene, settings: SuspicionSettings): Finding[] {
  return suspicionKinds.flatMap((kind) => {
    const level = settings[kind];
    if (level === 'off') return [];
    return finders[kind](scene).map((finding): Finding => ({ ...finding, severity: level }));
  });
}
