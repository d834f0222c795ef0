import { describe, expect, it } from 'vitest';
import type { Cell, Form } from '../../src/model/form.ts';
import { catalogueOf, sampleCatalogue } from './load.ts';

const head = 'form: T1\nfrequency: year\n';

function formOf(text: string): Form {
  const form = catalogueOf(text).forms.get('T1');
  if (form === undefined) throw new Error('T1 is not there');
  return form;
}

function cellAt(form: Form, name: string): Cell {
  const [item = '', column = ''] = name.split('.');
  const found = form.cells.find(
    (cell) => form.items[cell.item]?.id === item && form.columns[cell.column]?.id === column,
  );
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}

describe('properties of a cell', () => {
  it('are decided one by one: cell over column over item over defaults', () => {
    const form = formOf(
      [
        `${head}defaults: { unitMeasure: 万元, decimals: 2, required: false, max: 9 }`,
        'columns:\n  - { id: x, code: 1 }\n  - { id: y, code: 2, decimals: 1, unitMeasure: 亿元 }',
        'items:\n  - { id: a, code: 1, unitMeasure: 元, decimals: 0, required: true }',
        'cells:\n  - { at: a.y, unitMeasure: 人, min: none }',
      ].join('\n'),
    );
    const { unitMeasure, decimals, required, minimum, maximum, type } = cellAt(form, 'a.x');
    expect({ unitMeasure, decimals, required, minimum, maximum, type }).toEqual({
      unitMeasure: '元',
      decimals: 0,
      required: true,
      minimum: 0,
      maximum: 9,
      type: 'decimal',
    });
    const nearest = cellAt(form, 'a.y');
    expect([nearest.unitMeasure, nearest.decimals, nearest.required, nearest.minimum]).toEqual([
      '人',
      1,
      true,
      undefined,
    ]);
  });

  it('have the defaults of catalogue.md', () => {
    const form = formOf(`${head}items: [{ id: a, code: '01' }]\n`);
    expect(form.columns).toEqual([
      { id: 'current', code: '1', label: { zh: '本期', en: 'Current period' }, renamedFrom: [] },
    ]);
    expect(form.cells).toEqual([
      {
        index: 0,
        item: 0,
        column: 0,
        type: 'integer',
        decimals: 0,
        unitMeasure: '个',
        timing: 'stock',
        required: true,
        minimum: 0,
        only: {},
        closed: false,
        origin: 'typed',
        aggregation: { kind: 'sum' },
      },
    ]);
  });

  it('keep codes as written and give both languages one label', () => {
    const form = formOf(
      `${head}items:\n  - { id: a, code: 01, label: 甲 }\n  - { id: b, code: 002, codes: { 01: 一, 02: { zh: 二, en: two } } }\n`,
    );
    expect(form.items.map(({ code, label }) => [code, label])).toEqual([
      ['01', { zh: '甲', en: '甲' }],
      ['002', { zh: 'b', en: 'b' }],
    ]);
    expect(cellAt(form, 'b.current')).toMatchObject({
      type: 'text',
      codes: [
        { code: '01', label: { zh: '一', en: '一' } },
        { code: '02', label: { zh: '二', en: 'two' } },
      ],
    });
  });

  it('let only of item and column hold together', () => {
    const form = formOf(
      `${head}columns:\n  - { id: x, code: 1, only: [park, street] }\nitems:\n  - { id: a, code: 1, only: 'own, street' }\n`,
    );
    expect(cellAt(form, 'a.x').only).toEqual({ levels: ['street'], kinds: ['own'] });
  });

  it('drop what is retired, but keep its id and code', () => {
    const form = formOf(
      `${head}items:\n  - { id: a, code: 1, retired: true }\n  - { id: b, code: 2, renamedFrom: old }\n`,
    );
    expect(form.items.map(({ id, renamedFrom }) => [id, renamedFrom])).toEqual([['b', ['old']]]);
  });
});

describe('where a cell comes from', () => {
  const crossing = (item: string, column: string, rest = '') =>
    formOf(
      [
        `${head}columns:\n  - { id: x, code: 1 }\n  - { id: y, code: 2 }\n  - { id: z, code: 3, formula: '${column}' }`,
        `items:\n  - { id: a, code: 1 }\n  - { id: b, code: 2 }\n  - { id: t, code: 3, formula: '${item}', entry: typed }`,
        rest,
      ].join('\n'),
    );

  it('a typed formula is a check, a computed one calculates', () => {
    const form = crossing('a + b', 'x + y');
    expect([cellAt(form, 't.x').origin, cellAt(form, 'a.z').origin, cellAt(form, 'a.x').origin]).toEqual([
      'typed',
      'computed',
      'typed',
    ]);
    expect(form.rules.map(({ id, text, origin, label }) => [id, text, origin, label.zh])).toEqual([
      ['T1-t', 't = a + b', 'formula', '3 t = 1+2'],
    ]);
  });

  it('where both cross and add up, the column wins and the equality of the item is noted', () => {
    const cell = cellAt(crossing('a + b', 'x + y'), 't.z');
    expect([cell.origin, cell.formula?.axis, cell.crossing?.text, cell.aggregation]).toEqual([
      'computed',
      'column',
      'a + b',
      { kind: 'sum' },
    ]);
  });

  it('where one of them is a ratio, that one wins', () => {
    const column = cellAt(crossing('a + b', 'RATIO(x, y)'), 't.z');
    const item = cellAt(crossing('RATIO(a, b)', 'x + y'), 't.z');
    expect([column.formula?.axis, column.aggregation.kind, column.crossing]).toEqual([
      'column',
      'recompute',
      undefined,
    ]);
    expect([item.formula?.axis, item.aggregation.kind, item.origin]).toEqual(['item', 'recompute', 'typed']);
  });

  it('where both are ratios, cells: decides', () => {
    const form = crossing('RATIO(a, b)', 'RATIO(x, y)', "cells: [{ at: t.z, formula: 't.x - t.y' }]");
    expect([cellAt(form, 't.z').formula?.text, cellAt(form, 't.z').origin]).toEqual(['t.x - t.y', 'computed']);
  });

  it('a source of the cell itself beats formulas, and formula: false leaves it typed', () => {
    const form = crossing(
      'a + b',
      'x + y',
      'cells:\n  - { at: a.z, source: { lastYear: x } }\n  - { at: b.z, formula: false }',
    );
    expect([cellAt(form, 'a.z').source, cellAt(form, 'b.z').origin]).toEqual([
      { from: 'lastYear', item: 'a', column: 'x' },
      'typed',
    ]);
  });

  it('every spelling of a source is understood', () => {
    const form = formOf(
      [
        `${head}columns:\n  - { id: x, code: 1 }\n  - { id: y, code: 2 }\nitems:`,
        '  - { id: a, code: 1, only: { unitKind: rural, columns: x }, source: tree }',
        '  - { id: b, code: 2, source: { tree: new } }',
        '  - { id: c1, code: 3, source: T1!b.y }',
        '  - { id: d, code: 4, source: { form: t1, item: B } }',
        '  - { id: e, code: 5, source: { lastPeriod: true } }',
        '  - { id: f, code: 6, source: { lastPeriod: b.y } }',
        '  - { id: g, code: 7, source: { targets: point } }',
      ].join('\n'),
    );
    expect(['a', 'b', 'c1', 'd', 'e', 'f', 'g'].map((item) => cellAt(form, `${item}.x`).source)).toEqual([
      { from: 'tree', units: 'rural' },
      { from: 'tree', units: 'new' },
      { from: 'form', form: 'T1', item: 'b', column: 'y' },
      { from: 'form', form: 'T1', item: 'b', column: 'x' },
      { from: 'lastPeriod', item: 'e', column: 'x' },
      { from: 'lastPeriod', item: 'b', column: 'y' },
      { from: 'targets', kind: 'point' },
    ]);
  });
});

describe('how a cell adds up', () => {
  it('follows from what it is, unless rollUp says so', () => {
    const form = formOf(
      [
        `${head}items:`,
        '  - { id: a, code: 1 }\n  - { id: yes, code: 2, type: yesNo }\n  - { id: note, code: 3, type: text }',
        "  - { id: ratio, code: 4, formula: 'RATIO(a, yes)' }",
        // Linear in shape, but over a ratio: percentages are never added.
        "  - { id: points, code: 5, formula: 'ratio + ratio' }",
        "  - { id: sum, code: 6, formula: 'a + a' }\n  - { id: target, code: 7, source: { targets: floor } }",
        '  - { id: score, code: 8, rollUp: none }\n  - { id: gdp, code: 9, rollUp: confirmed }',
        "  - { id: twice, code: 10, formula: 'gdp * 2' }",
        '  - { id: mean, code: 11, rollUp: { mean: a } }\n  - { id: top, code: 12, rollUp: max }',
        '  - { id: word, code: 13, type: text, formula: \'IF(a > 1, "x", "y")\' }',
      ].join('\n'),
    );
    const kinds = Object.fromEntries(form.items.map(({ id }) => [id, cellAt(form, `${id}.current`).aggregation]));
    expect(kinds).toEqual({
      a: { kind: 'sum' },
      yes: { kind: 'sum' },
      note: { kind: 'none' },
      ratio: { kind: 'recompute' },
      points: { kind: 'recompute' },
      sum: { kind: 'sum' },
      target: { kind: 'none' },
      score: { kind: 'none' },
      gdp: { kind: 'confirmed' },
      twice: { kind: 'recompute' },
      mean: { kind: 'mean', weight: 0 },
      top: { kind: 'maximum' },
      word: { kind: 'recompute' },
    });
  });

  it('adds up what is calculated only where its decimals hold it exactly', () => {
    const form = formOf(
      [
        `${head}items:`,
        '  - { id: a, code: 1 }\n  - { id: b, code: 2, type: decimal, decimals: 2, unitMeasure: 元 }',
        "  - { id: half, code: 3, formula: 'a / 2' }\n  - { id: halves, code: 4, decimals: 1, formula: 'a / 2' }",
        "  - { id: third, code: 5, decimals: 8, formula: 'a / 3' }",
        "  - { id: whole, code: 6, unitMeasure: 元, formula: 'b + b' }",
        "  - { id: wan, code: 7, decimals: 5, unitMeasure: 万元, formula: 'b + b' }",
        "  - { id: exact, code: 8, decimals: 6, unitMeasure: 万元, formula: 'b + b' }",
        // What is typed has its decimals, whatever it is held against.
        "  - { id: typed, code: 9, unitMeasure: 元, formula: 'b + b', entry: typed }",
        "  - { id: above, code: 10, formula: 'half + a' }",
      ].join('\n'),
    );
    const kinds = form.items.map(({ id }) => [id, cellAt(form, `${id}.current`).aggregation.kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      ...{ a: 'sum', b: 'sum', half: 'recompute', halves: 'sum', third: 'recompute', whole: 'recompute' },
      ...{ wan: 'recompute', exact: 'sum', typed: 'sum', above: 'recompute' },
    });
  });

  it('confirms gross figures of JJ01 and recomputes their growth', () => {
    const form = sampleCatalogue().forms.get('JJ01');
    const row = form?.cells.filter(({ item }) => item === 0).map(({ aggregation }) => aggregation.kind);
    expect(row).toEqual(['confirmed', 'confirmed', 'confirmed', 'recompute', 'none', 'none', 'recompute']);
  });
});

describe('parts of a whole', () => {
  it('are at most the whole, or add up to it', () => {
    const form = formOf(
      [
        `${head}items:\n  - { id: whole, code: 1, label: { zh: 整体, en: Whole } }`,
        '  - { id: one, code: 2, of: whole, complete: true, label: { zh: 甲, en: One } }\n  - { id: two, code: 3, of: whole }',
        '  - { id: inner, code: 4, of: two }',
      ].join('\n'),
    );
    expect(form.items.map(({ parent, depth }) => [parent, depth])).toEqual([
      [undefined, 0],
      [0, 1],
      [0, 1],
      [2, 2],
    ]);
    expect(form.rules.map(({ id, text, label, origin }) => [id, text, label.en, origin])).toEqual([
      ['T1-one', 'one <= whole', 'One is at most Whole', 'whole'],
      ['T1-two', 'two <= whole', 'two is at most Whole', 'whole'],
      ['T1-inner', 'inner <= two', 'inner is at most two', 'whole'],
      ['T1-whole', 'whole = one + two', 'Whole is the sum of its parts', 'whole'],
    ]);
  });
});

describe('who files', () => {
  it('is read in every spelling', () => {
    const filedBy =
      'filedBy: { park: own, street: { kinds: [own, declared], parent: district }, community: [own, { kinds: declared, unitKind: rural }] }';
    expect(formOf(`${head}${filedBy}\nitems: [{ id: a, code: 1 }]\n`).filers).toEqual([
      { level: 'park', kinds: ['own'] },
      { level: 'street', kinds: ['own', 'declared'], parent: 'district' },
      { level: 'community', kinds: ['own'] },
      { level: 'community', kinds: ['declared'], unitKind: 'rural' },
    ]);
  });
});

describe('rules', () => {
  it('have defaults, and both spellings of tolerance and blanks', () => {
    const form = formOf(
      [
        `${head}blanks: zero\nitems: [{ id: a, code: 1 }]\nrules:`,
        '  - { id: R1, rule: a >= 1 }',
        '  - { id: R2, rule: a = 1, severity: warning, tolerance: 0.5, blanks: { left: always-zero } }',
        '  - { id: R3, rule: a = 1, tolerance: 1%, excusable: true, at: both, only: "own, community", when: a > 0 }',
      ].join('\n'),
    );
    expect(
      form.rules.map(({ severity, tolerance, blanks, excusable, at, only }) => [
        severity,
        tolerance,
        blanks,
        excusable,
        at,
        only,
      ]),
    ).toEqual([
      ['error', { kind: 'declared' }, { left: 'zero', right: 'zero' }, false, 'return', {}],
      ['warning', { kind: 'absolute', amount: '0.5' }, { left: 'always-zero', right: 'undecided' }, true, 'return', {}],
      [
        'error',
        { kind: 'relative', percent: '1' },
        { left: 'zero', right: 'zero' },
        true,
        'both',
        { levels: ['community'], kinds: ['own'] },
      ],
    ]);
  });
});
