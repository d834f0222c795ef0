import { expect, it } from 'vitest';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import type { Edition } from '../../src/forms/edition.ts';
import { profileOf } from '../../src/forms/filer-profile.ts';
import { fillComputed } from '../../src/forms/fill-computed.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { emptyCellValues, setAmount } from '../../src/model/cell-values.ts';
import { inLanguage } from '../../src/model/label.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { writeSummary } from '../../src/workbook/write-summary.ts';

const columns = Array.from(
  { length: 10 },
  (_, index) => `  - { id: n${index}, code: ${index + 1}, label: 栏${index} }`,
);
const text = `
form: T1
frequency: quarter
filedBy: { community: [own] }
columns:
${columns.join('\n')}
  - { id: sum, code: 11, label: 合计, formula: 'SUM(n0:n8)' }
  - { id: rate, code: 12, label: 比重, decimals: 2, unitMeasure: '%', formula: 'RATIO(n0, n9) * 100' }
items:
${Array.from({ length: 5 }, (_, index) => `  - { id: i${index}, code: '0${index}', label: 行${index} }`).join('\n')}
`;

/** One district, 10 parks, 90 streets, 900 communities. */
function unitsFile(): string {
  const lines = ['code,name,level,kind,parent', 'D,示范新区,district,,'];
  for (let park = 0; park < 10; park++) {
    lines.push(`P${park},园区${park},park,,D`);
    for (let street = 0; street < 9; street++) {
      lines.push(`S${park}${street},街道${park}${street},street,,P${park}`);
      for (let unit = 0; unit < 10; unit++)
        lines.push(`C${park}${street}${unit},社区,community,urban,S${park}${street}`);
    }
  }
  return lines.join('\n');
}

it('a summary of 1,001 units by 60 columns is written within seconds', { timeout: 30_000 }, async () => {
  const catalogue = loadCatalogue([{ file: 'forms.yaml', text }]);
  const tree = parseUnits({ file: 'units.csv', text: unitsFile() }).on('2020-03-31');
  const form = catalogue.forms.get('T1');
  if (!form) throw new Error('not loaded');
  const editionOf = (code: string, kind: ReturnKind | 'total'): Edition => {
    const unit = tree.get(code);
    if (!unit) throw new Error(code);
    return catalogue.edition('T1', profileOf(unit, unit.parent ? tree.get(unit.parent)?.level : undefined, kind));
  };
  const filed = new Map<string, CellValues>();
  for (const { code, level } of tree.units) {
    if (level !== 'community') continue;
    const values = emptyCellValues(form.cells.length);
    for (const { index, origin } of form.cells) if (origin === 'typed') setAmount(values, index, (index * 37) % 101);
    filed.set(code, fillComputed(editionOf(code, 'own'), values));
  }
  const totals = rollUp({
    form,
    tree,
    policy: 'partial',
    edition: (unit, kind) => editionOf(unit.code, kind),
    isDue: (unit) => filed.has(unit),
    isReceived: (unit) => filed.has(unit),
    accepted: (unit, kind) => (kind === 'own' ? filed.get(unit) : undefined),
  });
  const period = { frequency: 'quarter', year: 2020, index: 1 } as const;
  let length = 0;
  const started = performance.now();
  await writeSummary(
    {
      collection: inLanguage({ zh: '示范新区', en: 'District' }, 'zh-CN'),
      period,
      scope: 'D',
      tree,
      language: 'zh-CN',
      policy: 'partial',
      forms: [
        {
          form,
          totals,
          editionOf,
          operandsOf: (unit, kind) => {
            const total = totals.units.get(unit);
            const values = kind === 'total' ? total?.total : total?.[kind];
            return cellOperands(editionOf(unit, kind), values ?? emptyCellValues(form.cells.length), {});
          },
        },
      ],
      statuses: [...filed.keys()].map((unit) => ({ unit, form: 'T1', period, kind: 'own', status: 'accepted' })),
      owed: [...filed.keys()].map((unit) => ({ unit, form: 'T1', kind: 'own' })),
      findings: [],
      sources: [],
      registerChanges: { period: undefined, year: undefined },
    },
    (chunk) => {
      length += chunk.length;
    },
  );
  expect(length).toBeGreaterThan(200_000);
  // 60,000 cells, some 17,000 formulas; a machine three times slower still passes.
  expect(performance.now() - started).toBeLessThan(12_000);
});
