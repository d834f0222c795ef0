import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finishedPackage } from '../../src/workbook/finish-package.ts';
import type { PackageFinish } from '../../src/workbook/finish-part.ts';
import { validate } from '../office/validate.ts';

const finish: PackageFinish = {
  calculateOnLoad: true,
  title: '甲 & 乙',
};
const links = new Map([['汇总', [{ cell: 'A1', location: "'分单位'!B2", display: '分单位' }]]]);

/** A workbook with everything that exceljs is known to write out of order. */
async function awkwardWorkbook(): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('汇总', {
    properties: { outlineLevelRow: 5, tabColor: { argb: 'FFC00000' } },
    pageSetup: { fitToPage: true, fitToHeight: 0 },
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  sheet.getCell('A1').value = '分单位';
  sheet.getCell('A2').value = { richText: [{ text: '粗', font: { bold: true, size: 11, name: '宋体' } }] };
  sheet.getCell('A1').font = { name: '宋体', size: 11, bold: true, underline: true, color: { argb: 'FF0000FF' } };
  sheet.getRow(2).outlineLevel = 1;
  sheet.addConditionalFormatting({
    ref: 'A1:A2',
    rules: [{ type: 'expression', priority: 1, formulae: ['A1=""'], style: { font: { bold: true, italic: true } } }],
  });
  // exceljs reads this property, and its types do not know it.
  Object.assign(sheet, { sheetProtection: { sheet: true, objects: false } });
  book.addWorksheet('分单位').mergeCells('B2:C3');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function part(workbook: Uint8Array, name: string): string {
  return strFromU8(unzipSync(workbook)[name] ?? new Uint8Array());
}

describe('finishing a package', () => {
  it('makes it valid for the Open XML SDK, which it was not before', async () => {
    const raw = await awkwardWorkbook();
    expect(await validate(raw)).not.toEqual([]);
    expect(await validate(finishedPackage(raw, finish, links))).toEqual([]);
  });

  it('gives the same bytes twice and in another time zone', async () => {
    const first = finishedPackage(await awkwardWorkbook(), finish, links);
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      expect(finishedPackage(await awkwardWorkbook(), finish, links)).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('puts the content types first and the other parts by name', async () => {
    const names = Object.keys(unzipSync(finishedPackage(await awkwardWorkbook(), finish, links)));
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.slice(1)).toEqual(names.slice(1).toSorted());
  });

  it('writes links inside the workbook without a relationship, calculation on load, and no date', async () => {
    const finished = finishedPackage(await awkwardWorkbook(), finish, links);
    expect(part(finished, 'xl/worksheets/sheet1.xml')).toContain(
      '<hyperlinks><hyperlink ref="A1" location="\'分单位\'!B2" display="分单位"/></hyperlinks>',
    );
    expect(part(finished, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(part(finished, 'docProps/core.xml')).toMatch(/<dc:title>甲 &amp; 乙<\/dc:title>(?!.*dcterms)/);
  });
});
