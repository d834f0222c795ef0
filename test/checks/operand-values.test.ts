import { describe, expect, it } from 'vitest';
import { operandValues } from '../../src/checks/operand-values.ts';
import type { CellReference, ReferencedCell } from '../../src/rules/expression.ts';
import type { Value } from '../../src/rules/value.ts';
import { listForm, tableForm } from './build-form.ts';
import { number, numberValue, operandsWith, placeReading, referenceTo } from './rule-parts.ts';

const form = tableForm(
  { a: '甲', b: '乙' },
  { x: '一', day: '日', yes: '有无' },
  { day: { type: 'date' }, yes: { type: 'yesNo' } },
);
const list = listForm({ key: '名称', day: '日' }, { day: { type: 'date' } });
const forms = new Map([form, list].map((each) => [each.code, each]));
const x = referenceTo(form, 0, 0);

function said(
  operands: readonly ReferencedCell[],
  value: Value = numberValue(3),
  addressOf: (reference: CellReference) => string | undefined = ({ item }) => `C${item + 1}`,
  children?: readonly Value[],
) {
  const judged = { place: placeReading(number(1), operands), judgement: { outcome: 'failed' } as const };
  const known = operandsWith({ cell: () => value, children: () => children });
  return operandValues(judged, known, (code) => forms.get(code), addressOf);
}
const zh = (...given: Parameters<typeof said>) => said(...given).zh;
const nowhere = () => undefined;

// The wordings are those of src/model/catalogue/rule-wordings.ts, `cells` and those beside it.
describe('the cells of a rule with what stands in them', () => {
  it('go by their addresses', () => {
    expect(said([x, referenceTo(form, 1, 0)])).toEqual({ zh: '（单元格 C1=3、C2=3）', en: ' (cells C1=3, C2=3)' });
  });

  it('are nothing where the rule reads no cell', () => {
    expect(said([])).toEqual({ zh: '', en: '' });
  });

  it('go by item and column where they stand in no sheet at hand, and say of which period', () => {
    expect(said([referenceTo(form, 1, 0)], numberValue(3), nowhere)).toEqual({
      zh: '（单元格 “02 乙 / 01 一”=3）',
      en: ' (cells "02 乙 / 01 一"=3)',
    });
    expect(zh([referenceTo(form, 0, 0, { time: 'previous' })], numberValue(3), nowhere)).toContain(
      '上期“01 甲 / 01 一”=3',
    );
    expect(zh([referenceTo(form, 0, 0, { time: 'lastYear' })], numberValue(3), nowhere)).toContain('上年同期“');
    expect(zh([referenceTo(list, 0, 1)], numberValue(3), nowhere)).toContain('“02 日”=');
    expect(zh([referenceTo(form, 0, 0, { form: 'X9' })], numberValue(3), nowhere)).toContain('“”=3');
  });

  it('are twelve at most, with how many there are', () => {
    const many = (count: number) => said(Array.from({ length: count }, () => x));
    const shown = Array.from({ length: 12 }, () => 'C1=3');
    expect(many(12).zh).toBe(`（单元格 ${shown.join('、')}）`);
    expect(many(13)).toEqual({
      zh: `（单元格 ${shown.join('、')} 等 13 格）`,
      en: ` (cells ${shown.join(', ')} and others, 13 in all)`,
    });
  });

  it('show what stands in them as a person reads it', () => {
    const day = referenceTo(form, 0, 1);
    const yes = referenceTo(form, 1, 2);
    // ECMA-376 18.17.4: serial 43831 is 2020-01-01.
    expect(zh([day], numberValue(43_831))).toContain('C1=2020-01-01');
    expect(zh([referenceTo(list, 0, 1)], numberValue(43_831))).toContain('C1=2020-01-01');
    expect([0, 1].map((value) => zh([yes], numberValue(value)))).toEqual(['（单元格 C2=否）', '（单元格 C2=是）']);
    const shown = (value: Value) => said([x], value);
    expect(shown({ kind: 'blank' })).toEqual({ zh: '（单元格 C1=空）', en: ' (cells C1=blank)' });
    expect(shown({ kind: 'undecided', reason: 'type' })).toEqual({ zh: '（单元格 C1=？）', en: ' (cells C1=?)' });
    expect(shown({ kind: 'text', text: '无' }).zh).toBe('（单元格 C1=无）');
    expect(shown({ kind: 'notApplicable' }).en).toBe(' (cells C1=—)');
    expect([true, false].map((boolean) => shown({ kind: 'boolean', boolean }).zh)).toEqual([
      '（单元格 C1=1）',
      '（单元格 C1=0）',
    ]);
    expect(zh([referenceTo(form, 0, 0, { form: 'X9' })], numberValue('1.5'))).toContain('C1=1.5');
  });

  it('of the units below stand in one row, twelve of them at most', () => {
    const below = referenceTo(form, 0, 0, { of: 'children' });
    const values = [numberValue(1), { kind: 'blank' } as const, numberValue(2)];
    expect(said([below, x], numberValue(3), () => 'C1', values)).toEqual({
      zh: '（单元格 下级“01 甲 / 01 一”=1 / 空 / 2、C1=3）',
      en: ' (cells "01 甲 / 01 一" of the units below=1 / blank / 2, C1=3)',
    });
    expect(zh([below], numberValue(3), nowhere)).toContain('“01 甲 / 01 一”=）');
    const thirteen = Array.from({ length: 13 }, () => numberValue(7));
    expect(zh([below], numberValue(3), nowhere, thirteen).match(/7/g)).toHaveLength(12);
    const days = referenceTo(form, 0, 1, { of: 'children' });
    expect(zh([days], numberValue(3), nowhere, [numberValue(43_831)])).toContain('=2020-01-01）');
  });
});
