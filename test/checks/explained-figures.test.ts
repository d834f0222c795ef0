import { describe, expect, it } from 'vitest';
import { explainedFigures } from '../../src/checks/explained-figures.ts';
import type { Expression, ReferencedCell } from '../../src/rules/expression.ts';
import type { Operands } from '../../src/rules/operands.ts';
import type { Value } from '../../src/rules/value.ts';
import { listForm, tableForm } from './build-form.ts';
import { returnOf } from './build-return.ts';
import { compared, numberValue, operandsWith, placeReading, read, referenceTo } from './rule-parts.ts';

const form = tableForm({ a: '甲', b: '乙' }, { x: '一', y: '二' });
const list = listForm({ key: '名称', amount: '数' }, { key: { type: 'text' } });
const ret = returnOf(form, [
  [1, 2],
  [3, 4],
]);
const x = referenceTo(form, 0, 0);
const call = (...parts: Expression[]): Expression => ({ kind: 'call', name: 'SUM', arguments: parts });

/** What one place reads, in words, and the digest over it. */
function explained(parts: readonly Expression[], given: Partial<Operands> = { cell: () => numberValue(5) }) {
  const judged = { place: placeReading(call(...parts)), judgement: { outcome: 'failed' } as const };
  return explainedFigures(
    ret,
    form,
    [judged],
    () => operandsWith(given),
    (code) => (code === list.code ? list : undefined),
  );
}
const figures = (...parts: readonly Expression[]) => explained(parts).figures;
const digestWith = (given: Partial<Operands>, part: Expression = read(x)) => explained([part], given).digest;
const cellIs = (value: Value): Partial<Operands> => ({ cell: () => value });

describe('the figures that an explanation speaks of', () => {
  it('are named as a rule calls them', () => {
    expect(
      figures(
        read(x),
        read(referenceTo(form, 1, 1)),
        read(referenceTo(form, 0, 0, { time: 'previous' })),
        read(referenceTo(form, 0, 0, { time: 'lastYear' })),
        read(referenceTo(list, 0, 1)),
        read(referenceTo(form, 2, 7, { form: 'X9' })),
      ),
    ).toEqual([
      'a.x=5',
      'b.y=5',
      'PREVIOUS(a.x)=5',
      'SAME_PERIOD_LAST_YEAR(a.x)=5',
      'L1!amount=5',
      // Of a form that is not known, by number.
      'X9!2.7=5',
    ]);
  });

  it('are each told once, in the order in which they are read, twelve of them at most', () => {
    expect(figures(read(x), read(referenceTo(form, 1, 0)), read(x))).toEqual(['a.x=5', 'b.x=5']);
    const many = Array.from({ length: 13 }, (_, column) => read(referenceTo(form, 0, column, { form: 'X9' })));
    expect(figures(...many)).toHaveLength(12);
  });

  it('of units below, of whole columns and counts of units are told by how many they are', () => {
    const below = read(referenceTo(form, 0, 0, { of: 'children' }));
    const traits = { type: 'integer', decimals: 0, source: 'entered' } as const;
    const column: Expression = { kind: 'listColumn', reference: { form: 'L1', column: 1, time: 'current', ...traits } };
    const units: Expression = { kind: 'units', count: 'community' };
    const given = {
      children: () => [numberValue(1), numberValue(2)],
      listColumn: () => [numberValue(1), numberValue(2), numberValue(3)],
      units: () => 4,
    };
    expect(explained([below, column, units], given).figures).toEqual([
      'CHILDREN(a.x)=[2]',
      'L1!amount=[3]',
      'UNITS(community)=4',
    ]);
    expect(explained([below, column, units], {}).figures).toEqual([
      'CHILDREN(a.x)=[0]',
      'L1!amount=[0]',
      'UNITS(community)=?',
    ]);
  });

  it('that are no numbers are told as they stand', () => {
    const values: readonly [Value, string][] = [
      [{ kind: 'text', text: '无' }, 'a.x=无'],
      [{ kind: 'boolean', boolean: true }, 'a.x=1'],
      [{ kind: 'boolean', boolean: false }, 'a.x=0'],
      [{ kind: 'blank' }, 'a.x='],
      [{ kind: 'notApplicable' }, 'a.x=—'],
      [{ kind: 'undecided', reason: 'type' }, 'a.x=?'],
      [numberValue('1.50'), 'a.x=1.5'],
    ];
    expect(values.map(([value]) => explained([read(x)], cellIs(value)).figures)).toEqual(
      values.map(([, text]) => [text]),
    );
  });
});

describe('their digest', () => {
  it('is 128 bits in hexadecimal, the same for the same figures however they are stored', () => {
    expect(digestWith(cellIs(numberValue('1.50')))).toMatch(/^[0-9a-f]{32}$/);
    expect(digestWith(cellIs(numberValue('1.50')))).toBe(digestWith(cellIs(numberValue('1.5'))));
  });

  it('tells every value from every other', () => {
    const values: readonly Value[] = [
      numberValue(1),
      numberValue(0),
      { kind: 'text', text: '1' },
      { kind: 'text', text: '' },
      { kind: 'boolean', boolean: true },
      { kind: 'boolean', boolean: false },
      { kind: 'blank' },
      { kind: 'notApplicable' },
      { kind: 'undecided', reason: 'type' },
    ];
    expect(new Set(values.map((value) => digestWith(cellIs(value)))).size).toBe(values.length);
  });

  it('covers every figure of the units below, and counts of units', () => {
    const below = read(referenceTo(form, 0, 0, { of: 'children' }));
    const units: Expression = { kind: 'units', count: 'community' };
    const all = [
      digestWith({ children: () => [numberValue(1), numberValue(2)] }, below),
      digestWith({ children: () => [numberValue(2), numberValue(1)] }, below),
      digestWith({ children: () => [numberValue(1)] }, below),
      digestWith({}, below),
      digestWith({ units: () => 4 }, units),
      digestWith({ units: () => 5 }, units),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not depend on the order of the places, and in a list goes by the keys of its rows', () => {
    const filed = returnOf(list, [
      ['甲', 1],
      ['乙', 2],
    ]);
    const amount: ReferencedCell = referenceTo(list, 0, 1);
    const at = (row: number) => ({
      place: placeReading(compared(read(amount), read(amount)), [amount]),
      row,
      judgement: { outcome: 'failed' } as const,
    });
    const operands = (row = 0) => operandsWith({ cell: () => numberValue(row + 1) });
    const found = (...rows: number[]) => explainedFigures(filed, list, rows.map(at), operands, () => undefined);
    expect(found(0, 1).figures).toEqual(['甲 amount=1', '乙 amount=2']);
    expect(found(1, 0).digest).toBe(found(0, 1).digest);
    expect(new Set([found(0), found(1), found(0, 1)].map(({ digest }) => digest)).size).toBe(3);
  });
});
