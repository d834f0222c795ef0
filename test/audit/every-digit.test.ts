import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Parts } from '../../samples/generator/broken/spoil-package.ts';
import type { SummaryBook } from '../../src/audit/summary/summary-book.ts';
import { compareSummaries } from '../../src/audit/verify/compare-summaries.ts';
import type { Finding } from '../../src/index.ts';
import { summaryBytes } from '../workbook/summary-bytes.ts';
import { sampleContents } from '../workbook/summary-sample.ts';
import type { Alterable } from './alter-summary.ts';
import { alterable, digitPlaces, flipDigit, partsOf, putInto, read } from './alter-summary.ts';

// Issue 5, point 8: a single altered digit is found. 41 and 42 are seeds like any other.
let workbook = new Uint8Array();
let parts: Parts = new Map();
let summary: SummaryBook;
let cells: readonly Alterable[] = [];

beforeAll(async () => {
  workbook = new Uint8Array(await summaryBytes(sampleContents()));
  parts = partsOf(workbook);
  summary = read(workbook);
  cells = alterable(summary);
});

function findings(altered: Uint8Array): readonly Finding[] {
  return compareSummaries(summary, read(altered), new Map()).findings;
}

function names({ sheet, cell }: Alterable): (finding: Finding) => boolean {
  return (finding) => finding.sheet === sheet && (finding.cell === cell || (finding.cells ?? []).includes(cell));
}

describe('a single digit', { timeout: 120_000 }, () => {
  it('altered in any value is found in its sheet and cell', () => {
    const held = cells.filter(({ value }) => value !== undefined && digitPlaces(String(value)).length > 0);
    expect(held.length).toBeGreaterThan(300);
    const choice = fc.record({ which: fc.nat(), place: fc.nat(), by: fc.nat(8) });
    fc.assert(
      fc.property(choice, ({ which, place, by }) => {
        const chosen = held[which % held.length];
        if (!chosen) return;
        const text = String(chosen.value);
        const places = digitPlaces(text);
        const flipped = flipDigit(text, places[place % places.length] ?? 0, by);
        const value = typeof chosen.value === 'number' ? Number(flipped) : flipped;
        expect(findings(putInto(parts, { ...chosen, value })).filter(names(chosen))).not.toEqual([]);
      }),
      { seed: 41, numRuns: 120 },
    );
  });

  it('altered in any formula is found in its sheet and cell', () => {
    const held = cells.filter(({ formula }) => formula !== undefined && /[0-9]/.test(formula));
    expect(held.length).toBeGreaterThan(100);
    const choice = fc.record({ which: fc.nat(), place: fc.nat(), by: fc.nat(8) });
    fc.assert(
      fc.property(choice, ({ which, place, by }) => {
        const chosen = held[which % held.length];
        if (chosen?.formula === undefined) return;
        const places = [...chosen.formula].flatMap((character, at) => (/[0-9]/.test(character) ? [at] : []));
        const formula = flipDigit(chosen.formula, places[place % places.length] ?? 0, by);
        const found = findings(putInto(parts, { ...chosen, formula })).filter(names(chosen));
        expect(found.map(({ code }) => code)).toEqual(['summary-formula-altered']);
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  it('and a formula that becomes its own result, anywhere', () => {
    const held = cells.filter(({ formula, value }) => formula !== undefined && value !== undefined && value !== '');
    fc.assert(
      fc.property(fc.nat(), (which) => {
        const chosen = held[which % held.length];
        if (!chosen) return;
        const found = findings(putInto(parts, { ...chosen, formula: undefined })).filter(names(chosen));
        expect(found.map(({ code }) => code)).toEqual(['summary-formula-replaced']);
      }),
      { seed: 43, numRuns: 60 },
    );
  });

  it('finds nothing where nothing was altered', () => {
    expect(findings(workbook)).toEqual([]);
  });
});
