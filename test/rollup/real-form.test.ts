import { expect, it } from 'vitest';
import { profileOf } from '../../src/forms/filer-profile.ts';
import { fillComputed } from '../../src/forms/fill-computed.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import type { Unit } from '../../src/model/unit.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { blank, entries, parts, values } from './sample.ts';

const text = `
form: F
version: 1
title: 设置与覆盖
frequency: quarter
filedBy: { community: [own] }
defaults: { type: integer, unitMeasure: 个 }
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: single, code: 2, label: 单独组建 }
  - { id: joint, code: 3, label: 联合组建 }
  - { id: covered, code: 4, label: 已覆盖, formula: 'single + joint' }
  - { id: coverage, code: 5, label: 覆盖率, type: decimal, decimals: 2, unitMeasure: '%', formula: 'RATIO(covered, total) * 100' }
items:
  - { id: firms, code: '01', label: 企业 }
`;
const tree = parseUnits({
  file: 'units.csv',
  text: 'code,name,level,kind,parent\nD,新区,district,,\nC1,甲,community,urban,D\nC2,乙,community,rural,D',
}).on('2020-03-31');

it('a form as its author writes it rolls up with its computed sums and ratios', () => {
  const catalogue = loadCatalogue([{ file: 'f.yaml', text }]);
  const form = catalogue.forms.get('F');
  if (!form) throw new Error('not loaded');
  const edition = (unit: Unit, kind: 'own' | 'total') =>
    catalogue.edition('F', profileOf(unit, unit.parent === undefined ? undefined : 'district', kind));
  const typed = new Map([
    ['C1', values(10, 3, 4, blank, blank)],
    ['C2', values(blank, 5, 1, blank, blank)],
  ]);
  const totals = rollUp({
    form,
    tree,
    policy: 'partial',
    edition,
    isDue: (unit) => typed.has(unit),
    isReceived: (unit) => typed.has(unit),
    accepted: (code, kind) => {
      const unit = tree.get(code);
      const filed = kind === 'own' ? typed.get(code) : undefined;
      return unit && filed && fillComputed(edition(unit, 'own'), filed);
    },
  });
  const district = totals.units.get('D');
  // covered 7 + 6; C2 has no total, so the ratio is 7 over 10 and not 13 over 10.
  expect(entries(district?.total)).toEqual([10n, 8n, 5n, 13n, 'notCalculated']);
  expect(parts(district, 4)).toEqual([7, 10, 1]);
});
