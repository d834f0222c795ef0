import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCollection, mergeCollection, openCollection } from '../../src/index.ts';
import { formatPeriod } from '../../src/model/period.ts';

// Every expected number here comes from the same files, read by another reader (SheetJS), found by the printed codes
// and added with BigInt: nothing of the product's reading, binding or adding is used. Only which returns are accepted
// is taken from the product.

const demo = fileURLToPath(new URL('../../samples/demo/', import.meta.url));
const scale = 100;

type Row = readonly (string | number | undefined)[];
type Figures = Map<string, bigint>;

function rowsOf(workbook: WorkBook, sheet: string): readonly Row[] {
  const found = workbook.Sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json<Row>(found, { header: 1, raw: true });
}

/** Figures of a return by `row code.column code`, in hundredths. */
function figuresOf(rows: readonly Row[]): Figures {
  const codes = rows.findIndex((row) => row[0] === '甲');
  const codeColumn = rows.find((row) => row.includes('代码'))?.indexOf('代码') ?? -1;
  const figures: Figures = new Map();
  for (const row of rows.slice(codes + 1)) {
    const item = row[codeColumn];
    if (!/^\d\d$/.test(String(item ?? ''))) break;
    row.forEach((cell, index) => {
      const column = rows[codes]?.[index];
      const value = typeof cell === 'string' ? fullWidthNumber(cell) : cell;
      if (index > codeColumn && typeof value === 'number' && /^\d+$/.test(String(column))) {
        figures.set(`${item}.${column}`, BigInt(Math.round(value * scale)));
      }
    });
  }
  return figures;
}

/** 13 for １３, which one sample types with a Chinese input method. */
function fullWidthNumber(text: string): number | undefined {
  if (!/^[０-９]+$/.test(text)) return undefined;
  return Number([...text].map((digit) => digit.charCodeAt(0) - 0xff10).join(''));
}

/** Parents of the units in force on the last day of 2020-Q1, from the text of units.csv. */
function parents(): ReadonlyMap<string, string> {
  const [, ...lines] = readFileSync(join(demo, 'units.csv'), 'utf8').trim().split('\n');
  const inForce = lines
    .map((line) => line.split(','))
    .filter(([, , , , , from = '', to = '']) => from <= '2020-03-31' && (to === '' || to >= '2020-03-31'));
  return new Map(inForce.map(([code = '', , , , parent = '']) => [code, parent]));
}

describe('the summary of the samples', () => {
  let folder = '';
  let summary: WorkBook;
  let accepted: readonly { unit: string; form: string; kind: string; file?: string; sheet?: string }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huizong-totals-'));
    const collection = await openCollection(demo);
    const result = await checkCollection(collection);
    accepted = result.returns.filter(
      (account) => account.status === 'accepted' && formatPeriod(account.period) === '2020-Q1',
    );
    await mergeCollection(collection, { out: folder });
    const [file = ''] = readdirSync(folder);
    summary = read(readFileSync(join(folder, file)), { cellFormula: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** own + Σ below for every unit, by adding each accepted own return to its unit and to all above it. */
  function independentTotals(form: string): ReadonlyMap<string, Figures> {
    const parentOf = parents();
    const totals = new Map<string, Figures>();
    for (const account of accepted.filter((candidate) => candidate.form === form && candidate.kind === 'own')) {
      const workbook = read(readFileSync(join(demo, 'inbox', account.file ?? '')));
      const figures = figuresOf(rowsOf(workbook, account.sheet ?? ''));
      for (let unit: string | undefined = account.unit; unit; unit = parentOf.get(unit)) {
        const total = totals.get(unit) ?? new Map<string, bigint>();
        for (const [cell, units] of figures) total.set(cell, (total.get(cell) ?? 0n) + units);
        totals.set(unit, total);
      }
    }
    return totals;
  }

  /** The total row of every unit in the 分单位 sheet: the first row of its code. */
  function summaryRows(form: string): ReadonlyMap<string, { readonly codes: Row; readonly row: Row }> {
    const rows = rowsOf(summary, `${form} 分单位`);
    const codes = rows[4] ?? [];
    const found = new Map<string, { codes: Row; row: Row }>();
    for (const row of rows.slice(5)) {
      const unit = String(row[0] ?? '');
      if (unit !== '' && !found.has(unit)) found.set(unit, { codes, row });
    }
    return found;
  }

  it.each([
    { form: 'DJ01', added: (cell: string) => !/\.(6|8)$/.test(cell), units: 55 },
    { form: 'JJ01', added: (cell: string) => /^0[3-8]\.(1|3)$/.test(cell), units: 6 },
  ])('$form equals an independent computation for every unit and cell', ({ form, added, units }) => {
    const totals = independentTotals(form);
    const rows = summaryRows(form);
    const differences: string[] = [];
    let compared = 0;
    for (const [unit, figures] of totals) {
      const { codes, row } = rows.get(unit) ?? { codes: [], row: [] };
      for (const [cell, expected] of figures) {
        if (!added(cell)) continue;
        const shown = row[codes.indexOf(cell)];
        compared += 1;
        if (typeof shown !== 'number' || BigInt(Math.round(shown * scale)) !== expected) {
          differences.push(`${unit} ${cell}: ${shown} instead of ${Number(expected) / scale}`);
        }
      }
    }
    expect(differences).toEqual([]);
    expect(totals.size).toBeGreaterThanOrEqual(units);
    expect(compared).toBeGreaterThan(units * 10);
  });

  it('recomputes coverage at every level from the summed parts', () => {
    const totals = independentTotals('DJ01');
    const rows = summaryRows('DJ01');
    for (const [unit, figures] of totals) {
      const [covered, total] = [figures.get('11.5') ?? 0n, figures.get('11.1') ?? 0n];
      const { codes, row } = rows.get(unit) ?? { codes: [], row: [] };
      expect({ unit, coverage: row[codes.indexOf('11.6')] }).toEqual({
        unit,
        coverage: total === 0n ? '' : expect.closeTo((Number(covered) / Number(total)) * 100, 9),
      });
    }
  });
});
