import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import { cellsOf } from '../reference/grid-cells.ts';
import { readReference } from '../reference/reference-reader.ts';
import { rawWorkbook } from './raw-workbook.ts';

const samples = new URL('../../samples/demo/inbox/2019-Q4/', import.meta.url);

function ours(bytes: Uint8Array) {
  return readWorkbook(bytes).sheets.map((grid) => ({ name: grid.name, cells: cellsOf(grid) }));
}

describe('the reader', () => {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:区|村|园区|道|镇|乡)\.xlsx$/.test(name),
  );

  it('finds in the samples what the independent one finds', () => {
    const some = files.filter((_, index) => index % 6 === 0);
    expect(some.length).toBeGreaterThan(8);
    for (const name of some) {
      const bytes = readFileSync(new URL(name, samples));
      expect(ours(bytes), name).toEqual(readReference(bytes));
    }
  });

  it('finds the same in sheets spelled in every manner', () => {
    fc.assert(
      fc.property(fc.array(row(), { maxLength: 6 }), (rows) => {
        const numbered = rows.map((text, index) => text.replaceAll('ROW', String(index + 1)));
        const sheetData = `<sheetData>${numbered.join('')}</sheetData>`;
        const bytes = rawWorkbook({
          sheets: { 甲: sheetData },
          strings: '<si><t>一</t></si><si><r><t>a</t></r><rPh><t>x</t></rPh></si>',
        });
        expect(ours(bytes)).toEqual(readReference(bytes));
      }),
      { seed: 20200331, numRuns: 400 },
    );
  });
});

/** A row of cells without references, in the spellings that programs and people use, and a few that nobody does. */
function row(): fc.Arbitrary<string> {
  const gap = fc.constantFrom('', '', '', ' ', '\n', '<!-- x -->');
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom('0', '12', '-3', '1.5', '1e3', ' 7 ', '+5', '.5', '5.', '<![CDATA[8]]>', '1<!-- -->2', '&#49;'),
  );
  const text = fc.constantFrom('甲', 'a &amp; b', '_x0041_', '<![CDATA[<&]]>', '', 'x\ny');
  const formula = fc.constantFrom('', '', '<f>A1+1</f>', '<f t="shared" si="0"/>', '<f>"a"&amp;"b"</f>');
  const cell = fc.oneof(
    fc.tuple(formula, value, gap).map(([f, v, g]) => `<c>${f}<v>${v}</v>${g}</c>`),
    fc.tuple(formula, text).map(([f, t]) => `<c t="str">${f}<v>${t}</v></c>`),
    fc.constantFrom('<c t="s"><v>0</v></c>', "<c t='s'><v>1</v></c>", '<c s="0"/>', '<c></c>', '<c><f>A1</f></c>'),
    text.map((t) => `<c t="inlineStr"><is><t>${t}</t></is></c>`),
    fc.constantFrom('<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="d"><v>2020-03-31</v></c>'),
  );
  return fc.tuple(fc.array(fc.tuple(cell, gap), { maxLength: 5 }), gap, fc.boolean()).map(([cells, space, named]) => {
    const inside = cells.map(
      ([one, after], index) => (named ? one.replace('<c', `<c r="${'ABCDE'[index]}ROW"`) : one) + after,
    );
    return `<row>${space}${inside.join('')}</row>`;
  });
}
