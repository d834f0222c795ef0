import { describe, expect, it } from 'vitest';
import { catalogueOf } from './load.ts';

const catalogue = catalogueOf(`form: T1
frequency: year
version: 3
alsoReads: [1, 2]
filedBy: { community: [own, confirmed], street: [own, declared] }
items:
  - { id: hall, code: '01', type: yesNo }
  - { id: open, code: '02', type: yesNo, rollUp: none }
rules:
  - { id: T1-01, rule: hall >= 0 }
---
form: T2
kind: list
frequency: year
filedBy: { street: [own] }
list: { key: name }
columns:
  - { id: name, code: 1, type: text }
  - { id: done, code: 2, type: yesNo }
`);

const cellsOf = (form: string, level: 'community' | 'street', kind: 'own' | 'declared' | 'confirmed' | 'total') =>
  catalogue
    .edition(form, level === 'community' ? { level, unitKind: 'urban', kind } : { level, kind })
    .form.cells.map(({ type, unitMeasure, minimum, decimals }) => [type, unitMeasure, minimum, decimals]);

describe('a yes/no cell that adds up', () => {
  const yesNo = ['yesNo', '', undefined, 0];
  const count = ['integer', '个', 0, 0];

  it('is 是 or 否 in an own return', () => {
    expect(cellsOf('T1', 'community', 'own')).toEqual([yesNo, yesNo]);
  });

  it('is the number of 是 in every other return and in totals; one that does not add up stays', () => {
    expect(cellsOf('T1', 'street', 'declared')).toEqual([count, yesNo]);
    expect(cellsOf('T1', 'street', 'total')).toEqual([count, yesNo]);
    expect(cellsOf('T1', 'community', 'confirmed')).toEqual([count, yesNo]);
  });

  it('stays in the rows of a list', () => {
    expect(cellsOf('T2', 'street', 'declared')[1]).toEqual(yesNo);
  });

  it('leaves the form of the catalogue and its rules as they are', () => {
    const form = catalogue.forms.get('T1');
    expect(form?.cells[0]?.type).toBe('yesNo');
    expect(catalogue.edition('T1', { level: 'street', kind: 'declared' }).form.rules).toEqual(form?.rules);
  });
});

describe('a form of a later version', () => {
  it('names the older ones whose sheets it reads; without the key there are none', () => {
    expect(catalogue.forms.get('T1')?.alsoReads).toEqual([1, 2]);
    expect(catalogue.forms.get('T2')?.alsoReads).toEqual([]);
  });
});
