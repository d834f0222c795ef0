import type { Cell } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import type { CellReference, Comparison } from '../../rules/expression.ts';
import { printFormula } from '../../rules/print-formula.ts';
import { violations, violationsCell } from './helper-cells.ts';
import { formatRectangle, rectanglesOf } from './rectangles.ts';
import { addressesOf, type SheetRule, type TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';
import type { CachedFormula } from './write-cell.ts';

/**
 * What a filler reads beside a rule: √, how far it is off, how many places fail, or that it cannot be decided yet,
 * which is never shown as passed.
 */
export function ruleResult(sheet: TemplateSheet, rule: SheetRule): CachedFormula {
  const text = (name: 'passed' | 'undecided' | 'placesBefore' | 'placesAfter'): string =>
    inLanguage(templateTexts[name], sheet.language);
  const count = violationsCell(sheet, rule);
  const failed = `"${text('placesBefore')}"&${count}&"${text('placesAfter')}"`;
  const open = openCondition(sheet, rule);
  const decided = open ? `IF(${open.formula},"${text('undecided')}","${text('passed')}")` : `"${text('passed')}"`;
  const difference = differenceFormula(sheet, rule);
  const shown = difference ? `IFERROR(${difference},${failed})` : failed;
  const number = violations(rule);
  const passedOrOpen = open?.holds ? text('undecided') : text('passed');
  return {
    formula: `IF(${count}=0,${decided},${shown})`,
    // Recalculated on opening; until then the plain count says enough.
    result: number === 0 ? passedOrOpen : `${text('placesBefore')}${number}${text('placesAfter')}`,
  };
}

interface OpenCondition {
  readonly formula: string;
  readonly holds: boolean;
}

/**
 * Holds while something the rule reads is not there: a number that is blank, — or a text, or another cell left blank.
 * Undefined where blanks count as zero or nothing can be blank.
 */
function openCondition(sheet: TemplateSheet, { rule, helpers }: SheetRule): OpenCondition | undefined {
  if (sheet.edition.form.kind === 'list') return listOpenCondition(sheet);
  // Whether something stands in a cell is known of a blank one, too.
  if (rule.text.pair) return undefined;
  const { left, right } = rule.text.blanks;
  if (left !== 'undecided' || right !== 'undecided') return undefined;
  const cells = [
    ...new Set(helpers.flatMap((helper) => helper.place.operands.flatMap((read) => askedCell(sheet, read)))),
  ];
  const [numbers, others] = [cells.filter(countsAsNumber), cells.filter((cell) => !countsAsNumber(cell))];
  const tests: string[] = [];
  if (numbers.length > 0) tests.push(`COUNT(${rangesOf(sheet, numbers).join(',')})<${numbers.length}`);
  for (const range of rangesOf(sheet, others)) tests.push(`COUNTBLANK(${range})>0`);
  if (tests.length === 0) return undefined;
  return {
    formula: tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`,
    holds: cells.some((cell) => isOpen(sheet, cell)),
  };
}

/** A cell of this sheet that has to be there before the rule can be decided. */
function askedCell(sheet: TemplateSheet, { form: code, item, column, time, of }: CellReference): Cell[] {
  const { form } = sheet.edition;
  if (code !== form.code || time !== 'current' || of !== 'self') return [];
  const cell = form.cells[item * form.columns.length + column];
  return cell?.required && sheet.roles[cell.index] !== 'closed' ? [cell] : [];
}

/** 是/否 is a text in the sheet; a date is a number. */
function countsAsNumber(cell: Cell): boolean {
  return cell.type !== 'text' && cell.type !== 'yesNo';
}

function rangesOf(sheet: TemplateSheet, cells: readonly Cell[]): string[] {
  return rectanglesOf(cells.flatMap((cell) => addressesOf(sheet, cell))).map(formatRectangle);
}

function isOpen(sheet: TemplateSheet, cell: Cell): boolean {
  const reference = { form: sheet.edition.form.code, item: cell.item, column: cell.column };
  const value = sheet.operands().cell({ ...reference, time: 'current', of: 'self' });
  return countsAsNumber(cell) ? value.kind !== 'number' : value.kind === 'blank';
}

function listOpenCondition(sheet: TemplateSheet): OpenCondition | undefined {
  const first = sheet.layout.itemRows[0];
  const last = sheet.layout.itemRows.at(-1);
  const typed = sheet.layout.columns.filter((_, column) => sheet.roles[column] === 'input');
  if (!first || !last || typed.length === 0) return undefined;
  const ranges = typed.map((column) => formatRectangle({ top: first, bottom: last, left: column, right: column }));
  return { formula: `COUNTA(${ranges.join(',')})=0`, holds: sheet.filledRows === 0 };
}

/** `"差 "&left − right` for a rule that compares two numbers at one place. */
function differenceFormula(sheet: TemplateSheet, { helpers }: SheetRule): string | undefined {
  const [only, ...others] = helpers;
  const comparison = only?.place.comparison;
  if (!only || others.length > 0 || !comparison || !comparesNumbers(comparison)) return undefined;
  const { left, right } = comparison;
  const book = sheet.book(sheet.edition.form.kind === 'list' ? 0 : undefined);
  const [printedLeft, printedRight] = [printFormula(left, book), printFormula(right, book)];
  if (printedLeft === undefined || printedRight === undefined) return undefined;
  return `"${inLanguage(templateTexts.differs, sheet.language)}"&ROUND((${printedLeft})-(${printedRight}),6)`;
}

function comparesNumbers({ of, left, right }: Comparison): boolean {
  const isTruth = (kind: string): boolean => kind === 'comparison' || kind === 'boolean';
  return of === 'number' && !isTruth(left.kind) && !isTruth(right.kind);
}
