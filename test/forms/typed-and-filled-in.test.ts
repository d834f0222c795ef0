import { describe, expect, it } from 'vitest';
import { onlyText } from '../../src/forms/only-text.ts';
import { sourceText } from '../../src/forms/source-text.ts';
import { catalogueOf } from './load.ts';

/** Rows a + b = t (typed) and p = a ÷ b (typed), columns typed, filled in from last year, and calculated. */
const text = `form: T1
frequency: year
filedBy: { park: [own] }
columns:
  - { id: now, code: 1 }
  - { id: before, code: 2, source: { lastYear: now } }
  - { id: change, code: 3, formula: now - before }
items:
  - { id: a, code: '01' }
  - { id: b, code: '02' }
  - { id: t, code: '03', formula: a + b, entry: typed }
  - { id: p, code: '04', decimals: 2, formula: 'RATIO(a, b)', entry: typed }
  - { id: s, code: '05', formula: a - b }
`;

describe('a formula and a source at one cell', () => {
  const catalogue = catalogueOf(text);
  const form = catalogue.forms.get('T1');
  const at = (name: string) =>
    form?.cells.find(({ item, column }) => `${form.items[item]?.id}.${form.columns[column]?.id}` === name);
  const kind = (name: string) => [at(name)?.origin, at(name)?.formula?.text, at(name)?.source?.from];

  it('the source wins over a check: a cell that is filled in is not entered', () => {
    expect([kind('t.now'), kind('t.before')]).toEqual([
      ['typed', 'a + b', undefined],
      ['prefilled', undefined, 'lastYear'],
    ]);
  });

  it('the formula wins where it calculates', () => {
    expect([kind('s.before'), kind('t.change')]).toEqual([
      ['computed', 'a - b', undefined],
      ['computed', 'now - before', undefined],
    ]);
  });

  it('a rate that is filled in keeps its formula, by which its totals are calculated', () => {
    expect([...kind('p.before'), at('p.before')?.aggregation.kind]).toEqual([
      'prefilled',
      'RATIO(a, b)',
      'lastYear',
      'recompute',
    ]);
    expect(catalogue.edition('T1', { level: 'park', kind: 'own' }).formulas.has(at('p.before')?.index ?? -1)).toBe(
      false,
    );
    expect(catalogue.edition('T1', { level: 'park', kind: 'total' }).formulas.has(at('p.before')?.index ?? -1)).toBe(
      true,
    );
  });

  it('the check holds where the cell is entered, and only there', () => {
    const { rules } = catalogue.edition('T1', { level: 'park', kind: 'own' });
    const columnsOf = (id: string) =>
      rules.filter((rule) => rule.text.id === id).flatMap(({ places }) => places.map(({ column }) => column));
    // t.change is calculated by its column, and the equality of the row is noted beside it.
    expect([columnsOf('T1-t'), columnsOf('T1-p')]).toEqual([[0], [0]]);
  });
});

describe('the label of a check nobody wrote', () => {
  const label = (columns: string, ...items: readonly string[]) => {
    const form = catalogueOf(
      ['form: T1', 'frequency: year', `columns: [${columns}]`, 'items:', ...items.map((item) => `  - ${item}`)].join(
        '\n',
      ),
    ).forms.get('T1');
    return form?.rules.map((rule) => [rule.label.zh, rule.label.en]);
  };
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `{ id: r${index + 1}_, code: '0${index + 1}' }`);

  it('says the formula in printed codes', () => {
    expect(
      label(
        '{ id: x, code: 1 }, { id: y, code: 2 }',
        ...rows(8),
        "{ id: all, code: '11', label: { zh: 合计, en: All }, formula: 'SUM(r1_:r5_, r7_:r8_)', entry: typed }",
      ),
    ).toEqual([['11 合计 = 01+…+05+07+08', '11 All = 01+…+05+07+08']]);
  });

  it('keeps brackets, names cells by row and column, and says earlier periods in words', () => {
    const cells = ["{ id: all, code: '09', formula: 'r1_ - (r2_ + r3_) + RATIO(r4_, r5_ * 2)', entry: typed }"];
    expect(label('{ id: x, code: 1 }', ...rows(5), ...cells)).toEqual([
      ['09 all = 01-(02+03)+04÷(05×2)', '09 all = 01-(02+03)+04÷(05×2)'],
    ]);
    expect(
      label(
        '{ id: x, code: 1 }, { id: y, code: 2 }',
        ...rows(2),
        "{ id: z, code: '09', formula: 'r1_.x + PREVIOUS(r2_)', entry: typed }",
      ),
    ).toEqual([['09 z = 01行1栏+上期(02)', '09 z = row 01 column 1+previous (02)']]);
  });
});

describe('what a form holds, said as its author writes it', () => {
  it('names sources and limits', () => {
    expect([
      sourceText({ from: 'tree', units: 'urban' }),
      sourceText({ from: 'form', form: 'DJ01', item: 'all', column: 'total' }),
      sourceText({ from: 'lastYear', item: '', column: 'current' }),
      sourceText({ from: 'targets', kind: 'floor' }),
      onlyText({ levels: ['park', 'street'], unitKinds: ['rural'], kinds: ['own'] }),
      onlyText({}),
    ]).toEqual([
      'tree: urban',
      'DJ01!all.total',
      'lastYear: current',
      'targets: floor',
      'park, street, rural, own',
      '',
    ]);
  });
});
