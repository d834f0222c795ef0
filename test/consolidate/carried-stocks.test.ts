import { describe, expect, it } from 'vitest';
import { consolidate } from '../../src/consolidate/consolidate.ts';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import { planTemplates } from '../../src/consolidate/plan-templates.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import type { Language } from '../../src/model/label.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { readCell } from '../office/read-cells.ts';
import { type Typed, typeAllWithOpenpyxl, typeWithOpenpyxl } from '../office/type-with-openpyxl.ts';
import { period } from './small-district.ts';

// A clerk's way round: a template is written, typed into with openpyxl, and read again.

const forms = `form: K
frequency: quarter
filedBy: { community: [own] }
columns: [{ id: n, code: 1, label: 数 }]
items:
  - { id: centres, code: '01', label: 中心 }
  - { id: rooms, code: '02', label: 活动室, required: false }
  - { id: online, code: '03', label: 接入, type: yesNo }
  - { id: state, code: '04', label: 状况, codes: { '01': 好, '02': 差 } }
  - { id: events, code: '05', label: 活动, timing: flow }
  - { id: money, code: '06', label: 经费, decimals: 2, unitMeasure: 万元 }
---
form: L
kind: list
frequency: quarter
filedBy: { community: [own] }
list: { key: project, rowsOffered: 5 }
columns:
  - { id: project, code: 1, label: 项目, type: text }
  - { id: invested, code: 2, label: 总投资, unitMeasure: 万元 }
  - { id: done, code: 3, label: 本期完成, unitMeasure: 万元, timing: flow }
  - { id: sum, code: 4, label: 合计, unitMeasure: 万元, formula: invested + done }
`;

/** C1 and C2 merge into C3 in the quarter that is asked for; C4 stays. */
const units = `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,,,
C1,甲社区,community,urban,D,,2020-02-01,C3
C2,乙社区,community,urban,D,,2020-02-01,C3
C3,丙社区,community,urban,D,2020-02-01,,
C4,丁社区,community,urban,D,,,
`;

const catalogue = loadCatalogue([{ file: 'forms.yaml', text: forms }]);
const register = parseUnits({ file: 'units.csv', text: units });
const noTargets = { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' };
const targets = parseTargets(noTargets, catalogue, new Set(register.units.map(({ code }) => code)));

function run(files: readonly ReceivedFile[], asked = '2020-Q1'): Consolidation {
  const given = { choices: [], policy: 'partial', caps: defaultCaps } as const;
  return consolidate({ files, catalogue, register, targets, period: period(asked), ...given });
}

interface Asked {
  readonly period?: string;
  readonly language?: Language;
  readonly resend?: boolean;
}

async function template(unit: string, files: readonly ReceivedFile[], asked: Asked = {}): Promise<Uint8Array> {
  const { period: of, language = 'zh-CN', resend = false } = asked;
  const [plan] = planTemplates(run(files, of), { targets, language, unit, resend });
  if (!plan) throw new Error(`${unit} owes nothing`);
  return writeTemplate(plan);
}

/** K and L of 2019-Q4. Without a last period the face has no line 时点数比上期, so that the first row is 9. */
async function typedLastQuarter(unit: string): Promise<ReceivedFile> {
  const table = { D9: 5, D10: 7, D11: '是', D12: '01', D13: 9, D14: 3.25 };
  const list = { B9: 'P1', C9: 100, D9: 20 };
  const blank = await template(unit, [], { period: '2019-Q4' });
  return { path: `2019-Q4/${unit}.xlsx`, bytes: typeWithOpenpyxl(blank, { K: table, L: list }) };
}

const lastQuarters = new Map<string, Promise<ReceivedFile>>();

/** Typed once for all tests, which only read it. */
function lastQuarter(unit: string): Promise<ReceivedFile> {
  const known = lastQuarters.get(unit) ?? typedLastQuarter(unit);
  lastQuarters.set(unit, known);
  return known;
}

/** The quarter after, with something typed into K; its flow (D14) always is. */
async function thisQuarter(unit: string, last: readonly ReceivedFile[], typed: Typed) {
  const blank = await template(unit, last);
  const bytes = typeWithOpenpyxl(blank, thisQuarterSheets(typed));
  return { path: `2020-Q1/${unit}.xlsx`, bytes };
}

function thisQuarterSheets(typed: Typed): Record<string, Typed> {
  return { K: { D14: 2, ...typed }, L: { D9: 30 } };
}

/** What is found in K of this quarter, and whether it counts. */
function judged(files: readonly ReceivedFile[]) {
  const { findings, returns } = run(files);
  const isMeant = (place: { readonly form?: string; readonly file?: string }) =>
    place.form === 'K' && place.file?.startsWith('2020-Q1') === true;
  return {
    status: returns.find(isMeant)?.status,
    codes: findings.filter(isMeant).map(({ code, cell }) => `${cell} ${code}`),
  };
}

describe.skipIf(!available('openpyxl'))('a template that came with last period’s closing', () => {
  it('counts as it is, with its flows typed and 无变动 chosen', async () => {
    const last = [await lastQuarter('C4')];
    const sent = await thisQuarter('C4', last, { B6: '无变动' });
    expect(judged([...last, sent])).toEqual({ status: 'accepted', codes: [] });
  });

  it('is read however the choice is spelled, and says what stands there where it is none', async () => {
    const last = [await lastQuarter('C4')];
    const status = async (written: string) =>
      judged([...last, await thisQuarter('C4', last, { B6: written })]).codes.join();
    expect(await status(' 无 变 动　')).toBe('');
    expect(await status('ＵＮchanged')).toBe('');
    expect(await status('没有变化')).toBe('');
    expect(await status('变动')).toBe('B6 change-not-seen');
    const unreadable = await thisQuarter('C4', last, { B6: '大概没有' });
    expect(judged([...last, unreadable]).codes).toEqual(['B6 change-unanswered']);
    const found = run([...last, unreadable]).findings.find(({ code }) => code === 'change-unanswered');
    expect(found?.parameters?.state).toEqual({ zh: '填的是“大概没有”', en: 'says "大概没有"' });
  });

  it('is contradicted where a stock that may stay blank was cleared', async () => {
    const last = [await lastQuarter('C4')];
    const sent = await thisQuarter('C4', last, { B6: '无变动', D11: '' });
    expect(judged([...last, sent])).toEqual({ status: 'sent-back', codes: ['B6 change-contradicted'] });
  });

  it('reports a stock that cannot be read once, and does not call it equal', async () => {
    const last = [await lastQuarter('C4')];
    const sent = await thisQuarter('C4', last, { B6: '变动', D10: '1O5' });
    expect(judged([...last, sent]).codes).toEqual(['D10 cell-unreadable']);
  });

  it('holds the sum of the predecessors after a merger, and 是 where both said so', async () => {
    const last = [await lastQuarter('C1'), await lastQuarter('C2')];
    const blank = await template('C3', last);
    // Twice 5, 7 and 3.25; 01 and 是 of both.
    const stocks = ['D10', 'D11', 'D12', 'D13', 'D15'].map((cell) => readCell(blank, 'K', cell).value);
    expect(stocks).toEqual([10, 14, '是', '01', 6.5]);
    const sent = await thisQuarter('C3', last, { B6: '无变动' });
    expect(judged([...last, sent])).toEqual({ status: 'accepted', codes: [] });
  });

  it('asks nothing where last period is not known', async () => {
    const blank = await template('C4', [await lastQuarter('C1')]);
    expect(readCell(blank, 'K', 'A6').value).toBe('本表无业务（选 ✓，各格均按 0 计）');
  });
});

describe.skipIf(!available('openpyxl'))('a copy to be sent again', () => {
  const resent = async (typed: Typed): Promise<(string | number | boolean | undefined)[]> => {
    const last = [await lastQuarter('C4')];
    const sent = await thisQuarter('C4', last, typed);
    const copy = await template('C4', [...last, sent], { resend: true });
    return ['B6', 'B7', 'D10', 'D11', 'D12', 'D14'].map((cell) => readCell(copy, 'K', cell).value);
  };

  it('keeps the choice and what was sent', async () => {
    expect(await resent({ B6: '变动', D10: 6 })).toEqual(['变动', undefined, 6, 7, '是', 2]);
  });

  it('leaves blank what was cleared or could not be read: last period’s figure is not put back unseen', async () => {
    expect(await resent({ B6: '变动', D10: '1O5', D11: '' })).toEqual([
      '变动',
      undefined,
      undefined,
      undefined,
      '是',
      2,
    ]);
  });

  it('of a nil return holds nothing but its mark', async () => {
    const cleared = { B7: '✓', D10: '', D11: '', D12: '', D13: '', D14: '', D15: '' };
    expect(await resent(cleared)).toEqual([undefined, '✓', undefined, undefined, undefined, undefined]);
  });
});

describe.skipIf(!available('openpyxl'))('a list', () => {
  it('begins with the rows of last period; what happened in it is asked anew', async () => {
    const blank = await template('C4', [await lastQuarter('C4')]);
    const row = ['A9', 'B9', 'C9', 'D9', 'B10'].map((cell) => readCell(blank, 'L', cell).value);
    expect(row).toEqual([1, 'P1', 100, undefined, undefined]);
  });
});

describe.skipIf(!available('openpyxl') || !available('soffice'))('the counters 未填 and 错误', () => {
  const cases: readonly (readonly [says: string, typed: Typed, blanks: number, errors: number, codes: string])[] = [
    ['the choice not made', {}, 1, 0, 'change-unanswered'],
    ['无变动, and nothing changed', { B6: '无变动' }, 0, 0, ''],
    // 3.254 is read as 3.25.
    ['无变动, with surplus decimals', { B6: '无变动', D15: 3.254 }, 0, 0, 'cell-surplus-decimals'],
    [
      '无变动, and all five stocks changed',
      { B6: '无变动', D10: 6, D11: '', D12: '否', D13: '02', D15: 3.26 },
      0,
      5,
      'change-contradicted',
    ],
    ['无变动, and a stock cleared that must be filled', { B6: '无变动', D10: '' }, 1, 0, 'cell-blank'],
    ['变动, and a stock changed', { B6: '变动', D10: 6 }, 0, 0, ''],
    // Five stocks and the flow are not 0.
    ['nothing to report, with last period’s stocks still there', { B7: '✓' }, 0, 6, 'nil-contradicted'],
  ];

  for (const language of ['zh-CN', 'en'] as const) {
    it(`agree with intake, in a template in ${language}`, { timeout: 240_000 }, async () => {
      const last = [await lastQuarter('C4')];
      const workbook = await template('C4', last, { language });
      const filled = typeAllWithOpenpyxl(
        cases.map(([, typed]) => {
          const choice = typed.B6 === '无变动' ? 'unchanged' : 'changed';
          const spelled = language === 'en' && typed.B6 !== undefined ? { ...typed, B6: choice } : typed;
          return { workbook, sheets: thisQuarterSheets(spelled) };
        }),
      );
      const recalculated = await convertAll(filled, 'xlsx');
      cases.forEach(([says, , blanks, errors, codes], index) => {
        const bytes = recalculated[index] ?? new Uint8Array();
        const counted = ['B1', 'C1'].map((cell) => readCell(bytes, 'K', cell).value);
        const found = judged([...last, { path: '2020-Q1/C4.xlsx', bytes }]).codes;
        const named = found.map((each) => each.replace(/^\S+ /, '')).filter((code) => codes === '' || code === codes);
        expect([says, ...counted, named.join()]).toEqual([says, blanks, errors, codes]);
      });
    });
  }
});
