import { cellAddress } from '../../layout/template-layout.ts';
import { inLanguage } from '../../model/label.ts';
import type { Comparison } from '../../rules/expression.ts';
import { printFormula } from '../../rules/print-formula.ts';
import { violations, violationsCell } from './helper-cells.ts';
import { formatRectangle, rectanglesOf } from './rectangles.ts';
import type { SheetRule, TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';
import type { CachedFormula } from './write-cell.ts';

/**
 * What a filler reads beside a rule: √, how far it is off, how many places fail, or that it cannot be decided yet,
 * which is never shown as passed.
 */
export function ruleResult(sheet: TemplateSheet, rule: SheetRule): CachedFormula {
  const text = (name: 'passed' | 'unfilled' | 'placesBefore' | 'placesAfter'): string =>
    inLanguage(templateTexts[name], sheet.language);
  const count = violationsCell(sheet, rule);
  const failed = `"${text('placesBefore')}"&${count}&"${text('placesAfter')}"`;
  const open = openCondition(sheet, rule);
  const decided = open ? `IF(${open.formula},"${text('unfilled')}","${text('passed')}")` : `"${text('passed')}"`;
  const difference = differenceFormula(sheet, rule);
  const shown = difference ? `IFERROR(${difference},${failed})` : failed;
  const number = violations(rule);
  const passedOrOpen = open?.holds ? text('unfilled') : text('passed');
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

/** Holds while something the rule reads is blank; undefined where blanks count as zero or nothing can be blank. */
function openCondition(sheet: TemplateSheet, { rule, helpers }: SheetRule): OpenCondition | undefined {
  if (sheet.edition.form.kind === 'list') return listOpenCondition(sheet);
  const { left, right } = rule.text.blanks;
  if (left !== 'undecided' || right !== 'undecided') return undefined;
  const references = helpers
    .flatMap((helper) => helper.place.operands)
    .filter((reference) => reference.form === sheet.edition.form.code && isAsked(sheet, reference));
  const addresses = references.flatMap(
    (reference) => cellAddress(sheet.layout, reference.item, reference.column) ?? [],
  );
  if (addresses.length === 0) return undefined;
  const blanks = rectanglesOf(addresses).map((rectangle) => `COUNTBLANK(${formatRectangle(rectangle)})`);
  const operands = sheet.operands();
  const isOpen = (kind: string): boolean => kind === 'blank' || kind === 'undecided';
  return {
    formula: `${blanks.join('+')}>0`,
    holds: references.some((reference) => isOpen(operands.cell(reference).kind)),
  };
}

function isAsked(sheet: TemplateSheet, reference: { item: number; column: number; time: string; of: string }): boolean {
  const { form } = sheet.edition;
  const cell = form.cells[reference.item * form.columns.length + reference.column];
  const current = reference.time === 'current' && reference.of === 'self';
  return cell !== undefined && current && cell.required && sheet.roles[cell.index] !== 'closed';
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
