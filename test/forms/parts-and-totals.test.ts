import { describe, expect, it } from 'vitest';
import type { FilerProfile } from '../../src/forms/edition.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { printedColumnLabel } from '../../src/layout/printed-column-label.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { quantityText } from '../../src/model/quantity.ts';
import { catalogueOf, problemsOf } from './load.ts';

const text = `form: P1
frequency: year
filedBy: { park: [own] }
columns:
  - { id: recruited, code: 1, label: { zh: 本年引进, en: Recruited } }
  - { id: flexible, code: 2, label: { zh: 柔性引进, en: Flexibly }, of: recruited }
  - { id: target, code: 3, label: 目标, source: { targets: about }, only: { level: district, kind: total } }
  - { id: band, code: 4, label: 幅度, source: { targets: band }, only: total }
items:
  - { id: doctors, code: '01', label: 博士 }
`;
const catalogue = catalogueOf(text);

/** Which columns this kind of filer has, by id. */
function columnsOf(profile: FilerProfile): readonly string[] {
  const { form, open } = catalogue.edition('P1', profile);
  return form.columns.flatMap(({ id }, index) => (open[index] ? [id] : []));
}

describe('a column that is part of another', () => {
  const { rules, form } = catalogue.edition('P1', { level: 'park', kind: 'own' });

  it('must not exceed it, without a rule being written', () => {
    expect(rules.map(({ text: { id, text: rule } }) => `${id}: ${rule}`)).toEqual([
      'P1-flexible: flexible <= recruited',
    ]);
  });

  it('says so in the heading, in both languages', () => {
    expect([1, 0].map((column) => printedColumnLabel(form, column, 'zh-CN'))).toEqual(['其中：\n柔性引进', '本年引进']);
    expect(printedColumnLabel(form, 1, 'en')).toBe('of which:\nFlexibly');
  });

  it('names a column of the form, and not itself', () => {
    const wrong = text
      .replace('of: recruited', 'of: recruitd')
      .replace('id: target, code: 3', 'id: target, of: target, code: 3');
    expect(problemsOf(wrong)).toEqual(['form-column-unknown 6:69 recruited', 'form-parts-circle 7:23']);
  });
});

describe('what stands in totals only', () => {
  it('is in no return, and in totals of the levels it names', () => {
    expect(columnsOf({ level: 'park', kind: 'own' })).toEqual(['recruited', 'flexible']);
    expect(columnsOf({ level: 'park', kind: 'total' })).toEqual(['recruited', 'flexible', 'band']);
    expect(columnsOf({ level: 'district', kind: 'total' })).toEqual(['recruited', 'flexible', 'target', 'band']);
  });
});

describe('the band of a target', () => {
  it('is issued with an about target, and with no other kind', () => {
    const csv =
      'unit,period,form,item,kind,value,band\nD,2020,P1,doctors,about,1000,50\nS,2020,P1,doctors,floor,10,5\n';
    const targets = parseTargets({ file: 'targets.csv', text: csv }, catalogue, new Set(['D', 'S']));
    const period = parsePeriod('2020');
    if (!period) throw new Error('2020 is a period');
    const band = (unit: string) => targets.get(unit, period, 'P1', 'doctors', 'band', 'band');
    expect(band('D') && quantityText(band('D') ?? { numerator: 0, denominator: 1 })).toBe('50');
    expect(band('S')).toBeUndefined();
  });
});
