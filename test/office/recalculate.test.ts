import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finishedPackage } from '../../src/workbook/finish-package.ts';
import { available } from './available.ts';
import { readCell } from './read-cells.ts';
import { recalculate } from './recalculate.ts';

async function workbookWithFormula(): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.getCell('A1').value = 2;
  sheet.getCell('A2').value = { formula: 'A1*3', result: 6 };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return finishedPackage(bytes, { calculateOnLoad: false, title: '' });
}

function withCachedValue(workbook: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(workbook);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(sheet.replace(`<v>${from}</v>`, `<v>${to}</v>`)) });
}

describe.skipIf(!available('soffice'))('recalculation by LibreOffice', () => {
  it('does not trust cached values: a planted 7 for 2 × 3 comes back as 6', async () => {
    const planted = withCachedValue(await workbookWithFormula(), '6', '7');
    expect(readCell(planted, '表', 'A2')).toEqual({ value: 7, formula: 'A1*3' });
    expect(readCell(await recalculate(planted), '表', 'A2')).toEqual({ value: 6, formula: 'A1*3' });
  });
});
