import { beforeAll, describe, expect, it } from 'vitest';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { validate } from '../office/validate.ts';
import { type DemoRun, runDemo, summaryOf } from './demo-run.ts';

describe('the summary workbooks of the samples', () => {
  let run: DemoRun;
  beforeAll(async () => {
    run = await runDemo();
  });

  it.skipIf(!available('soffice')).each([undefined, '20', '41'])(
    'hold in every formula what LibreOffice recalculates (unit %s)',
    { timeout: 120_000 },
    async (unit) => {
      const bytes = await summaryOf(run, unit);
      const [written, recalculated] = [readCells(bytes), readCells(await recalculate(bytes))];
      const differences: string[] = [];
      let formulas = 0;
      for (const [sheet, cells] of written) {
        for (const [address, cell] of cells) {
          if (cell.formula === undefined) continue;
          formulas += 1;
          const now = recalculated.get(sheet)?.get(address)?.value ?? '';
          if (!isSame(cell.value ?? '', now))
            differences.push(`${sheet}!${address} =${cell.formula}: ${cell.value} became ${now}`);
        }
      }
      expect(differences).toEqual([]);
      expect(formulas).toBeGreaterThan(400);
    },
  );

  it('are valid to the Open XML SDK', async () => {
    expect(await validate(await summaryOf(run))).toEqual([]);
  });
});

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}
