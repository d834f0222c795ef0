import type { BookType } from '@e965/xlsx';
import { read, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { DrawnWorkbook } from '../../intake/drawn-workbook.ts';
import { drawWorkbook } from '../../intake/drawn-workbook.ts';

/** A file that is read without a word, to be spoilt. */
export interface GoodFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const table: DrawnWorkbook = {
  unit: 'S01',
  sheets: [
    {
      form: 'AA01',
      values: { 'schools.total': 5, 'schools.covered': 4, 'firms.total': '１，２３４', 'private.total': '三' },
      explanations: { 'schools.total': '新开办' },
      before: '<cols><col min="9" max="12" hidden="1"/></cols>',
      after: '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    },
    { form: 'AA01', kind: 'declared', values: { 'schools.total': 15, 'schools.covered': 14 } },
  ],
};

const economy: DrawnWorkbook = {
  unit: 'P01',
  sheets: [
    {
      form: 'BB01',
      values: {
        'gdp.current': 12_345.67,
        'gdp.base': { attributes: 't="str"', inner: '<f>1+1</f><v>2 &amp; 3</v>' },
        'gdp.mark': '是',
        'gdp.asOf': { attributes: 't="d"', inner: '<v>2020-03-31</v>' },
        'tax.current': { attributes: 't="e"', inner: '<v>#REF!</v>' },
        'tax.base': { attributes: 't="b"', inner: '<v>1</v>' },
        'share.current': {
          attributes: 't="inlineStr"',
          inner: '<is><r><t>12</t></r><rPh><t>x</t></rPh><r><t>.5%</t></r></is>',
        },
      },
    },
    { form: 'CC01', values: { '0.project': 'X1', '1.project': '=cmd|x!A1' } },
  ],
};

const lines =
  'form,item,column,value,unit,period\nAA01,schools,total,5,P01,2020-Q1\nAA01,schools,covered,"4",P01,2020-Q1\n';

function otherFormat(workbook: Uint8Array, bookType: BookType): Uint8Array {
  return new Uint8Array(write(read(workbook), { type: 'buffer', bookType }));
}

/** Files of today; each is mutated as often as any other. */
export function goodFiles(): readonly GoodFile[] {
  const [first, second] = [drawWorkbook(table), drawWorkbook(economy)];
  const stamp = { mtime: new Date(2020, 0, 1) };
  return [
    { path: 'inbox/S01.xlsx', bytes: first },
    { path: 'inbox/P01.xlsx', bytes: second },
    { path: 'inbox/P01 2020-Q1.csv', bytes: strToU8(lines) },
    { path: 'inbox/street.zip', bytes: zipSync({ 'a/S01.xlsx': first, 'P01.csv': strToU8(lines) }, stamp) },
  ];
}

/** Files that are read in a process of their own, which takes its time. */
export function oldFiles(): readonly GoodFile[] {
  const first = drawWorkbook(table);
  const types: readonly BookType[] = ['xls', 'ods', 'xlml', 'biff5'];
  return types.map((type) => ({ path: `inbox/S01.${type}`, bytes: otherFormat(first, type) }));
}
