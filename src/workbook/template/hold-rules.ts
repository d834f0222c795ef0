import type { Address } from '../../layout/address.ts';
import { ruleRow, type TemplateLayout } from '../../layout/template-layout.ts';
import type { AddressBook } from '../../rules/address-book.ts';
import { judgeRule } from '../../rules/judge-rule.ts';
import type { Operands } from '../../rules/operands.ts';
import { printViolation } from '../../rules/print-violation.ts';
import type { Rule, RulePlace } from '../../rules/rule.ts';
import { formatAbsolute } from './rectangles.ts';
import type { RuleHelper, SheetRule } from './template-sheet.ts';

/** What deciding on the rules of a sheet needs. */
export interface RuleSurroundings {
  readonly layout: TemplateLayout;
  readonly filledRows: number;
  /** Sheet columns in which a row of a list is typed. */
  readonly typedColumns: readonly number[];
  operands(listRow?: number): Operands;
  book(listRow?: number): AddressBook;
}

/**
 * The rules of a sheet with the formulas that hold them. A rule is held whole or not at all: if one of its places
 * cannot be printed, intake checks it alone.
 */
export function holdRules(rules: readonly Rule[], surroundings: RuleSurroundings): SheetRule[] {
  return rules.map((rule, index) => ({
    rule,
    row: ruleRow(surroundings.layout, index),
    helpers:
      surroundings.layout.form.kind === 'list'
        ? listHelpers(rule, index, surroundings)
        : tableHelpers(rule, index, surroundings),
  }));
}

function tableHelpers(rule: Rule, index: number, surroundings: RuleSurroundings): RuleHelper[] {
  const { layout } = surroundings;
  const row = ruleRow(layout, index);
  const book = surroundings.book();
  const operands = surroundings.operands();
  return wholeOrNone(
    rule.places.map((place, number) =>
      helper(rule, place, { row, column: layout.ruleBlock.firstPlaceColumn + number }, book, operands),
    ),
  );
}

/** One helper on every row offered; a row in which nothing is typed violates nothing. */
function listHelpers(rule: Rule, index: number, surroundings: RuleSurroundings): RuleHelper[] {
  const { layout, filledRows } = surroundings;
  const [place] = rule.places;
  if (!place) return [];
  const column = layout.ruleBlock.firstPlaceColumn + index;
  return wholeOrNone(
    layout.itemRows.map((row, listRow) => {
      const operands = listRow < filledRows ? surroundings.operands(listRow) : undefined;
      const found = helper(rule, place, { row, column }, surroundings.book(listRow), operands);
      const typed = surroundings.typedColumns.map((left) =>
        formatAbsolute({ top: row, bottom: row, left, right: left }),
      );
      return found && { ...found, formula: `IF(COUNTA(${typed.join(',')})=0,0,${found.formula})` };
    }),
  );
}

function helper(
  rule: Rule,
  place: RulePlace,
  address: Address,
  book: AddressBook,
  operands: Operands | undefined,
): RuleHelper | undefined {
  const formula = printViolation(rule.text, place, book);
  if (formula === undefined) return undefined;
  const failed = operands !== undefined && judgeRule(rule.text, place, operands).outcome === 'failed';
  return { address, formula, failed, place };
}

function wholeOrNone(helpers: readonly (RuleHelper | undefined)[]): RuleHelper[] {
  const held = helpers.filter((found) => found !== undefined);
  return held.length === helpers.length ? held : [];
}
