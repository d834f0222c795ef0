import type { PeerRule } from '../../forms/edition.ts';
import { suspicionWordings } from '../../model/catalogue/suspicion-wordings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Label } from '../../model/label.ts';
import type { Quantity } from '../../model/quantity.ts';
import { compare, fromDouble, quantityText, round } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { RulePlace } from '../../rules/rule.ts';
import { phrase } from '../phrase.ts';
import { columnTitle, itemTitle } from '../place-titles.ts';
import { cellAddress, cellPlace, returnPlace } from '../return-place.ts';
import { ruleTitle } from '../rule-title.ts';
import type { RobustScore } from './robust-score.ts';
import { robustScores } from './robust-score.ts';
import type { SuspectedReturn, SuspicionScene } from './suspicion-scene.ts';

/** Fewer values than this have no middle to be far from. */
const fewest = 8;
/** Digits shown; the comparison is exact. */
const decimalsShown = 2;

/** One value of one return. */
interface PeerValue {
  readonly suspected: SuspectedReturn;
  readonly peer: PeerRule;
  readonly place: RulePlace;
  readonly value: Quantity;
}

/** Values that are compared with each other, and those among them that are judged by it. */
interface Group {
  readonly values: readonly PeerValue[];
  readonly judged: ReadonlySet<PeerValue>;
  readonly title: Label;
}

/**
 * Values, each on the basis its form declares (`peers:`), that are far from those of comparable units: the ones under the
 * same parent where at least eight have a value, otherwise all of the same level and kind in the district.
 */
export function farFromPeers(scene: SuspicionScene): Finding[] {
  const measured = scene.returns
    .filter(({ edition }) => edition.peers !== undefined)
    .flatMap((each) => valuesOf(each, scene));
  return [...groupedBy(measured, measureKey).values()].flatMap((alike) =>
    groupsOf(alike, scene).flatMap((group) => farIn(group)),
  );
}

function valuesOf(suspected: SuspectedReturn, scene: SuspicionScene): PeerValue[] {
  const operands = scene.operandsOf(suspected);
  return (suspected.edition.peers ?? []).flatMap((peer) =>
    peer.rule.places.flatMap((place) => {
      const value = evaluate(place.condition, operands);
      return value.kind === 'number' ? [{ suspected, peer, place, value: value.quantity }] : [];
    }),
  );
}

/** The same measure at the same place of units of the same level and kind. */
function measureKey({ suspected, peer, place }: PeerValue): string {
  const { level, unitKind = '' } = suspected.edition.profile;
  return `${peer.rule.text.id} ${place.item ?? ''} ${place.column ?? ''} ${level} ${unitKind}`;
}

/** Siblings where there are enough of them; the others are compared with everybody. */
function groupsOf(alike: readonly PeerValue[], scene: SuspicionScene): readonly Group[] {
  const byParent = groupedBy(alike, ({ suspected }) => scene.parentOf(suspected.ret.unit) ?? '');
  const [large, small] = [
    [...byParent.values()].filter(isLarge),
    [...byParent.values()].filter((each) => !isLarge(each)),
  ];
  const siblings = large.map((values) => groupOf(values, values, suspicionWordings.siblings));
  return isLarge(alike) ? [...siblings, groupOf(alike, small.flat(), suspicionWordings.sameLevel)] : siblings;
}

function isLarge({ length }: readonly PeerValue[]): boolean {
  return length >= fewest;
}

function groupOf(values: readonly PeerValue[], judged: readonly PeerValue[], title: Label): Group {
  return { values, judged: new Set(judged), title: phrase(title, { count: values.length }) };
}

function farIn({ values, judged, title }: Group): Finding[] {
  if (judged.size === 0) return [];
  const scores = robustScores(values.map(({ value }) => value));
  return values.flatMap((each, index) => {
    const score = scores?.[index];
    if (!score || !judged.has(each) || compare(score.score, fromDouble(each.peer.limit)) <= 0) return [];
    return [finding(each, score, title)];
  });
}

function finding({ suspected, peer, place, value }: PeerValue, { median, score }: RobustScore, peers: Label): Finding {
  const { ret, edition } = suspected;
  const own = place.operands.filter((each) => each.form === ret.form && each.time === 'current');
  const [main] = own;
  const shown = (quantity: Quantity) => quantityText(round(quantity, decimalsShown));
  return {
    ...(main ? cellPlace(ret, edition.form, main.item, main.column) : returnPlace(ret)),
    code: 'suspicion-far-from-peers',
    severity: 'info',
    rule: peer.rule.text.id,
    expected: shown(median),
    actual: shown(value),
    cells: own.flatMap(({ item, column }) => cellAddress(ret, item, column) ?? []),
    parameters: {
      label: titleOf(suspected, peer, place),
      actual: shown(value),
      median: shown(median),
      score: quantityText(round(score, 1)),
      limit: String(peer.limit),
      peers,
    },
  };
}

function titleOf({ ret, edition: { form } }: SuspectedReturn, { rule }: PeerRule, { item, column }: RulePlace): Label {
  const label = ruleTitle(rule.text);
  const free = [
    ...(item === undefined ? [] : [itemTitle(ret, form, item)]),
    ...(column === undefined ? [] : [columnTitle(form, column)]),
  ];
  return {
    zh: [label.zh, ...free.map(({ zh }) => zh)].join(' '),
    en: [label.en, ...free.map(({ en }) => en)].join(' '),
  };
}

function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
