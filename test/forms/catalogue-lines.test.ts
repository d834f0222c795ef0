import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import type { Cell, Form, RuleText } from '../../src/model/form.ts';
import { catalogueForms } from './catalogue-lines.ts';
import { filersLine, formColumns, formRows, ruleLine } from './describe-form-line.ts';
import { repositoryFile } from './load.ts';
import { catalogueColumns, catalogueRows } from './read-catalogue-line.ts';

const catalogue: Catalogue = loadCatalogue(
  catalogueForms.map(({ form }) => ({ file: `${form}.yaml`, text: repositoryFile(`schemas/${form}.yaml`) })),
);

function formOf(code: string): Form {
  const form = catalogue.forms.get(code);
  if (!form) throw new Error(`no form ${code}`);
  return form;
}

function written(form: Form, severity: RuleText['severity']): readonly string[] {
  return form.rules.filter((rule) => rule.origin === 'written' && rule.severity === severity).map(ruleLine);
}

describe.each(catalogueForms)('$form says what the catalogue says', (expected) => {
  const form = formOf(expected.form);

  it('how often, and who files it', () => {
    expect([form.frequency, filersLine(form)]).toEqual([expected.frequency, expected.filers]);
  });

  it('row by row', () => {
    expect(formRows(form, catalogue)).toEqual(catalogueRows(expected));
  });

  it('column by column', () => {
    const columns = catalogueColumns(expected);
    // Where the catalogue leaves a column's measure open, its rows give it.
    const found = formColumns(form).map((column, index) => ({
      ...column,
      measure: columns[index]?.measure === '' ? '' : column.measure,
    }));
    expect(found).toEqual(columns);
  });

  it('rule by rule', () => {
    const errors = written(form, 'error');
    const warnings = written(form, 'warning');
    expect([errors.length, warnings.length]).toEqual([expected.rules.length, expected.warnings.length]);
    const spelledOut = [...expected.rules, ...expected.warnings].filter((text) => text !== '…');
    expect(spelledOut.filter((text) => ![...errors, ...warnings].includes(text))).toEqual([]);
    expect(written(form, 'info')).toEqual([]);
  });

  it('formula by formula, where the catalogue spells them out', () => {
    const formulas = Object.keys(expected.formulas ?? {}).map((name) => [name, formulaOf(form, name)]);
    expect(Object.fromEntries(formulas)).toEqual(expected.formulas ?? {});
  });

  it('in Chinese and in English', () => {
    const labels = [form.title, ...[...form.items, ...form.columns].map(({ label }) => label)];
    expect(labels.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
    const ofCodes = form.cells.flatMap(({ codes = [] }) => codes.map(({ label }) => label));
    const ofRules = form.rules.flatMap(({ label, advice }) => [label, advice ?? []].flat());
    const definitions = [...form.items, ...form.columns].flatMap(({ definition }) => definition ?? []);
    const texts = [...labels, ...ofCodes, ...ofRules, ...definitions, form.instructions, form.basis];
    expect(texts.filter((text) => text?.zh === text?.en)).toEqual([]);
  });

  it('with a warning that tells what to do', () => {
    expect(form.rules.filter(({ severity, advice }) => severity === 'warning' && !advice).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('with a legal block that says it is a sample', () => {
    const { authority, approval, validUntil } = form.legal ?? {};
    expect([authority, approval, validUntil].join(' ')).toMatch(/（示例） 示例〔\d{4}〕\d+号 \d{4}-\d\d-\d\d$/);
  });
});

describe('the rest of the catalogue', () => {
  it('has thirteen forms', () => {
    expect([...catalogue.forms.keys()].sort()).toEqual(catalogueForms.map(({ form }) => form).sort());
  });

  it('keys the project ledger by its code in the district, misses what vanishes, and groups by industry and status', () => {
    const { list, columns } = formOf('JJ02');
    const codes = (indexes: readonly number[] = []) => indexes.map((index) => columns[index]?.code);
    expect([codes(list?.key), list?.unique, list?.vanished, codes(list?.groupBy)]).toEqual([
      ['1'],
      'district',
      'warning',
      ['3', '12'],
    ]);
  });

  it('fills in DJ06 from DJ01', () => {
    const { cells, items } = formOf('DJ06');
    const sources = cells.flatMap(({ item, source }) =>
      source?.from === 'form' ? [`${items[item]?.code} ${source.form}!${source.item}.${source.column}`] : [],
    );
    expect(sources).toEqual([
      '01 DJ01!soes.total',
      '03 DJ01!soes.covered',
      '14 DJ01!privateSchools.total',
      '18 DJ01!hospitals.total',
    ]);
  });
});

function formulaOf(form: Form, name: string): string | undefined {
  const [axis = '', place = ''] = name.split(' ');
  const [row, column] = axis === 'cell' ? place.split('.') : axis === 'row' ? [place] : [undefined, place];
  const isThere = (cell: Cell) =>
    (row === undefined || form.items[cell.item]?.code === row) &&
    (column === undefined || form.columns[cell.column]?.code === column) &&
    cell.formula?.axis === (axis === 'row' ? 'item' : axis);
  return form.cells.find(isThere)?.formula?.text;
}
