import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeCollection, openCollection } from '../../src/index.ts';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { validate } from '../office/validate.ts';

const demo = fileURLToPath(new URL('../../samples/demo/', import.meta.url));

describe('the summary workbooks of the samples', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huizong-recalculated-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function summaryOf(unit: string | undefined): Promise<Uint8Array> {
    const collection = await openCollection(demo);
    const { file } = await mergeCollection(collection, { out: folder, ...(unit ? { unit } : {}) });
    return new Uint8Array(readFileSync(file.path));
  }

  it.skipIf(!available('soffice')).each([undefined, '20', '41'])(
    'hold in every formula what LibreOffice recalculates (unit %s)',
    { timeout: 120_000 },
    async (unit) => {
      const bytes = await summaryOf(unit);
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
    expect(await validate(await summaryOf(undefined))).toEqual([]);
  });
});

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}
