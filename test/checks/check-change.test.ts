import { describe, expect, it } from 'vitest';
import { checkChange } from '../../src/checks/check-change.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { emptyCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Cell } from '../../src/model/form.ts';
import { integer, scaled } from '../../src/model/quantity.ts';
import type { CellState, Return, StockChange } from '../../src/model/return.ts';
import { cellStates } from '../../src/model/return.ts';
import type { Value } from '../../src/rules/value.ts';

const catalogue = loadCatalogue([
  {
    file: 'form.yaml',
    text: `form: K
title: 设施
frequency: quarter
filedBy: { community: [own] }
items:
  - { id: centres, code: '01', label: 服务中心 }
  - { id: open, code: '02', label: 开放, type: yesNo }
  - { id: state, code: '03', label: 状况, codes: [好, 差] }
  - { id: events, code: '04', label: 活动, timing: flow }
columns:
  - { id: current, code: 1, label: 本期 }
`,
  },
]);
const edition = catalogue.edition('K', { level: 'community', unitKind: 'urban', kind: 'own' });

/** Last period: 5 centres, open, in a good state, 9 events. */
const last = (cell: Cell): Value | undefined =>
  [number(5), number(1), { kind: 'text' as const, text: '好' }, number(9)][cell.index];

function number(value: number): Value {
  return { kind: 'number', quantity: integer(value) };
}

/** A return of this period. */
function returned(centres: number | undefined, open: number, state: string, answer?: StockChange['answer']): Return {
  const values = emptyCellValues(4);
  if (centres === undefined) setState(values, 0, 'blank');
  else setAmount(values, 0, centres);
  setAmount(values, 1, open);
  setText(values, 2, state);
  setAmount(values, 3, 2);
  return {
    unit: 'C1',
    form: 'K',
    period: { frequency: 'quarter', year: 2020, index: 1 },
    kind: 'own',
    submission: 1,
    file: 'a.xlsx',
    sheet: 'K',
    sha256: '',
    values,
    addresses: { rows: Uint32Array.from([9, 10, 11, 12]), columns: Uint16Array.from([3]) },
    explanations: new Map(),
    nil: false,
    ...(answer ? { change: { answer, cell: 'B6' } } : {}),
  };
}

const codes = (ret: Return) => checkChange(ret, edition, last).map(({ code, severity }) => `${severity} ${code}`);

describe('the choice 变动 or 无变动', () => {
  it('has to be made where last period is known', () => {
    expect(codes(returned(5, 1, '好', 'unanswered'))).toEqual(['error change-unanswered']);
    expect(checkChange(returned(5, 1, '好', 'unanswered'), edition, undefined)).toEqual([]);
  });

  it('is not asked of a sheet that does not ask, nor of a nil return', () => {
    expect(codes(returned(6, 1, '好'))).toEqual([]);
    expect(codes({ ...returned(6, 1, '好', 'unanswered'), nil: true })).toEqual([]);
  });

  it('holds where it is true; flows may change as they like', () => {
    expect(codes(returned(5, 1, '好', 'unchanged'))).toEqual([]);
    expect(codes(returned(6, 1, '好', 'changed'))).toEqual([]);
  });

  it('is contradicted by every stock that changed, named with both figures', () => {
    const [finding, ...others] = checkChange(returned(6, 0, '差', 'unchanged'), edition, last);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'change-contradicted', cell: 'B6', cells: ['C9', 'C10', 'C11'] });
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe(
      '表头（B6）选了“无变动”，但有 3 格与上期不同：“01 服务中心”的“1 本期”上期 5，本期 6；“02 开放”的“1 本期”上期 是，本期 否；“03 状况”的“1 本期”上期 好，本期 差',
    );
  });

  it('says nothing of a blank, which is a finding of its own', () => {
    expect(codes(returned(undefined, 1, '好', 'unchanged'))).toEqual([]);
  });

  it('is noted where 变动 is chosen and nothing differs', () => {
    expect(codes(returned(5, 1, '好', 'changed'))).toEqual(['info change-not-seen']);
  });
});

describe('what 变动 or 无变动 is held against', () => {
  /** The same form with figures of one decimal, two of them; the first need not be entered. */
  const figures = loadCatalogue([
    {
      file: 'form.yaml',
      text: `form: L
title: 设施
frequency: quarter
filedBy: { community: [own] }
items:
  - { id: area, code: '01', label: 面积, decimals: 1, required: false }
  - { id: length, code: '02', label: 长度, decimals: 1 }
  - { id: open, code: '03', label: 开放, type: yesNo, required: false }
  - { id: name, code: '04', label: 名称, codes: [东园, 西园], required: false }
  - { id: more5, code: '05', label: 其他5, required: false }
  - { id: more6, code: '06', label: 其他6, required: false }
  - { id: more7, code: '07', label: 其他7, required: false }
  - { id: more8, code: '08', label: 其他8, required: false }
  - { id: more9, code: '09', label: 其他9, required: false }
columns:
  - { id: current, code: 1, label: 本期 }
`,
    },
  ]).edition('L', { level: 'community', unitKind: 'urban', kind: 'own' });
  const tenths = (value: number): Value => ({ kind: 'number', quantity: scaled(value, 1) });
  const before: readonly (Value | undefined)[] = [
    { kind: 'number', quantity: scaled(1234, 2) },
    tenths(70),
    number(1),
    { kind: 'text', text: '东园' },
    ...Array.from({ length: 5 }, () => number(3)),
  ];

  type Put = number | string | CellState;
  const states: readonly string[] = cellStates;
  function now(entries: readonly Put[], answer: StockChange['answer'], more: Partial<StockChange> = {}): Return {
    const values = emptyCellValues(9);
    for (const [index, entry] of entries.entries()) {
      if (typeof entry === 'number') setAmount(values, index, entry);
      else if (states.includes(entry)) setState(values, index, entry as CellState);
      else setText(values, index, entry);
    }
    const addresses = { rows: Uint32Array.from([9, 10, 11, 12, 13, 14, 15, 16, 17]), columns: Uint16Array.from([3]) };
    return { ...returned(1, 1, ''), form: 'L', values, addresses, change: { answer, cell: 'B6', ...more } };
  }
  const check = (ret: Return, known = before) => checkChange(ret, figures, (cell) => known[cell.index]);
  /** 12.34 in one decimal is 12.3. */
  const same: readonly Put[] = [123, 70, 1, '东园', 3, 3, 3, 3, 3];
  const withEntry = (index: number, entry: Put) => same.map((each, at) => (at === index ? entry : each));

  it('is last period rounded to the decimals of the cell', () => {
    expect(check(now(same, 'unchanged'))).toEqual([]);
    expect(check(now(same, 'changed')).map(({ code }) => code)).toEqual(['change-not-seen']);
    expect(check(now(withEntry(0, 124), 'unchanged'))).toHaveLength(1);
    expect(check(now(withEntry(0, 124), 'changed'))).toEqual([]);
  });

  it('is nothing where nothing is known of last period', () => {
    expect(check(now(same, 'unanswered'), [])).toEqual([]);
    expect(check(now(same, 'changed'), [])).toEqual([]);
    expect(check(now(same, 'unanswered'), [{ kind: 'blank' }, { kind: 'notApplicable' }])).toEqual([]);
    // A single text is enough to ask for the choice.
    expect(check(now(same, 'unanswered'), [undefined, undefined, undefined, before[3]])).toHaveLength(1);
  });

  it('leaves out what has a finding of its own, and with 变动 nothing is missed then', () => {
    for (const entry of ['unreadable', 'notCalculated'] as const) {
      expect(check(now(withEntry(0, entry), 'unchanged'))).toEqual([]);
      expect(check(now(withEntry(0, entry), 'changed'))).toEqual([]);
    }
    // A blank that has to be entered is a finding of its own; any other is a change.
    expect(check(now(withEntry(1, 'blank'), 'unchanged'))).toEqual([]);
    expect(check(now(withEntry(0, 'blank'), 'unchanged'))).toHaveLength(1);
  });

  it('is shown with both figures, and what is no figure as it is written', () => {
    const shownFor = (index: number, entry: Put) =>
      check(now(withEntry(index, entry), 'unchanged'))[0]?.parameters.figures;
    expect(shownFor(0, 'blank')).toEqual({ zh: expect.stringContaining('12.3'), en: expect.stringContaining('blank') });
    expect(shownFor(0, 'belowUnit')).toEqual({ zh: expect.stringContaining('…'), en: expect.stringContaining('…') });
    expect(shownFor(0, 'notApplicable')).toEqual({
      zh: expect.stringContaining('—'),
      en: expect.stringContaining('—'),
    });
    expect(shownFor(2, 0)).toEqual({ zh: expect.stringMatching(/是.*否/), en: expect.stringMatching(/是.*否/) });
    expect(shownFor(3, '西园')).toEqual({
      zh: expect.stringMatching(/东园.*西园/),
      en: expect.stringMatching(/东园.*西园/),
    });
  });

  it('is shown for the first eight, with how many there are; every cell is named', () => {
    const others = [1, 2, 0, '西园', 4, 4, 4, 4];
    const [eight] = check(now([...others, 3], 'unchanged'));
    const [nine] = check(now([...others, 4], 'unchanged'));
    const partsOf = (language: 'zh' | 'en', separator: string) =>
      [eight, nine].map((finding) => {
        const figures = finding?.parameters.figures;
        return typeof figures === 'object' ? figures[language].split(separator) : [];
      });
    expect(partsOf('zh', '；').map(({ length }) => length)).toEqual([8, 9]);
    expect(partsOf('en', '; ').map(({ length }) => length)).toEqual([8, 9]);
    expect(partsOf('zh', '；')[1]?.[8]).toContain('9');
    expect(nine?.cells).toEqual(['C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17']);
    expect([nine?.parameters.choice, nine?.parameters.count]).toEqual(['B6', 9]);
  });

  it('asks for the choice, naming its cell and what stands there instead', () => {
    const asked = (more: Partial<StockChange>) => check(now(same, 'unanswered', more))[0];
    expect(asked({})?.parameters.choice).toBe('B6');
    const [missing, written] = [asked({}), asked({ written: '也许' })].map(
      (each) => each && describeFinding(each, 'zh-CN').message,
    );
    expect(written).toContain('也许');
    expect(missing).not.toContain('undefined');
    expect(missing).not.toBe(written);
    expect(check(now(same, 'changed'))[0]?.parameters).toEqual({ choice: 'B6' });
  });
});
