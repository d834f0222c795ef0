import type { Consolidation } from '../src/consolidate/consolidation.ts';
import { makeRecords } from '../src/consolidate/records.ts';
import { returnSurroundings } from '../src/consolidate/return-surroundings.ts';
import { rollUpForm } from '../src/consolidate/roll-up-form.ts';
import { makeTotalBook } from '../src/consolidate/total-book.ts';
import { defineForm } from '../src/forms/define-form.ts';
import { loadCatalogue } from '../src/forms/load-catalogue.ts';
import { parseTargets } from '../src/forms/targets.ts';
import { returnId } from '../src/intake/return-id.ts';
import { emptyCellValues, setAmount } from '../src/model/cell-values.ts';
import type { Period } from '../src/model/period.ts';
import type { CellValues, Return } from '../src/model/return.ts';
import type { ReturnKind } from '../src/model/return-kind.ts';
import { parseUnits } from '../src/units/parse-units.ts';

/** 25 rows and 20 columns, 500 cells; typed totals of both, and parts that are at most their wholes: 60 rules. */
const rows = 25;
const columns = 20;
export const street = 'S';
export const formCode = 'BM01';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => index + from);

const catalogue = loadCatalogue([
  defineForm({
    form: formCode,
    frequency: 'quarter',
    filedBy: { community: 'own', street: 'declared' },
    columns: [
      ...numbers(0, columns - 1).map((index) => ({ id: `k${index}`, code: `${index + 1}` })),
      { id: 'total', code: `${columns}`, formula: `SUM(k0:k${columns - 2})`, entry: 'typed' as const },
    ],
    items: [
      ...numbers(0, rows - 1).map((index) => ({ id: `i${index}`, code: `${index + 1}` })),
      { id: 'all', code: `${rows}`, formula: `SUM(i0:i${rows - 2})`, entry: 'typed' as const },
    ],
    rules: numbers(1, 58).map((index) => ({
      id: `${formCode}-${index}`,
      rule:
        index % 2 === 0
          ? `i${index % (rows - 1)}.k${index % 7} <= i${index % (rows - 1)}.total`
          : `i${index % (rows - 1)}.k${index % 5} <= 1000 * i${(index + 1) % (rows - 1)}.k${(index + 1) % 5}`,
    })),
  }),
]);

/** A community's figures: two digits each, in their totals. */
function rightFigures(seed: number): number[] {
  const figures = new Array<number>(rows * columns).fill(0);
  const at = (row: number, column: number) => row * columns + column;
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const figure = 10 + ((row * 31 + column * 17 + seed * 13) % 89);
      for (const index of [at(row, column), at(row, columns - 1), at(rows - 1, column), at(rows - 1, columns - 1)]) {
        figures[index] = (figures[index] ?? 0) + figure;
      }
    }
  }
  return figures;
}

function valuesOf(figures: readonly number[]): CellValues {
  const values = emptyCellValues(figures.length);
  for (const [index, figure] of figures.entries()) setAmount(values, index, figure);
  return values;
}

const period: Period = { year: 2020, frequency: 'quarter', index: 1 };

function returnOf(unit: string, kind: ReturnKind, figures: readonly number[]): Return {
  return {
    ...{ unit, form: formCode, period, kind, submission: 1, file: `${unit}.xlsx`, sheet: formCode, sha256: '' },
    ...{ explanations: new Map(), nil: false, values: valuesOf(figures) },
    addresses: {
      rows: Uint32Array.from({ length: rows }, (_, row) => row + 8),
      columns: Uint16Array.from({ length: columns }, (_, column) => column + 3),
    },
  };
}

/**
 * A street with 30 communities, all of whose returns are in.
 *
 * @param wrong figures to change, in the first community or in what the street declares: index of the cell, and by how much
 */
export function streetRun(wrong: {
  readonly community?: readonly (readonly [number, number])[];
  readonly declared?: readonly (readonly [number, number])[];
}): Consolidation {
  const communities = numbers(1, 30).map((number) => `C${number}`);
  const text = [
    'code,name,level,kind,parent,valid_from',
    'D,示范区,district,,,',
    `${street},样例街道,street,,D,`,
    ...communities.map((code) => `${code},${code}社区,community,urban,${street},`),
  ].join('\n');
  const register = parseUnits({ file: 'units.csv', text });
  const own = communities.map((code, index) => ({ code, figures: rightFigures(index) }));
  const declared = numbers(0, rows * columns).map((cell) =>
    own.reduce((sum, { figures }) => sum + (figures[cell] ?? 0), 0),
  );
  for (const [cell, by] of wrong.declared ?? []) declared[cell] = (declared[cell] ?? 0) + by;
  const [first] = own;
  if (first) for (const [cell, by] of wrong.community ?? []) first.figures[cell] = (first.figures[cell] ?? 0) + by;
  const returns = new Map(
    [...own.map(({ code, figures }) => returnOf(code, 'own', figures)), returnOf(street, 'declared', declared)].map(
      (ret) => [returnId(ret), ret],
    ),
  );
  const records = makeRecords(catalogue, register, new Set(returns.keys()), returns, returns);
  const noTargets = { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' };
  const targets = parseTargets(noTargets, catalogue, new Set(register.units.map(({ code }) => code)));
  const book = makeTotalBook(records, (form, of) => rollUpForm(form, of, records, targets, 'partial'));
  const totals = book.totals(formCode, period);
  return {
    ...{ period, register, records, book, tree: register.on('2020-03-31') },
    totals: new Map(totals ? [[formCode, totals]] : []),
    surroundingsOf: (key) => returnSurroundings(key, records),
    ...{ files: [], returns: [], owed: [], findings: [], otherFindings: [], tally: [], outcomes: [], explanations: [] },
  };
}
