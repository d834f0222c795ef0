import { describe, expect, it } from 'vitest';
import { canBeDisputed } from '../../src/forms/can-be-disputed.ts';
import type { FilerProfile } from '../../src/forms/edition.ts';
import { takesOver } from '../../src/forms/takes-over.ts';
import { sampleCatalogue } from './load.ts';

const samples = sampleCatalogue();
const park: FilerProfile = { level: 'park', kind: 'own' };

describe('a computed cell', () => {
  const edition = samples.edition('JJ01', park);
  const { form } = edition;
  const takenOver = form.cells
    .filter(({ index }) => edition.open[index] && takesOver(edition, index))
    .map((cell) => `${form.items[cell.item]?.id}.${form.columns[cell.column]?.id}`);

  it('is taken over where it only reads another form: 本年累计 of rows 11 to 14 of JJ01 come from JJ02 (catalogue.md)', () => {
    expect(takenOver).toEqual([
      'introduced.current',
      'introducedInvestment.current',
      'started.current',
      'invested.current',
    ]);
  });

  it('is not where it reads its own form: the growth of the same rows', () => {
    expect(takenOver.filter((cell) => cell.endsWith('.growth'))).toEqual([]);
  });
});

describe('a form', () => {
  it('can be disputed where something is filled in: DJ01 counts villages, JJ01 has last year’s figures', () => {
    expect(canBeDisputed(samples.edition('DJ01', { level: 'community', unitKind: 'rural', kind: 'own' }))).toBe(true);
    expect(canBeDisputed(samples.edition('JJ01', park))).toBe(true);
  });

  it('cannot where all is typed: DJ01 of a street counts nothing in the tree', () => {
    expect(canBeDisputed(samples.edition('DJ01', { level: 'street', kind: 'own' }))).toBe(false);
  });

  it('cannot as a list', () => {
    expect(canBeDisputed(samples.edition('JJ02', park))).toBe(false);
  });
});
