import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFlags } from '../../src/grid/number-formats.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { gridFlag } from '../../src/grid/sheet-grid.ts';
import { rawParts, rawWorkbook, zipParts } from './raw-workbook.ts';

const workbook = {
  sheets: {
    甲: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    乙: '<sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
  },
  strings: '<si><t>一</t></si>',
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
};

describe('whatever the bytes', () => {
  it('never throws and always answers, on 300 changed workbooks', () => {
    const good = rawWorkbook(workbook);
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = good.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const reading = readWorkbook(bytes);
        expect(reading.verdict === 'read' || reading.notes.length > 0).toBe(true);
      }),
      { seed: 20200331, numRuns: 300 },
    );
  });

  it('never throws on changed XML in a sound ZIP', () => {
    const parts = rawParts(workbook);
    const names = Object.keys(parts);
    const change = fc.record({
      part: fc.constantFrom(...names),
      at: fc.nat(2000),
      cut: fc.nat(20),
      put: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(change, ({ part, at, cut, put }) => {
        const text = String(parts[part]);
        const place = at % text.length;
        const reading = readWorkbook(
          zipParts({ ...parts, [part]: text.slice(0, place) + put + text.slice(place + cut) }),
        );
        expect(reading.verdict === 'read' || reading.notes.length > 0).toBe(true);
      }),
      { seed: 20200331, numRuns: 300 },
    );
  });

  it('never throws on bytes of no format', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readWorkbook(bytes).verdict).not.toBe('read');
      }),
      { seed: 20200331 },
    );
  });
});

describe('parts of the reader', () => {
  it.each([
    ['General', 0],
    ['G/通用格式', 0],
    ['#,##0.00;[Red]-#,##0.00', 0],
    ['0"d"', 0],
    ['0.0%', gridFlag.percent],
    ['[$-804]yyyy-mm-dd', gridFlag.date],
    ['[h]:mm', gridFlag.date],
    ['0.00E+00', 0],
    ['_(* #,##0_)', 0],
  ])('sees what the format %s shows', (format, flags) => {
    expect(formatFlags(format)).toBe(flags);
  });
});
