import { describe, expect, it } from 'vitest';
import { measuredDifference, measuredText } from '../../src/checks/measured-text.ts';
import { cellNames } from '../../src/checks/outcomes/cell-names.ts';
import { dayMeasure } from '../../src/checks/rule-measure.ts';
import { hasSides, ruleSides, sidesPhrase } from '../../src/checks/rule-sides.ts';
import { ruleTitle } from '../../src/checks/rule-title.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { integer, scaled } from '../../src/model/quantity.ts';
import { tableForm } from './build-form.ts';
import { number, placeReading, referenceTo } from './rule-parts.ts';

describe('how a rule is named to a person', () => {
  it('is its number and its label, the number once and never missing', () => {
    const named = (zh: string, en = zh) => ruleTitle({ id: 'T1-01', label: { zh, en } });
    expect(named('不大于总数', 'at most total')).toEqual({ zh: 'T1-01 不大于总数', en: 'T1-01 at most total' });
    expect(named('T1-01 不大于总数')).toEqual({ zh: 'T1-01 不大于总数', en: 'T1-01 不大于总数' });
    expect(named('不同于 T1-01')).toEqual({ zh: 'T1-01 不同于 T1-01', en: 'T1-01 不同于 T1-01' });
    expect(named('', 'at most total')).toEqual({ zh: 'T1-01', en: 'T1-01 at most total' });
  });
});

describe('a figure with its measure', () => {
  it('is followed by it, is a day where it stands for one, and stands alone without', () => {
    // ECMA-376 18.17.4: serial 43831 is 2020-01-01.
    expect([
      measuredText(scaled(15, 1), '万元'),
      measuredText(integer(3), ''),
      measuredText(integer(43_831), dayMeasure),
    ]).toEqual(['1.5 万元', '3', '2020-01-01']);
  });

  it('differs in points of a percentage, in days, or in its measure', () => {
    expect([
      measuredDifference(scaled(15, 1), '%'),
      measuredDifference(integer(3), dayMeasure),
      measuredDifference(integer(3), '个'),
    ]).toEqual([
      { zh: '1.5 个百分点', en: '1.5 percentage points' },
      { zh: '3 天', en: '3 days' },
      { zh: '3 个', en: '3 个' },
    ]);
  });
});

describe('the two sides of a rule', () => {
  type Sides = { readonly left?: Quantity; readonly right?: Quantity; readonly difference?: Quantity };
  const judged = (sides: Sides) => ({
    place: placeReading(number(1)),
    judgement: { outcome: 'failed', ...sides } as const,
  });
  const all = { left: integer(12), right: integer(10), difference: integer(2) };
  const { left: _left, ...noLeft } = all;
  const { right: _right, ...noRight } = all;
  const { difference: _difference, ...noDifference } = all;

  it('are shown with their difference', () => {
    expect(ruleSides(judged(all))).toStrictEqual({ left: '12', right: '10', difference: '2' });
    expect(hasSides(judged(all))).toBe(true);
    expect(sidesPhrase(judged(all), '个').zh).toBe('：左边 12 个，右边 10 个，相差 2 个');
  });

  it('are none in words as soon as one of the three is missing', () => {
    for (const sides of [noLeft, noRight, noDifference, {}]) {
      expect(hasSides(judged(sides))).toBe(false);
      expect(sidesPhrase(judged(sides), '个')).toEqual({ zh: '', en: '' });
      expect(Object.keys(ruleSides(judged(sides)))).toEqual(Object.keys(sides));
    }
  });
});

it('cells that stand in no sheet go by the names that rules use', () => {
  const form = tableForm({ a: '甲', b: '乙' }, { x: '一', y: '二' });
  const cells = [
    referenceTo(form, 1, 0),
    referenceTo(form, 0, 1, { time: 'previous' }),
    referenceTo(form, 0, 1, { time: 'lastYear' }),
    referenceTo(form, 0, 0, { of: 'children' }),
    referenceTo(form, 9, 1),
    referenceTo(form, 1, 9),
    referenceTo(form, 0, 0, { form: 'X9' }),
  ];
  expect(cellNames(cells, (code) => (code === 'T1' ? form : undefined))).toEqual([
    'T1!b.x',
    'PREVIOUS(T1!a.y)',
    'SAME_PERIOD_LAST_YEAR(T1!a.y)',
    'CHILDREN(T1!a.x)',
    'T1!y',
    'T1!b',
    'X9!',
  ]);
});
