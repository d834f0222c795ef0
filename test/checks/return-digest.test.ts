import { describe, expect, it } from 'vitest';
import { checkSentBack } from '../../src/checks/check-sent-back.ts';
import { returnDigest } from '../../src/checks/return-digest.ts';
import type { ReturnDecision } from '../../src/model/decision.ts';
import type { Return } from '../../src/model/return.ts';
import { listForm, tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, place, returnOf } from './build-return.ts';

const form = tableForm(
  { a: '甲', b: '乙' },
  { x: '一', sum: '计', share: '比' },
  { sum: { origin: 'computed' }, share: { type: 'decimal', decimals: 2 } },
);
const list = listForm({ key: '名称', amount: '数' }, { key: { type: 'text' } });
const rows: readonly (readonly Entry[])[] = [
  [1, 9, 0.25],
  [2, 9, blank],
];
const digest = (given: readonly (readonly Entry[])[] = rows, changes: Partial<Return> = {}) =>
  returnDigest(returnOf(form, given, changes), form);
const listDigest = (...given: readonly Entry[][]) => returnDigest(returnOf(list, given), list);

// decisions.md 65: a return stays sent back for what the unit entered, not for the file.
describe('the digest of a return', () => {
  it('is 128 bits in hexadecimal', () => {
    expect(digest()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same for the same entries under whatever file and number, and whatever is computed', () => {
    const again = { submission: 7, file: 'other.xlsx', sheet: 'S', sha256: 'f'.repeat(64) };
    expect(digest(rows, again)).toBe(digest());
    expect(
      digest([
        [1, 8, 0.25],
        [2, blank, blank],
      ]),
    ).toBe(digest());
  });

  it('changes with any figure, state, explanation, and with nil', () => {
    const changed: readonly string[] = [
      digest([[3, 9, 0.25], rows[1] ?? []]),
      digest([rows[0] ?? [], [3, 9, blank]]),
      digest([[1, 9, 0.26], rows[1] ?? []]),
      digest([[1, 9, 25], rows[1] ?? []]),
      digest([rows[0] ?? [], [2, 9, 0]]),
      digest([rows[0] ?? [], [2, 9, { state: 'notApplicable' }]]),
      digest([rows[0] ?? [], [2, 9, '无']]),
      digest([rows[0] ?? [], [2, 9, '空']]),
      digest([rows[1] ?? [], rows[0] ?? []]),
      digest(rows, { nil: true }),
      digest(rows, { explanations: new Map([['T1-01', '搬迁']]) }),
      digest(rows, { explanations: new Map([['T1-02', '搬迁']]) }),
    ];
    expect(new Set([digest(), ...changed]).size).toBe(1 + changed.length);
  });

  it('does not depend on the order in which explanations stand', () => {
    const some = [
      ['T1-01', '一'],
      ['T1-02', '二'],
      ['T1-03', '三'],
    ] as const;
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ].map((order) => digest(rows, { explanations: new Map(order.flatMap((index) => [some[index] ?? some[0]])) }));
    expect(new Set(orders).size).toBe(1);
  });

  it('of a list covers all its rows, in their order', () => {
    const [first, second]: [Entry[], Entry[]] = [
      ['甲', 1],
      ['乙', 2],
    ];
    const all = [
      listDigest(),
      listDigest(first),
      listDigest(first, second),
      listDigest(second, first),
      listDigest(first, ['乙', 3]),
      listDigest(first, ['丙', 2]),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(listDigest(first, second)).toBe(listDigest(first, second));
  });
});

describe('a return that was sent back', () => {
  const ret = returnOf(form, rows);
  const decision: ReturnDecision = {
    about: 'return',
    verdict: 'returned',
    date: '2020-04-12',
    role: '00 示范新区',
    unit: '101',
    form: 'T1',
    period: ret.period,
    kind: 'own',
    submission: 1,
    sha256: ret.sha256,
    digest: returnDigest(ret, form),
  };

  it('is an error for as long as nothing in it is changed', () => {
    const found = {
      ...place,
      form: 'T1',
      sheet: 'T1',
      code: 'return-sent-back',
      severity: 'error',
      parameters: { role: '00 示范新区', date: '2020-04-12', reason: '' },
    };
    expect(checkSentBack(ret, form, decision)).toEqual([found]);
    const [finding] = checkSentBack(ret, form, { ...decision, reason: '请核对' });
    expect(finding?.parameters.reason).toBe('请核对');
    expect(checkSentBack(returnOf(form, [[7, 9, 0.25], rows[1] ?? []]), form, decision)).toEqual([]);
  });

  it('is none without such a decision, or after one that takes it back', () => {
    expect(checkSentBack(ret, form, undefined)).toEqual([]);
    expect(checkSentBack(ret, form, { ...decision, verdict: 'accepted' })).toEqual([]);
  });
});
