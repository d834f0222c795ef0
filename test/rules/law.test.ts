import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toNumber } from '../../src/model/quantity.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import type { Namespace } from '../../src/rules/names.ts';
import { printFormula } from '../../src/rules/print-formula.ts';
import { printViolation } from '../../src/rules/print-violation.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { available } from '../office/available.ts';
import { readCells } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import {
  blockHeight,
  bookOf,
  formulas,
  type LawCase,
  lawCase,
  listLength,
  listSpace,
  operandsOf,
  tableSpace,
} from './law-case.ts';
import { generatedRule } from './law-generated.ts';
import { columnRules, type LawRule, rowRules, tableRules } from './law-rules.ts';
import { ruleText } from './rule-text.ts';

/** No violation is ever 7: a cell that still shows it was not recalculated. */
const planted = 7;
const firstFormulaColumn = 12;
const cases = fc.sample(lawCase, { seed: 20200331, numRuns: 40 });

function resolveAll(rules: readonly LawRule[], namespace: Namespace): Rule[] {
  return rules.map(({ text, when, blanks = 'undecided', right = 'undecided', tolerance, pair }) => {
    const changes = {
      blanks: { left: blanks, right },
      ...(when ? { when } : {}),
      ...(tolerance ? { tolerance } : {}),
      ...(pair ? { pair } : {}),
    };
    const { rule, problems } = resolveRule(ruleText(text, changes), namespace, 'return');
    if (!rule || rule.places.length === 0)
      throw new Error(`${text}: ${problems.map(({ code }) => code).join() || 'no place'}`);
    return rule;
  });
}

interface Expected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: string;
  readonly violation: number;
  readonly outcome: string;
}

/** Every rule at every place, for one case; row rules once per row of the list. */
function violations(made: LawCase, index: number): Expected[] {
  const top = 1 + index * blockHeight;
  const onTable = [...tableLaws, ...columnLaws].flatMap((rule) =>
    rule.places.map((place) => ({ rule, place, row: 0, sheet: 'T' })),
  );
  const onList = rowLaws.flatMap((rule) =>
    Array.from({ length: listLength }, (_, row) =>
      rule.places.map((place) => ({ rule, place, row, sheet: 'L' })),
    ).flat(),
  );
  return [...onTable, ...onList].flatMap(({ rule, place, row, sheet }, position) => {
    const { outcome } = judgeRule(rule.text, place, operandsOf(made, row));
    const formula = printViolation(rule.text, place, bookOf(made, index, row));
    if (formula === undefined) return [];
    const column = firstFormulaColumn + position;
    const violation = outcome === 'failed' ? 1 : 0;
    return [{ sheet, row: top + row, column, text: rule.text.text, formula, violation, outcome }];
  });
}

const generated = fc.sample(generatedRule, { seed: 20200331, numRuns: 60 });
const tableLaws = resolveAll([...tableRules, ...generated], tableSpace);
const columnLaws = resolveAll(columnRules, tableSpace);
const rowLaws = resolveAll(rowRules, listSpace);

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
