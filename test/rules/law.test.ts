import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { toNumber } from '../../src/model/quantity.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { printFormula } from '../../src/rules/print-formula.ts';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { blockHeight, bookOf, formulas, type LawCase, listLength, operandsOf } from './law-case.ts';
import { columnRules, rowRules, tableRules } from './law-rules.ts';
import { digestOf, lawCases, laws, nameOf, resolveLaw, violationsOf } from './law-violations.ts';

/** No violation is ever 7: a cell that still shows it was not recalculated. */
const planted = 7;
const firstFormulaColumn = 12;
const cases = lawCases(40);

interface Expected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: string;
  readonly violation: number;
  readonly outcome: string;
}

const resolved = laws.map((law) => ({ ...law, rule: resolveLaw(law) }));

/** Every rule at every place, for one case; row rules once per row of the list. */
function violations(made: LawCase, index: number): Expected[] {
  const top = 1 + index * blockHeight;
  const all = resolved.flatMap(({ rule, sheet }) =>
    violationsOf(rule, sheet, made, index).map((violation) => ({ ...violation, text: rule.text.text, sheet })),
  );
  return all.flatMap(({ text, sheet, row, formula, outcome }, position) => {
    if (formula === undefined) return [];
    const column = firstFormulaColumn + position;
    return [{ sheet, row: top + row, column, text, formula, violation: outcome === 'failed' ? 1 : 0, outcome }];
  });
}

async function writeWorkbook(expected: readonly Expected[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheets = new Map(['T', 'O', 'L'].map((name) => [name, workbook.addWorksheet(name)]));
  for (const [index, made] of cases.entries()) {
    const top = 1 + index * blockHeight;
    for (const [key, { sheet: value }] of made.entries) {
      const [form = '', item = 0, column = 0] = key.split(' ');
      if (value !== undefined) setCell(sheets, form, top + Number(item), 1 + Number(column), value);
    }
    for (const [key, expression] of formulas) {
      const [form = '', item = 0, column = 0] = key.split(' ');
      for (let row = 0; row < (form === 'L' ? listLength : 1); row += 1) {
        const formula = printFormula(expression, bookOf(made, index, row));
        setCell(sheets, form, top + Number(item) + row, 1 + Number(column), {
          formula: formula ?? 'NA()',
          result: planted,
        });
      }
    }
  }
  for (const { sheet, row, column, formula } of expected)
    setCell(sheets, sheet, row, column, { formula, result: planted });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function setCell(
  sheets: ReadonlyMap<string, ExcelJS.Worksheet>,
  sheet: string,
  row: number,
  column: number,
  value: ExcelJS.CellValue,
): void {
  const cell = sheets.get(sheet)?.getCell(row, column);
  if (cell) cell.value = value;
}

const confirmedFile = new URL('law-confirmed.json', import.meta.url);

function confirmedText(): string {
  return `${JSON.stringify(Object.fromEntries(laws.map((law) => [nameOf(law), digestOf(law)])), undefined, 2)}\n`;
}

describe.skipIf(!available('soffice'))('the law: our evaluator and a spreadsheet agree', () => {
  const expected = cases.flatMap(violations);
  let recalculated: ReturnType<typeof readCells>;

  beforeAll(async () => {
    recalculated = readCells(await recalculate(await writeWorkbook(expected)));
  }, 120_000);

  it('holds every written rule: each one is printed', () => {
    const printed = new Set(expected.map(({ text }) => text));
    expect([...tableRules, ...columnRules, ...rowRules].filter(({ text }) => !printed.has(text))).toEqual([]);
  });

  it('meets thousands of rules and values, of every outcome', () => {
    const outcomes = new Map<string, number>();
    for (const { outcome } of expected) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    expect(expected.length).toBeGreaterThan(10_000);
    expect(
      [...outcomes]
        .filter(([, count]) => count > 1000)
        .map(([outcome]) => outcome)
        .toSorted(),
    ).toEqual(['failed', 'not-applicable', 'passed', 'undecided']);
  });

  it('shows 1 where the rule failed and 0 everywhere else, never the planted value', () => {
    const letters = (column: number): string =>
      (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
    const wrong = expected.flatMap(({ sheet, row, column, text, formula, violation, outcome }) => {
      const address = `${letters(column)}${row}`;
      const shown = recalculated.get(sheet)?.get(address)?.value;
      return shown === violation ? [] : [{ text, outcome, shown, address, formula }];
    });
    expect(wrong).toEqual([]);
    // What is confirmed here is held from now on without a spreadsheet.
    if (process.env.HUIZONG_CONFIRM) writeFileSync(confirmedFile, confirmedText());
  });

  it('has confirmed what law-confirmed.json holds', () => {
    expect(readFileSync(confirmedFile, 'utf8')).toBe(confirmedText());
  });

  it('gives computed cells the value that we compute, and "" where there is none', () => {
    const wrong = cases.flatMap((made, index) =>
      [...formulas].flatMap(([key, expression]) => {
        const [form = '', item = 0, column = 0] = key.split(' ');
        const address = `${String.fromCharCode(65 + Number(column))}${1 + index * blockHeight + Number(item)}`;
        const shown = recalculated.get(form)?.get(address)?.value;
        const value = evaluate(expression, operandsOf(made, 0));
        const wanted = value.kind === 'number' ? toNumber(value.quantity) : '';
        const same =
          typeof wanted === 'number' && typeof shown === 'number' ? closeTo(shown, wanted) : (shown ?? '') === wanted;
        return same ? [] : [{ key, address, shown, wanted }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Fifteen significant digits, which is what Excel shows. */
function closeTo(shown: number, wanted: number): boolean {
  return Math.abs(shown - wanted) <= 1e-14 * Math.max(1, Math.abs(wanted));
}
