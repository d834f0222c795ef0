import { describe, expect, it } from 'vitest';
import type { Edition, FilerProfile } from '../../src/forms/edition.ts';
import { catalogueOf, sampleCatalogue } from './load.ts';

const samples = sampleCatalogue();
const village: FilerProfile = { level: 'community', unitKind: 'rural', kind: 'own' };
const community: FilerProfile = { level: 'community', unitKind: 'urban', kind: 'own' };

/** Ids of items with an open cell, each with the number of its open cells. */
function openItems({ form, open }: Edition): Readonly<Record<string, number>> {
  const entries = form.items.map(({ id }, item) => {
    const cells = form.cells.filter((cell) => cell.item === item && open[cell.index]);
    return [id, cells.length] as const;
  });
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

function placesByRule({ rules }: Edition): Readonly<Record<string, number>> {
  return Object.fromEntries(rules.map(({ text, places }) => [text.id, places.length]));
}

describe('DJ01 (catalogue.md) as each filer meets it', () => {
  it('a village has the row of villages and not that of urban communities', () => {
    const rows = { firms: 12, societies: 12, all: 12, chains: 1, qualified: 1, brands: 1, spread: 1 };
    expect(openItems(samples.edition('DJ01', village))).toEqual({ rural: 12, ...rows });
    expect(openItems(samples.edition('DJ01', community))).toEqual({ urban: 12, ...rows });
  });

  it('a street itself has neither, but its declared return and its total have both', () => {
    const own = Object.keys(openItems(samples.edition('DJ01', { level: 'street', kind: 'own' })));
    const declared = Object.keys(openItems(samples.edition('DJ01', { level: 'street', kind: 'declared' })));
    const total = Object.keys(openItems(samples.edition('DJ01', { level: 'street', kind: 'total' })));
    expect([own.includes('urban'), own.includes('rural'), own.includes('agencies')]).toEqual([false, false, true]);
    expect(declared).toEqual(['urban', 'rural', ...own]);
    expect(total).toEqual(declared);
  });

  it('only parks and the district have leading party groups, and the total of a street has not', () => {
    const has = (profile: FilerProfile) => 'leadingGroups' in openItems(samples.edition('DJ01', profile));
    expect([
      has({ level: 'park', kind: 'own' }),
      has({ level: 'district', kind: 'own' }),
      has({ level: 'district', kind: 'total' }),
      has({ level: 'street', kind: 'declared' }),
      has({ level: 'street', kind: 'total' }),
    ]).toEqual([true, true, true, false, false]);
  });

  it('the total of a village stays without urban rows', () => {
    const rows = Object.keys(
      openItems(samples.edition('DJ01', { level: 'community', unitKind: 'rural', kind: 'total' })),
    );
    expect([rows.includes('rural'), rows.includes('urban')]).toEqual([true, false]);
  });

  it('a return that no such unit files is closed', () => {
    expect(openItems(samples.edition('DJ01', { level: 'park', kind: 'declared' }))).toEqual({});
  });

  it('a village is asked every rule at its four rows, and the balance at nine columns', () => {
    // Rows 02, 09, 10, 11; the balance at the 12 columns without covered (its parts are checked) and two rates.
    expect(placesByRule(samples.edition('DJ01', village))).toEqual({
      'DJ01-01': 4,
      'DJ01-02': 4,
      'DJ01-03': 4,
      'DJ01-04': 4,
      'DJ01-05': 4,
      'DJ01-06': 1,
      'DJ01-07': 1,
      'DJ01-all': 9,
    });
  });

  it('totals carry no rule that is meant for returns', () => {
    expect(placesByRule(samples.edition('DJ01', { level: 'district', kind: 'total' }))).toEqual({});
  });

  it('is made once for each kind of filer', () => {
    expect(samples.edition('DJ01', { ...village, parent: 'park' })).toBe(samples.edition('DJ01', village));
  });
});

describe('JJ01 and JJ02 (catalogue.md)', () => {
  it('the district confirms rows 01, 02, 09 and 10 only', () => {
    const rows = openItems(samples.edition('JJ01', { level: 'district', kind: 'confirmed' }));
    expect(rows).toEqual({ gdp: 7, gdpConstant: 7, urbanIncome: 7, ruralIncome: 7 });
  });

  it('a street has no rows from the project ledger, which it does not file', () => {
    const street = Object.keys(openItems(samples.edition('JJ01', { level: 'street', kind: 'own' })));
    const park = Object.keys(openItems(samples.edition('JJ01', { level: 'park', kind: 'own' })));
    expect(park.filter((id) => !street.includes(id))).toEqual([
      'introduced',
      'introducedInvestment',
      'started',
      'invested',
    ]);
  });

  it('nothing of rows 11 to 14 is typed', () => {
    const form = samples.forms.get('JJ01');
    const origins = form?.cells.filter(({ item }) => item >= 10).map(({ origin }) => origin);
    expect(new Set(origins)).toEqual(new Set(['computed', 'prefilled']));
  });

  it('a rule over a list form stands in one place, which holds for every row', () => {
    expect(placesByRule(samples.edition('JJ02', { level: 'park', kind: 'own' }))).toMatchObject({
      'JJ02-01': 1,
      'JJ02-07': 1,
    });
    expect(placesByRule(samples.edition('JJ02', { level: 'district', kind: 'total' }))).toEqual({ 'JJ02-07': 1 });
  });
});

describe('formulas of an edition', () => {
  const chain = catalogueOf(
    [
      'form: T1\nfrequency: year\nfiledBy: { park: own, street: own }\nitems:',
      "  - { id: third, code: 1, formula: 'second * 2' }",
      "  - { id: second, code: 2, formula: 'first * 2' }",
      '  - { id: first, code: 3 }',
      '  - { id: only, code: 4, only: park }',
      "  - { id: share, code: 5, formula: 'RATIO(only, first)' }",
      "  - { id: doubled, code: 6, formula: 'share * 2' }",
    ].join('\n'),
  );

  it('come in an order in which each can be calculated', () => {
    const { formulas } = chain.edition('T1', { level: 'park', kind: 'own' });
    // Indexes of second, third, share, doubled: each after what it reads.
    expect([...formulas.keys()]).toEqual([1, 0, 4, 5]);
  });

  it('close the cells that have nothing to be calculated from', () => {
    expect(openItems(chain.edition('T1', { level: 'street', kind: 'own' }))).toEqual({ third: 1, second: 1, first: 1 });
  });

  it('leave closed operands out of sums', () => {
    const catalogue = catalogueOf(
      [
        'form: T1\nfrequency: year\nfiledBy: { park: own, street: own }\nitems:',
        '  - { id: a, code: 1, only: park }\n  - { id: b, code: 2 }',
        "  - { id: sum, code: 3, formula: 'a + b' }",
      ].join('\n'),
    );
    const { formulas } = catalogue.edition('T1', { level: 'street', kind: 'own' });
    expect(formulas.get(2)?.expression).toMatchObject({ kind: 'cell', reference: { item: 1, column: 0 } });
  });
});
