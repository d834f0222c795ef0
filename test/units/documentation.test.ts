import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { configurationSchema, settingNames } from '../../src/collection/configuration.ts';
import { readConfiguration } from '../../src/collection/read-configuration.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { targetKinds } from '../../src/model/form.ts';
import { quantityText } from '../../src/model/quantity.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { unitsColumns } from '../../src/units/units-columns.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const page = read('docs/units.md');
const snippets = (language: string, text = page) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
const [first = '', renamed = '', chinese = '', targets = ''] = snippets('csv');
const units = (text: string) => parseUnits({ file: 'docs/units.md', text });

describe('docs/units.md', () => {
  it('shows units files that load, and says truly who owes from when', () => {
    const register = units(first);
    const communities = (day: string) =>
      register
        .on(day)
        .units.filter(({ level }) => level === 'community')
        .map(({ code }) => code);
    expect(communities('2019-12-31')).toEqual(['C101', 'C102', 'C201', 'C202']);
    expect(communities('2020-01-01')).toEqual(['C101', 'C103', 'C201', 'C202']);
    expect(
      units(renamed)
        .on('2019-12-31')
        .units.map(({ name }) => name),
    ).toEqual(['云溪区', '迎宾镇']);
    expect(
      units(renamed)
        .on('2020-03-31')
        .units.map(({ name }) => name),
    ).toEqual(['云溪区', '迎宾街道']);
  });

  it('reads Chinese headings and words alike', () => {
    expect(units(chinese).units.map(({ code, level, kind }) => [code, level, kind])).toEqual([
      ['D1', 'district', undefined],
      ['S1', 'street', undefined],
      ['C101', 'community', 'urban'],
      ['C102', 'community', 'rural'],
    ]);
  });

  it('shows a targets file that loads against the forms of docs/forms.md', () => {
    const forms = snippets('yaml', read('docs/forms.md')).map((text, index) => ({ file: `snippet ${index}`, text }));
    const codes = new Set(units(first).units.map(({ code }) => code));
    const book = parseTargets({ file: 'docs/units.md', text: targets }, loadCatalogue(forms), codes);
    const quarter = { frequency: 'quarter', year: 2020, index: 1 } as const;
    const values = [
      book.get('D1', quarter, 'XX03', 'output', 'floor', 'growth'),
      book.get('D1', quarter, 'XX03', 'output', 'stretch'),
      book.get('P1', quarter, 'XX03', 'tax', 'about'),
    ];
    expect(values.map((value) => value && quantityText(value))).toEqual(['6', '7.5', '8']);
  });

  it('shows a huizong.yaml that is read', () => {
    const [settings = ''] = snippets('yaml');
    const { configuration } = readConfiguration({ file: 'docs/units.md', text: settings });
    expect(configuration.period).toEqual({ frequency: 'quarter', year: 2020, index: 1 });
    expect(configuration.caps.fileBytes).toBe(20_000_000);
    expect(configuration.choose).toEqual([
      {
        unit: 'C101',
        form: 'XX01',
        period: { frequency: 'quarter', year: 2020, index: 1 },
        kind: 'own',
        sha256: '0123456789ab',
      },
    ]);
  });

  it('names every column, every key and every kind of target, and the caps as they are', () => {
    const words = [...unitsColumns, ...Object.keys(configurationSchema.shape), ...settingNames.choose, ...targetKinds];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
    const mebibyte = 1024 * 1024;
    const shown = Object.entries(defaultCaps).map(([name, value]) => {
      const limit =
        value >= mebibyte && value % mebibyte === 0 ? `${value / mebibyte} MiB` : value.toLocaleString('en');
      return new RegExp(`\\| \`${name}\` \\|[^|]*\\| ${limit} \\|`).test(page) ? '' : `${name} ${limit}`;
    });
    expect(shown.filter((each) => each !== '')).toEqual([]);
  });
});
