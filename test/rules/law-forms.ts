import { base, byColumn, byItem, computed, type HandMade, measured, typed } from './hand-made-form.ts';

/** A table that has every kind of cell, a second one, and a list; small, so that coincidences are frequent. */
export const table: HandMade = {
  code: 'T',
  items: 'a b shut d all yes day name money',
  columns: 'x y z share low',
  traits: {
    x: { unitMeasure: '' },
    y: { unitMeasure: '' },
    z: measured('万元', 2),
    low: { ...measured('', 1), ...base },
    all: byItem,
    'all.z': { ...measured('万元', 2), ...byItem },
    shut: { closed: true },
    'shut.x': { closed: false },
    'shut.z': { closed: false },
    yes: typed('yesNo'),
    day: typed('date'),
    name: typed('text'),
    money: measured('亿元', 4),
    share: { ...byColumn, ...computed, type: 'decimal', decimals: 2, unitMeasure: '', additive: false },
    'name.share': { closed: true },
    'yes.share': { closed: true },
    'day.share': { closed: true },
    'all.low': { closed: true },
    'money.low': { ...measured('', 1) },
    'all.share': { ...byColumn, ...computed, type: 'decimal', decimals: 2, unitMeasure: '', additive: false },
    'shut.share': { closed: true },
  },
};

export const other: HandMade = {
  code: 'O',
  items: 'a b only',
  columns: 'x y',
  traits: { x: { unitMeasure: '' }, y: { unitMeasure: '' }, b: measured('元', 0) },
};

export const list: HandMade = {
  code: 'L',
  columns: 'key amount won signed state half',
  traits: {
    key: typed('text'),
    amount: measured('亿元', 2),
    won: typed('yesNo'),
    signed: typed('date'),
    state: typed('text'),
    half: { ...measured('亿元', 2), ...computed },
  },
};

/** Formulas of the computed cells, by item, by column, or by cell. */
export const tableFormulas: Readonly<Record<string, string>> = {
  all: 'SUM(a:d)',
  share: 'RATIO(y, x) * 100',
};

export const listFormulas: Readonly<Record<string, string>> = { half: 'amount / 2' };
