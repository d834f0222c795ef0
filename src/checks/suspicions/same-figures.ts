import { suspicionWordings } from '../../model/catalogue/suspicion-wordings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Label } from '../../model/label.ts';
import { phrase } from '../phrase.ts';
import { returnPlace } from '../return-place.ts';
import { addressesOf, figureCells, figuresPhrase, holdSame, isFigure } from './entered-figures.ts';
import type { SuspectedReturn, SuspicionScene } from './suspicion-scene.ts';

/** Fewer figures than this may well be the same by chance. */
const fewest = 5;
/** More names than this nobody reads. */
const unitsNamed = 5;

/** Returns of several units that hold the same figures throughout: one finding for each, naming the others. */
export function sameFigures(scene: SuspicionScene): Finding[] {
  const buckets = new Map<number, SuspectedReturn[]>();
  for (const suspected of scene.returns) {
    const fingerprint = fingerprintOf(suspected);
    if (fingerprint === undefined) continue;
    const bucket = buckets.get(fingerprint);
    if (bucket) bucket.push(suspected);
    else buckets.set(fingerprint, [suspected]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1).flatMap((bucket) => ofBucket(bucket, scene));
}

function ofBucket(bucket: readonly SuspectedReturn[], scene: SuspicionScene): Finding[] {
  return bucket.flatMap((suspected) => {
    const alike = bucket.filter((other) => other !== suspected && isAlike(suspected, other));
    return alike.length === 0 ? [] : [finding(suspected, alike, scene)];
  });
}

function finding({ ret, edition }: SuspectedReturn, alike: readonly SuspectedReturn[], scene: SuspicionScene): Finding {
  const figures = figureCells(edition).filter(({ index }) => isFigure(ret.values, index));
  return {
    ...returnPlace(ret),
    code: 'suspicion-same-figures',
    severity: 'warning',
    cells: addressesOf(ret, figures),
    parameters: {
      count: figures.length,
      units: unitsPhrase(alike.map((other) => scene.titleOf(other.ret.unit))),
      figures: figuresPhrase(ret, edition, figures),
    },
  };
}

function unitsPhrase(titles: readonly string[]): Label {
  const named = titles.slice(0, unitsNamed);
  const units: Label = { zh: named.join('、'), en: named.join(', ') };
  return named.length === titles.length ? units : phrase(suspicionWordings.more, { units, count: titles.length });
}

function isAlike(a: SuspectedReturn, b: SuspectedReturn): boolean {
  const cells = figureCells(a.edition);
  return figureCells(b.edition) === cells || sameCells(a, b)
    ? cells.every(({ index }) => holdSame(a.ret.values, b.ret.values, index))
    : false;
}

function sameCells(a: SuspectedReturn, b: SuspectedReturn): boolean {
  const [own, others] = [figureCells(a.edition), figureCells(b.edition)];
  return own.length === others.length && own.every(({ index }, position) => others[position]?.index === index);
}

/** Equal for equal figures, seldom equal for others; undefined where there are too few to say anything. */
function fingerprintOf({ ret: { values }, edition }: SuspectedReturn): number | undefined {
  let [mixed, figures] = [0, 0];
  for (const { index } of figureCells(edition)) {
    const amount = values.amount[index] ?? 0;
    mixed = (Math.imul(mixed, 31) + (values.state[index] ?? 0) + (amount % 0x7fff_ffff)) | 0;
    if (isFigure(values, index)) figures += 1;
  }
  return figures < fewest ? undefined : mixed;
}
