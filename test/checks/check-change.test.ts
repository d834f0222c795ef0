import { describe, expect, it } from 'vitest';
import { checkChange } from '../../src/checks/check-change.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { emptyCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Cell } from '../../src/model/form.ts';
import { integer } from '../../src/model/quantity.ts';
import type { Return, StockChange } from '../../src/model/return.ts';
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
