import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyCellValues,
  emptyCellValues,
  quantityAt,
  setAmount,
  setQuantity,
  setState,
  setText,
  stateAt,
  textAt,
} from '../../src/model/cell-values.ts';
import { scaled } from '../../src/model/quantity.ts';

describe('cell values', () => {
  it('start closed', () => {
    const values = emptyCellValues(2);
    expect([stateAt(values, 0), stateAt(values, 1), stateAt(values, 7)]).toEqual(['closed', 'closed', 'closed']);
  });

  it('give back every integer that was put in, however large', () => {
    const law = fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 0, max: 4 }),
      (units, decimals) => {
        const values = emptyCellValues(1);
        setAmount(values, 0, units);
        expect(quantityAt(values, 0, decimals)).toEqual(scaled(units, decimals));
      },
    );
    fc.assert(law, { seed: 2020 });
  });

  it('round a quantity to the decimals of the cell, halves away from zero', () => {
    const values = emptyCellValues(1);
    setQuantity(values, 0, scaled(-12345, 3), 2);
    expect(quantityAt(values, 0, 2)).toEqual(scaled(-1235, 2));
  });

  it('forget the number when a state or a text replaces it', () => {
    const values = emptyCellValues(2);
    setAmount(values, 0, 10n ** 20n);
    setState(values, 0, 'notApplicable');
    setAmount(values, 1, 5);
    setText(values, 1, '在建');
    expect([stateAt(values, 0), quantityAt(values, 0, 0), values.large.size]).toEqual(['notApplicable', undefined, 0]);
    expect([stateAt(values, 1), textAt(values, 1), quantityAt(values, 1, 0)]).toEqual(['text', '在建', undefined]);
  });

  it('are independent of their copy', () => {
    const values = emptyCellValues(1);
    setAmount(values, 0, 1);
    const copy = copyCellValues(values);
    setAmount(copy, 0, 2);
    expect(quantityAt(values, 0, 0)).toEqual(scaled(1, 0));
  });
});
