import { describe, expect, it } from 'vitest';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { context } from './collection.ts';
import { drawWorkbook } from './drawn-workbook.ts';
import { codes, held } from './taken-in.ts';

const drawn = [
  drawWorkbook({
    unit: 'S01',
    sheets: [
      {
        form: 'AA01',
        submission: 3,
        values: { 'schools.total': 5, 'schools.covered': 4, 'firms.total': 7 },
        explanations: { 'AA01-02': '尚无' },
      },
      { form: 'AA01', kind: 'declared', values: { 'schools.total': 12 } },
      {
        form: 'BB01',
        values: {
          'gdp.current': 1234.56,
          'gdp.base': '—',
          'gdp.mark': '是',
          'tax.current': 10,
          'share.current': 12.34,
        },
      },
    ],
  }),
  drawWorkbook({
    unit: 'P01',
    sheets: [
      {
        form: 'CC01',
        values: {
          '0.project': 'X1',
          '0.industry': '01',
          '0.amount': 1.5,
          '1.project': 'X2',
          '1.industry': '10',
          '1.amount': 2,
        },
      },
    ],
  }),
];

/** All that a file comes to, without what depends on its bytes. */
function outcome(bytes: Uint8Array) {
  const intake = takeInFile({ path: 'inbox/data', bytes }, context);
  return {
    codes: codes(intake),
    returns: intake.returns.map((ret) => [
      ret.unit,
      ret.form,
      ret.kind,
      ret.submission,
      [...ret.explanations],
      held(ret),
    ]),
  };
}

describe.skipIf(!available('soffice'))('a filled-in template saved in an old format', () => {
  it.each(['xls', 'ods'] as const)(
    'holds the same returns as .%s',
    async (format) => {
      const converted = await convertAll(drawn, format);
      expect(converted.map(outcome)).toEqual(
        drawn.map(outcome).map((expected) => ({ ...expected, codes: ['file-legacy-read', ...expected.codes] })),
      );
    },
    120_000,
  );
});
