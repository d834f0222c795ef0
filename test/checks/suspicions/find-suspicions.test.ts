import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast } from '../../../src/checks/suspicions/digit-preference.ts';
import { findSuspicions } from '../../../src/checks/suspicions/find-suspicions.ts';
import type { SuspicionScene } from '../../../src/checks/suspicions/suspicion-scene.ts';
import { cellOperands } from '../../../src/forms/cell-operands.ts';
import type { Edition } from '../../../src/forms/edition.ts';
import { describeFinding } from '../../../src/model/describe-finding.ts';
import type { Return } from '../../../src/model/return.ts';
import { defaultSuspicions, type SuspicionSettings, suspicionKinds } from '../../../src/model/suspicion.ts';
import type { CellReference, Expression } from '../../../src/rules/expression.ts';
import { editionOf, tableForm } from '../build-form.ts';
import { returnOf } from '../build-return.ts';

const form = tableForm(
  { a: '甲', b: '乙', c: '丙', d: '丁', e: '戊', f: '己' },
  { held: '场次', visitors: '人次' },
  { held: { timing: 'flow' }, visitors: { timing: 'flow' } },
);
const plain = editionOf(form);
const figures = [
  [3, 61],
  [4, 82],
  [7, 143],
  [2, 38],
  [1, 17],
  [9, 188],
];
const nothing = figures.map(() => [0, 0]);

function scene(
  returns: readonly Return[],
  more: Partial<SuspicionScene> & { readonly edition?: Edition } = {},
): SuspicionScene {
  const { edition = plain, ...others } = more;
  return {
    returns: returns.map((ret) => ({ ret, edition })),
    titleOf: (unit) => `${unit} 社区`,
    parentOf: () => '11',
    previousOf: () => undefined,
    operandsOf: ({ ret }) => cellOperands(edition, ret.values, {}),
    ...others,
  };
}

function said(found: SuspicionScene, settings: SuspicionSettings = defaultSuspicions) {
  return findSuspicions(found, settings).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    unit: finding.unit,
    message: describeFinding(finding, 'zh-CN').message,
  }));
}

const of = (unit: string, rows: Parameters<typeof returnOf>[1], changes: Partial<Return> = {}): Return =>
  returnOf(form, rows, { unit, ...changes });

describe('the same figures in two units', () => {
  it('are pointed out at both, each naming the other and the first figures', () => {
    const other = figures.map(([held = 0, visitors = 0]) => [held + 1, visitors]);
    expect(said(scene([of('101', figures), of('102', other), of('103', figures)]))).toEqual([
      {
        code: 'suspicion-same-figures',
        severity: 'warning',
        unit: '101',
        message:
          '填报的 12 个非零数与 103 社区 完全相同，如 “01 甲”“01 场次”3、“01 甲”“02 人次”61、“02 乙”“01 场次”4（单元格 C5、D5、C6、D6、C7、D7、C8、D8、C9、D9、C10、D10）',
      },
      expect.objectContaining({ unit: '103' }),
    ]);
  });

  it('say nothing where one figure differs', () => {
    const other = [...figures.slice(0, 5), [9, 189]];
    expect(said(scene([of('101', figures), of('102', other)]))).toEqual([]);
  });

  it('say nothing where hardly anything was reported', () => {
    const few = [[3, 61], [4, 0], ...nothing.slice(2)];
    expect(said(scene([of('101', few), of('102', few)]))).toEqual([]);
  });
});

describe('a return full of zeros', () => {
  it('is pointed out', () => {
    expect(said(scene([of('101', nothing)]))).toEqual([
      expect.objectContaining({ code: 'suspicion-all-zero', severity: 'warning', unit: '101' }),
    ]);
  });

  it('is right where it says that there was nothing to report', () => {
    expect(said(scene([of('101', nothing, { nil: true })]))).toEqual([]);
  });
});

describe("last period's figures", () => {
  const before = of('101', figures, { period: { frequency: 'quarter', year: 2019, index: 4 } });

  it('sent again are pointed out, with the period', () => {
    expect(said(scene([of('101', figures)], { previousOf: () => before }))).toEqual([
      expect.objectContaining({
        code: 'suspicion-last-period-copied',
        message: expect.stringContaining('与 2019-Q4 的完全相同'),
      }),
    ]);
  });

  it('are no copy where one figure moved', () => {
    const now = [[4, 61], ...figures.slice(1)];
    expect(said(scene([of('101', now)], { previousOf: () => before }))).toEqual([]);
  });

  it('of stocks are no copy where the sheet asks whether they changed', () => {
    const stocks = editionOf(
      tableForm({ a: '甲', b: '乙', c: '丙', d: '丁', e: '戊', f: '己' }, { held: '个', visitors: '人' }),
    );
    const again = of('101', figures, { change: { answer: 'unchanged', cell: 'B4' } });
    expect(said(scene([again], { edition: stocks, previousOf: () => before }))).toEqual([]);
  });
});

describe('a value far from its peers', () => {
  const cell = (column: number): Expression => {
    const reference: CellReference = { form: form.code, item: 0, column, time: 'current', of: 'self' };
    return { kind: 'cell', reference: { ...reference, type: 'integer', decimals: 0, source: 'entered' } };
  };
  const edition: Edition = {
    ...plain,
    peers: [
      {
        limit: 3.5,
        rule: {
          text: {
            id: 'T1-P1',
            label: { zh: '场均人次', en: 'Visitors each' },
            severity: 'info',
            text: 'a.visitors / a.held',
            position: form.position,
            at: 'return',
            only: {},
            blanks: { left: 'undecided', right: 'undecided' },
            tolerance: { kind: 'declared' },
            excusable: false,
            origin: 'written',
          },
          class: 'within',
          places: [
            {
              condition: { kind: 'binary', operator: '/', left: cell(1), right: cell(0) },
              operands: [cell(1), cell(0)].flatMap((each) => (each.kind === 'cell' ? [each.reference] : [])),
            },
          ],
        },
      },
    ],
  };
  const rows = (held: number, visitors: number) => [[held, visitors], ...figures.slice(1)];
  // Visitors each: 20, 21, 22, 23, 19, 18, 20 and 210; median 20.5, deviations 0.5 0.5 1.5 2.5 1.5 2.5 0.5 189.5, their
  // median 1.5, so 0.6745 × 189.5 ÷ 1.5 = 85.2.
  const visitors = [200, 210, 220, 230, 190, 180, 200, 2100];
  const returns = visitors.map((each, index) => of(`10${index + 1}`, rows(10, each)));
  const only: SuspicionSettings = { ...defaultSuspicions, 'same-figures': 'off' };

  it('is pointed out with the median, its score and the limit', () => {
    expect(said(scene(returns, { edition }), only)).toEqual([
      {
        code: 'suspicion-far-from-peers',
        severity: 'info',
        unit: '108',
        message:
          '“T1-P1 场均人次”为 210，同一上级的 8 个单位的中位数是 20.5（稳健 z 值 85.2，界限 3.5）（单元格 D5、C5）',
      },
    ]);
  });

  it('is compared with all of its level and kind where there are too few siblings', () => {
    const parents = (unit: string) => (unit < '105' ? '11' : '12');
    expect(said(scene(returns, { edition, parentOf: parents }), only)).toEqual([
      expect.objectContaining({ unit: '108', message: expect.stringContaining('全区同类的 8 个单位') }),
    ]);
  });

  it('says nothing of seven units, or of values that cannot be calculated', () => {
    expect(said(scene(returns.slice(1), { edition }), only)).toEqual([]);
    const undecided = returns.map((ret, index) => (index === 0 ? of('101', rows(0, 200)) : ret));
    expect(said(scene(undecided, { edition }), only)).toEqual([]);
  });
});

describe('digit preference', () => {
  const wide = tableForm(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`i${index}x`, `项${index}`])), {
    held: '场次',
  });
  const twenty = (last: (index: number) => number) =>
    Array.from({ length: 20 }, (_, index) => [(index + 1) * 10 + last(index)]);
  const found = (rows: readonly (readonly number[])[]) =>
    said(scene([returnOf(wide, rows)], { edition: editionOf(wide) }));

  // Python: sum(comb(20, k) * 0.2**k * 0.8**(20-k) for k in range(11, 21)) = 0.000563 and from 12: 0.000102, from 13: 0.0000152.
  it('is pointed out where so many round figures come once in ten thousand returns', () => {
    expect(found(twenty((index) => (index < 13 ? 5 : 1)))).toEqual([
      expect.objectContaining({
        code: 'suspicion-digit-preference',
        message: expect.stringContaining('20 个两位以上的数中有 13 个以 0 或 5 结尾'),
      }),
    ]);
    expect(found(twenty((index) => (index < 12 ? 5 : 1)))).toEqual([]);
  });

  it('takes its chances from the binomial distribution', () => {
    expect(chanceOfAtLeast(0, 20)).toBeCloseTo(1, 12);
    expect(chanceOfAtLeast(12, 20)).toBeCloseTo(0.00010172878, 9);
    expect(chanceOfAtLeast(20, 20)).toBeCloseTo(0.2 ** 20, 20);
  });
});

describe('the settings', () => {
  it('switch each suspicion off, and make it a warning or a note', () => {
    const zeros = scene([of('101', nothing)]);
    const off = Object.fromEntries(suspicionKinds.map((kind) => [kind, 'off' as const]));
    expect(said(zeros, { ...defaultSuspicions, ...off })).toEqual([]);
    expect(said(zeros, { ...defaultSuspicions, 'all-zero': 'info' })).toEqual([
      expect.objectContaining({ code: 'suspicion-all-zero', severity: 'info' }),
    ]);
  });
});
