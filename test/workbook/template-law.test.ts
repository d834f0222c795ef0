import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { available } from '../office/available.ts';
import { convertAll } from '../office/convert.ts';
import { type ReadCell, readCells } from '../office/read-cells.ts';
import { templateForms } from './template-forms.ts';
import { blankPlan, filledPlan, park, street } from './template-plans.ts';

const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url));
const sampleCatalogue = loadCatalogue(
  ['DJ01', 'JJ01', 'JJ02'].map((form) => {
    const file = `${schemas}${form}.yaml`;
    return { file, text: readFileSync(file, 'utf8') };
  }),
);

const plans = [templateForms(), sampleCatalogue].flatMap((catalogue) => [
  blankPlan(catalogue, street, [
    ['DJ01', 'own'],
    ['DJ01', 'declared'],
  ]),
  blankPlan(catalogue, park, [
    ['DJ01', 'own'],
    ['JJ01', 'own'],
    ['JJ02', 'own'],
  ]),
]);

/** Every formula whose cached value, which is ours, differs from what the spreadsheet calculates. */
function disagreements(ours: Uint8Array, theirs: Uint8Array): string[] {
  const recalculated = readCells(theirs);
  const found: string[] = [];
  for (const [sheet, cells] of readCells(ours)) {
    for (const [address, { value, formula }] of cells) {
      if (formula === undefined || isWords(value)) continue;
      const other = recalculated.get(sheet)?.get(address)?.value;
      if (!agree(value, other)) found.push(`${sheet}!${address} =${formula}: ${String(value)} ≠ ${String(other)}`);
    }
  }
  return found;
}

/** Formulas whose cached value is 1: without any, agreement would prove little. */
function violationsIn(workbooks: readonly Uint8Array[]): number {
  const cells = workbooks.flatMap((workbook) =>
    [...readCells(workbook).values()].flatMap((sheet) => [...sheet.values()]),
  );
  return cells.filter(({ value, formula }) => formula !== undefined && value === 1).length;
}

/** Until it is recalculated the result beside a rule gives a number of places, afterwards the difference. */
function isWords(value: ReadCell['value']): boolean {
  return typeof value === 'string' && value.endsWith('处不符');
}

function agree(ours: ReadCell['value'], theirs: ReadCell['value']): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  }
  return (ours ?? '') === (theirs ?? '');
}

describe.skipIf(!available('soffice'))('the law of live rules', () => {
  it('what we evaluate, LibreOffice recalculates: every helper, counter and computed cell of filled templates', async () => {
    const carelessness = [
      { blank: 0, notApplicable: 0, wrongText: 0 },
      { blank: 0.2, notApplicable: 0.07, wrongText: 0.07 },
    ];
    const filled = carelessness.flatMap((careless, index) =>
      plans.map((plan, number) => filledPlan(plan, 100 * index + number, careless)),
    );
    const workbooks = await Promise.all([...plans, ...filled].map(writeTemplate));
    expect(violationsIn(workbooks)).toBeGreaterThan(50);
    const recalculated = await convertAll(workbooks, 'xlsx');
    const found = workbooks.flatMap((workbook, index) =>
      disagreements(workbook, recalculated[index] ?? new Uint8Array()),
    );
    expect(found).toEqual([]);
  }, 60_000);
});
