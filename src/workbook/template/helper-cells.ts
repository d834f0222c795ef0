import { formatAddress } from '../../layout/address.ts';
import { formatAbsolute } from './rectangles.ts';
import type { SheetRule, TemplateSheet } from './template-sheet.ts';

/** The hidden cell that holds the number of violations of a rule. */
export function violationsCell(sheet: TemplateSheet, rule: SheetRule): string {
  return formatAddress({ row: rule.row, column: sheet.layout.ruleBlock.helperColumn });
}

/** The range of the hidden cells of a rule, one per place. */
export function placesRange(rule: SheetRule): string {
  const first = rule.helpers[0]?.address;
  const last = rule.helpers.at(-1)?.address;
  if (!first || !last) return '';
  return formatAbsolute({ top: first.row, left: first.column, bottom: last.row, right: last.column });
}

/** A column of the block of rules, over all its rows; undefined where there is no rule. */
export function ruleColumn(sheet: TemplateSheet, column: number): string | undefined {
  const first = sheet.rules[0];
  const last = sheet.rules.at(-1);
  return first && last && formatAbsolute({ top: first.row, left: column, bottom: last.row, right: column });
}

export function violations(rule: SheetRule): number {
  return rule.helpers.filter((helper) => helper.failed).length;
}
