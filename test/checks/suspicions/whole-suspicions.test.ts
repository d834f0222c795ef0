import { describe, expect, it } from 'vitest';
import { allZero } from '../../../src/checks/suspicions/all-zero.ts';
import { digitPreference } from '../../../src/checks/suspicions/digit-preference.ts';
import { farFromPeers } from '../../../src/checks/suspicions/far-from-peers.ts';
import { lastPeriodCopied } from '../../../src/checks/suspicions/last-period-copied.ts';
import { sameFigures } from '../../../src/checks/suspicions/same-figures.ts';
import type { SuspectedReturn, SuspicionScene } from '../../../src/checks/suspicions/suspicion-scene.ts';
import { cellOperands } from '../../../src/forms/cell-operands.ts';
import type { Edition } from '../../../src/forms/edition.ts';
import type { Cell, Form } from '../../../src/model/form.ts';
import type { Return } from '../../../src/model/return.ts';
import type { Expression } from '../../../src/rules/expression.ts';
import type { RulePlace } from '../../../src/rules/rule.ts';
import { editionOf, tableForm } from '../build-form.ts';
import type { Entry } from '../build-return.ts';
import { blank, place, returnOf } from '../build-return.ts';
import { ruleOf } from '../build-rule.ts';
import { read, referenceTo } from '../rule-parts.ts';

const seven = { a: '甲', b: '乙', c: '丙', d: '丁', e: '戊', f: '己', g: '庚' };
const form = tableForm(seven, { x: '数' }, { 'f.x': { type: 'decimal', decimals: 1 }, 'g.x': { type: 'yesNo' } });
const edition = editionOf(form);
/** Five figures that are not 0, a 0, and a yes, which is no figure. */
const figures: readonly Entry[] = [3, 4, 7, 0, 1, 1.5, 1];
const suspected = (
  entries: readonly Entry[],
  changes: Partial<Return> = {},
  of: Edition = edition,
): SuspectedReturn => ({
  ret: returnOf(
    of.form,
    entries.map((entry) => [entry]),
    changes,
  ),
  edition: of,
});
const withEntry = (index: number, entry: Entry) => figures.map((each, at) => (at === index ? entry : each));

function scene(returns: readonly SuspectedReturn[], more: Partial<SuspicionScene> = {}): SuspicionScene {
  return {
    returns,
    titleOf: (unit) => `${unit} 社区`,
    parentOf: () => undefined,
    previousOf: () => undefined,
    operandsOf: ({ ret, edition: of }) => cellOperands(of, ret.values, {}),
    ...more,
  };
}

describe('the same figures', () => {
  const unitsOf = (...returns: readonly SuspectedReturn[]) => sameFigures(scene(returns)).map(({ unit }) => unit);
  const at = (unit: string, entries = figures, of = edition) => suspected(entries, { unit }, of);

  it('are told in full: how many there are, where they stand, and the first three', () => {
    const [first] = sameFigures(scene([at('101'), at('102'), at('103')]));
    expect(first).toEqual({
      ...place,
      form: 'T1',
      sheet: 'T1',
      code: 'suspicion-same-figures',
      severity: 'warning',
      cells: ['C5', 'C6', 'C7', 'C9', 'C10'],
      parameters: {
        count: 5,
        units: { zh: '102 社区、103 社区', en: '102 社区, 103 社区' },
        figures: {
          zh: '“01 甲”“01 数”3、“02 乙”“01 数”4、“03 丙”“01 数”7',
          en: expect.stringMatching(/3, .*4, .*7$/),
        },
      },
    });
  });

  it('name five units at most, and say how many there are', () => {
    const all = ['1', '2', '3', '4', '5', '6', '7'].map((unit) => at(unit));
    const [seven] = sameFigures(scene(all));
    // Of the six others five are named.
    expect(seven?.parameters.units).toEqual({
      zh: '2 社区、3 社区、4 社区、5 社区、6 社区 等 6 个单位',
      en: expect.stringMatching(/^2 社区, 3 社区, 4 社区, 5 社区, 6 社区\D*6 /),
    });
    const six = sameFigures(scene(all.slice(0, 6)));
    expect(six[0]?.parameters.units).toEqual({
      zh: '2 社区、3 社区、4 社区、5 社区、6 社区',
      en: '2 社区, 3 社区, 4 社区, 5 社区, 6 社区',
    });
  });

  it('are the same in every cell: number, or lack of one', () => {
    for (const [index, entry] of [
      [0, 4],
      [0, blank],
      [3, blank],
      [5, 1.6],
      [0, '三'],
    ] as const) {
      expect(unitsOf(at('101'), at('102', withEntry(index, entry)))).toEqual([]);
    }
    const blanks = withEntry(3, blank);
    expect(unitsOf(at('101', blanks), at('102', blanks))).toEqual(['101', '102']);
    // What is answered with yes or no is no figure.
    expect(unitsOf(at('101'), at('102', withEntry(6, 0)))).toEqual(['101', '102']);
    const [huge, larger] = ['9007199254740993', '9007199254740995'].map((text) => hugeReturn(text));
    expect(sameFigures(scene([huge, larger].flatMap((each) => each ?? [])))).toEqual([]);
    expect(sameFigures(scene([huge, hugeReturn('9007199254740993')].flatMap((each) => each ?? [])))).toHaveLength(2);
  });

  it('need five figures that are not 0', () => {
    expect(unitsOf(at('101', withEntry(0, 0)), at('102', withEntry(0, 0)))).toEqual([]);
  });

  it('are found where two kinds of filers enter the same cells, and not where they enter others', () => {
    const like = editionOf(form);
    expect(unitsOf(at('101'), at('102', figures, like))).toEqual(['101', '102']);
    const narrow = { ...edition, open: edition.open.map((_, index) => index !== 3) };
    expect(unitsOf(at('101'), at('102', withEntry(3, { state: 'closed' }), narrow))).toEqual([]);
    const other = { ...edition, open: edition.open.map((_, index) => index !== 4) };
    expect(unitsOf(at('101', withEntry(4, 5), narrow), at('102', withEntry(4, 5), other))).toEqual([]);
  });

  function hugeReturn(text: string): SuspectedReturn {
    const made = suspected(figures, { unit: text });
    const values = { ...made.ret.values, amount: made.ret.values.amount.slice(), large: new Map([[0, BigInt(text)]]) };
    values.amount[0] = 1;
    return { ...made, ret: { ...made.ret, values } };
  }
});

describe('a return full of zeros', () => {
  it('is told in full', () => {
    expect(allZero(suspected([0, 0, blank, 0, blank, blank, 1]))).toEqual([
      {
        ...place,
        form: 'T1',
        sheet: 'T1',
        code: 'suspicion-all-zero',
        severity: 'warning',
        cells: ['C5', 'C6', 'C8'],
        parameters: { count: 3 },
      },
    ]);
  });

  it('has three zeros, no other figure, and no tick that there was nothing to report', () => {
    expect(allZero(suspected([0, 0, blank, blank, blank, blank, 0]))).toEqual([]);
    expect(allZero(suspected([0, 0, 0, 0, 0, 0.1, 0]))).toEqual([]);
    expect(allZero(suspected([0, 0, 0, 0, 0, 0, 0], { nil: true }))).toEqual([]);
  });
});

describe("last period's figures", () => {
  const lastPeriod = (entries = figures) =>
    suspected(entries, { period: { frequency: 'quarter', year: 2019, index: 4 } }).ret;

  it('are told in full', () => {
    expect(lastPeriodCopied(suspected(figures), lastPeriod())).toEqual([
      {
        ...place,
        form: 'T1',
        sheet: 'T1',
        code: 'suspicion-last-period-copied',
        severity: 'warning',
        cells: ['C5', 'C6', 'C7', 'C9', 'C10'],
        parameters: {
          count: 5,
          period: '2019-Q4',
          figures: expect.objectContaining({ zh: expect.stringContaining('7') }),
        },
      },
    ]);
  });

  it('need a return before, of the same size, and five figures', () => {
    expect(lastPeriodCopied(suspected(figures), undefined)).toEqual([]);
    expect(lastPeriodCopied(suspected(figures), lastPeriod([...figures, 1].slice(0, 6)))).toEqual([]);
    expect(lastPeriodCopied(suspected(withEntry(0, 0)), lastPeriod(withEntry(0, 0)))).toEqual([]);
  });

  it('count only what happened in the period where the sheet asks whether its stocks changed', () => {
    const flows = { timing: 'flow' } as const;
    const mixed = editionOf(tableForm(seven, { x: '数' }, { 'a.x': {}, x: flows }));
    const entries = [1, 2, 3, 4, 5, 6, 7];
    const change = { answer: 'unchanged', cell: 'B4' } as const;
    const last = suspected([9, ...entries.slice(1)], {}, mixed).ret;
    // The stock in row a went from 9 to 1; the six flows are the same.
    expect(lastPeriodCopied(suspected(entries, { change }, mixed), last)).toHaveLength(1);
    expect(lastPeriodCopied(suspected(entries, {}, mixed), last)).toEqual([]);
  });
});

describe('digit preference', () => {
  const wide = (count: number, changes: Readonly<Record<string, Partial<Cell>>> = {}) =>
    editionOf(
      tableForm(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`i${at}x`, `项${at}`])),
        { x: '数' },
        changes,
      ),
    );
  const found = (entries: readonly Entry[], of = wide(entries.length)) => digitPreference(suspected(entries, {}, of));
  const round = (count: number, last = 10) => Array.from({ length: count }, () => last);

  it('is told in full: a fifth would be expected', () => {
    const [finding] = found([...round(20), ...Array.from({ length: 5 }, () => 11)]);
    expect([finding?.severity, finding?.cells?.length]).toEqual(['info', 20]);
    expect(finding?.parameters).toEqual(expect.objectContaining({ count: 25, round: 20, expected: 5 }));
  });

  it('counts whole numbers of two digits and more, 10 and −10 being the first', () => {
    expect([found(round(20)), found(round(20, -10)), found(round(20, -15))].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
    expect(found(round(19))).toEqual([]);
    expect(found([...round(19), 5])).toEqual([]);
    expect(found([...round(19), blank])).toEqual([]);
    expect(found(round(20), wide(20, { i3x: {}, 'i3x.x': { type: 'decimal', decimals: 1 } }))).toEqual([]);
  });
});

describe('a value far from its peers', () => {
  const rows = { a: '甲', b: '乙' };
  const columns = { held: '场次', visitors: '人次' };
  const table = tableForm(rows, columns);
  const ratio = (of: Form, item: number): Expression => ({
    kind: 'binary',
    operator: '/',
    left: read(referenceTo(of, item, 1)),
    right: read(referenceTo(of, item, 0)),
  });
  const label = { zh: '场均人次', en: 'Visitors each' };
  const peered = (places: readonly RulePlace[], limit = 3.5): Edition => ({
    ...editionOf(table),
    peers: [{ limit, rule: ruleOf(places, { id: 'T1-P1', label }) }],
  });
  const placeAt = (item: number, more: Partial<RulePlace> = {}): RulePlace => ({
    condition: ratio(table, item),
    operands: [referenceTo(table, item, 1), referenceTo(table, item, 0)],
    ...more,
  });
  // 20, 21, 22, 23, 19, 18, 20 and 210: the same figures as in find-suspicions.test.ts, where the score is worked out.
  const visitors = [200, 210, 220, 230, 190, 180, 200, 2100];
  const returns = (
    of: Edition,
    entriesOf = (each: number): Entry[][] => [
      [10, each],
      [10, 200],
    ],
  ) =>
    visitors.map((each, index) => ({ ret: returnOf(table, entriesOf(each), { unit: `10${index + 1}` }), edition: of }));
  const far = (of: Edition, more: Partial<SuspicionScene> = {}) => farFromPeers(scene(returns(of), more));

  it('is told in full, at the first cell of the sheet that it rests on', () => {
    const others = [
      referenceTo(table, 0, 0, { form: 'X9' }),
      referenceTo(table, 0, 0, { time: 'previous' }),
      referenceTo(table, 0, 1),
      referenceTo(table, 0, 0),
    ];
    const found = far(peered([placeAt(0, { operands: others })]));
    expect(found).toEqual([
      {
        ...place,
        unit: '108',
        form: 'T1',
        sheet: 'T1',
        item: 'a',
        column: 'visitors',
        cell: 'D5',
        code: 'suspicion-far-from-peers',
        severity: 'info',
        rule: 'T1-P1',
        expected: '20.5',
        actual: '210',
        cells: ['D5', 'C5'],
        parameters: {
          label: { zh: 'T1-P1 场均人次', en: 'T1-P1 Visitors each' },
          actual: '210',
          median: '20.5',
          score: '85.2',
          limit: '3.5',
          peers: { zh: '同一上级的 8 个单位', en: expect.stringContaining('8') },
        },
      },
    ]);
  });

  it('has no cell where it rests on none of the sheet', () => {
    const [finding] = far(peered([placeAt(0, { operands: [referenceTo(table, 0, 0, { form: 'X9' })] })]));
    expect([finding?.unit, finding?.cell, finding?.cells]).toEqual(['108', undefined, []]);
  });

  it('is told with the row or column it belongs to, and compared with that row of the others', () => {
    const found = far(peered([placeAt(0, { item: 0 }), placeAt(1, { item: 1 })]));
    expect(found.map(({ parameters }) => parameters.label)).toEqual([
      { zh: 'T1-P1 场均人次 01 甲', en: 'T1-P1 Visitors each 01 甲' },
    ]);
    const byColumn = far(peered([placeAt(0, { column: 0 }), placeAt(1, { column: 1 })]));
    expect(byColumn.map(({ parameters }) => parameters.label)).toEqual([
      { zh: 'T1-P1 场均人次 01 场次', en: 'T1-P1 Visitors each 01 场次' },
    ]);
  });

  it('is none up to the limit itself', () => {
    // 0.6745 × 189.5 ÷ 1.5 = 85.21.
    expect(far(peered([placeAt(0)], 85.3))).toEqual([]);
    expect(far(peered([placeAt(0)], 85.2))).toHaveLength(1);
  });

  it('is compared with units of its own level and kind only', () => {
    const of = peered([placeAt(0)]);
    const other = { ...of, profile: { ...of.profile, level: 'street' } as const };
    const urban = { ...of, profile: { ...of.profile, unitKind: 'urban' } as const };
    const mixed = (second: Edition) => returns(of).map((each, at) => (at === 0 ? { ...each, edition: second } : each));
    expect([other, urban].map((second) => farFromPeers(scene(mixed(second))))).toEqual([[], []]);
  });

  it('is not looked for in forms that declare no basis', () => {
    expect(farFromPeers(scene(returns(editionOf(table))))).toEqual([]);
  });

  it('among siblings stays among them, whatever the rest of the district is like', () => {
    const of = peered([placeAt(0)]);
    const far8 = returns(of);
    const elsewhere = returns(of, () => [
      [10, 2000],
      [10, 200],
    ]).map(({ ret, edition: each }) => ({
      ret: { ...ret, unit: `2${ret.unit}` },
      edition: each,
    }));
    const parentOf = (unit: string) => (unit.startsWith('2') ? '12' : '11');
    const found = farFromPeers(scene([...far8, ...elsewhere], { parentOf }));
    expect(found.map(({ unit, parameters }) => [unit, parameters.peers])).toEqual([
      ['108', { zh: '同一上级的 8 个单位', en: expect.stringContaining('8') }],
    ]);
  });
});
