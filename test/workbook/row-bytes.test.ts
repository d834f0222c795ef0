import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowBytes } from '../../src/workbook/summary/row-bytes.ts';

/** What is written, as one text; shared strings are numbered from 0 in the order in which they come. */
function written(write: (bytes: RowBytes) => void): string {
  const pieces: string[] = [];
  let texts = 0;
  const bytes = new RowBytes(
    (piece) => pieces.push(Buffer.from(piece).toString()),
    () => texts++,
  );
  write(bytes);
  bytes.flush();
  return pieces.join('');
}

describe('the bytes of a row', () => {
  it('are the elements of ECMA-376-1:2016 §18.3.1.73 and §18.3.1.4', () => {
    const xml = written((bytes) => {
      bytes.open(6, { height: 20, outlineLevel: 1 });
      bytes.text(1, 3, '甲');
      bytes.blank(2, 3);
      bytes.blank(3, 0);
      bytes.number(4, 0, 12.5);
      bytes.formula(28, 17, 'IF(N(C6)=0,"",E6&"<")', 'a & b');
      bytes.formula(29, 17, 'SUM(E8:E45)', 1e10);
      bytes.close();
    });
    expect(xml).toBe(
      '<row r="6" ht="20" customHeight="1" outlineLevel="1"><c r="A6" s="3" t="s"><v>0</v></c><c r="B6" s="3"/>' +
        '<c r="D6"><v>12.5</v></c><c r="AB6" s="17" t="str"><f>IF(N(C6)=0,"",E6&amp;"&lt;")</f><v>a &amp; b</v></c>' +
        '<c r="AC6" s="17"><f>SUM(E8:E45)</f><v>10000000000</v></c></row>',
    );
  });

  it('write every number so that the same double is read back', () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(numbers), (values) => {
        const xml = written((bytes) => {
          for (const value of values) bytes.number(1, 0, value);
        });
        const read = [...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, digits]) => Number(digits));
        // There is no minus zero in a sheet.
        expect(read).toEqual(values.map((value) => value + 0));
      }),
      { seed: 20200331 },
    );
  });

  it.each([
    0, 7, 10, 99, 100, 999, 1000, 12345, 99999, 100000, 999999999, 1000000000, -1, -10, -999999999, -2147483648,
  ])('write %d digit by digit', (value) => {
    expect(written((bytes) => bytes.number(1, 1, value))).toBe(`<c r="A" s="1"><v>${value}</v></c>`);
  });

  it('are handed on in pieces that follow each other, whatever their length', () => {
    const long = '长'.repeat(120_000);
    const xml = written((bytes) => {
      for (let row = 1; row <= 9000; row++) {
        bytes.open(row, {});
        bytes.number(1, 5, row);
        if (row === 4500) bytes.formula(2, 5, long, 0);
        bytes.close();
      }
    });
    const expected = Array.from({ length: 9000 }, (_, index) => {
      const row = index + 1;
      const formula = row === 4500 ? `<c r="B4500" s="5"><f>${long}</f><v>0</v></c>` : '';
      return `<row r="${row}"><c r="A${row}" s="5"><v>${row}</v></c>${formula}</row>`;
    });
    expect(xml === expected.join('')).toBe(true);
  });
});
