import fc from 'fast-check';
import type { CellType } from '../../src/model/form.ts';
import { parseQuantity, type Quantity, toNumber } from '../../src/model/quantity.ts';
import type { Value } from '../../src/rules/value.ts';

/** What a filler typed into a cell, as the sheet holds it and as the rules read it. */
export interface Entry {
  readonly sheet: number | string | undefined;
  readonly value: Value;
}

const blank: Entry = { sheet: undefined, value: { kind: 'blank' } };
const notApplicable: Entry = { sheet: '—', value: { kind: 'notApplicable' } };
const unreadable = (text: string): Entry => ({ sheet: text, value: { kind: 'undecided', reason: 'unreadable' } });

function figure(text: string): Entry {
  // Every text below is a plain decimal.
  const quantity = parseQuantity(text) as Quantity;
  return { sheet: toNumber(quantity), value: { kind: 'number', quantity } };
}

const integers = ['0', '1', '2', '3', '5', '-1', '1000000000000'].map(figure);
const tenths = ['0', '0.1', '0.2', '0.3', '1', '1.1', '2.5'].map(figure);
const hundredths = ['0', '0.01', '0.02', '0.03', '0.1', '0.2', '0.3', '1.1', '2.2', '1.21', '20000', '-0.01'].map(
  figure,
);
const large = ['999999999999.99', '1000000000000.01'].map(figure);
const tenThousandths = ['0', '0.0001', '0.0002', '2', '1.1', '0.0003', '-0.0001'].map(figure);
const whole = ['0', '1', '2', '10000', '20000', '110000000'].map(figure);
const days = ['43831', '43861', '43921', '43922', '44000'].map(figure);
const answers: Entry[] = [
  { sheet: '是', value: figure('1').value },
  { sheet: '否', value: figure('0').value },
];
const names: Entry[] = ['在建', '竣工', '在建1', 'In Work', 'a*', 'a', '>1'].map((text) => ({
  sheet: text,
  value: { kind: 'text', text },
}));

const figures: Readonly<Record<CellType, readonly Entry[]>> = {
  integer: integers,
  decimal: hundredths,
  date: days,
  yesNo: answers,
  text: names,
};

const byDecimals: readonly (readonly Entry[] | undefined)[] = [whole, tenths, hundredths, undefined, tenThousandths];

/** An entry of a cell of this type; blanks, — and what cannot be read are as frequent as in bad returns. */
export function entryOf(type: CellType, decimals: number): fc.Arbitrary<Entry> {
  if (type === 'text') return weighted(names, [[2, blank]]);
  const exact = type === 'decimal' ? (byDecimals[decimals] ?? hundredths) : figures[type];
  const rare: [number, Entry][] = [
    [2, blank],
    [1, notApplicable],
    [1, unreadable('…')],
    [1, unreadable('不详')],
  ];
  return weighted(decimals === 2 ? [...exact, ...large] : exact, rare);
}

/** A figure of another period: also of a return that is not there. */
export function constantOf(type: CellType): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...figures[type].map(({ value }) => value)) },
    { weight: 1, arbitrary: fc.constant<Value>({ kind: 'blank' }) },
    { weight: 1, arbitrary: fc.constant<Value>({ kind: 'notApplicable' }) },
    { weight: 1, arbitrary: fc.constant<Value>({ kind: 'undecided', reason: 'missingReturn' }) },
  );
}

function weighted(frequent: readonly Entry[], rare: readonly (readonly [number, Entry])[]): fc.Arbitrary<Entry> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...frequent) },
    ...rare.map(([weight, entry]) => ({ weight, arbitrary: fc.constant(entry) })),
  );
}
