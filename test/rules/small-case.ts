import type { RuleText } from '../../src/model/form.ts';
import { parseQuantity, type Quantity, quantityText, roundToUnits } from '../../src/model/quantity.ts';
import type { AddressBook } from '../../src/rules/address-book.ts';
import type { CellReference } from '../../src/rules/expression.ts';
import { judgeBriefly, judgeRule } from '../../src/rules/judge-rule.ts';
import type { Namespace } from '../../src/rules/names.ts';
import type { Operands } from '../../src/rules/operands.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Value } from '../../src/rules/value.ts';
import { type Changed, handMadeNamespace } from './hand-made-form.ts';
import { ruleText } from './rule-text.ts';

/** `null` is a blank, `—` not applicable, `…` below the smallest unit; figures are decimal texts. */
export type Given = Readonly<Record<string, string | null>>;

export type Options = Partial<Omit<RuleText, 'when'>> & {
  readonly when?: string;
  readonly traits?: Readonly<Record<string, Changed>>;
};

/** A form whose items are the names given, in one column. */
export function namespaceFor(given: Given, traits: Options['traits'] = {}): Namespace {
  return handMadeNamespace({ code: 'F', items: Object.keys(given).join(' '), columns: 'value', traits });
}

export function ruleFor(text: string, given: Given, { traits, ...changes }: Options = {}): Rule {
  const { rule, problems } = resolveRule(ruleText(text, changes), namespaceFor(given, traits), 'return');
  if (!rule) throw new Error(problems.map((problem) => `${problem.code} ${JSON.stringify(problem.parameters)}`).join());
  return rule;
}

export function operandsFor(given: Given): Operands {
  const values = Object.values(given);
  return {
    cell: (reference: CellReference) => valueGiven(values[reference.item] ?? null),
    amount: ({ item, decimals }) => amountGiven(values[item] ?? null, decimals),
    children: () => undefined,
    listColumn: () => undefined,
    units: () => undefined,
    periodIndex: undefined,
    yearStart: undefined,
    periodEnd: undefined,
  };
}

export function valueGiven(text: string | null): Value {
  if (text === null) return { kind: 'blank' };
  if (text === '—') return { kind: 'notApplicable' };
  if (text === '…') return { kind: 'undecided', reason: 'unreadable' };
  const quantity = parseQuantity(text);
  return quantity ? { kind: 'number', quantity } : { kind: 'text', text };
}

function amountGiven(text: string | null, decimals: number): number {
  const value = valueGiven(text);
  const units = value.kind === 'number' ? roundToUnits(value.quantity, decimals) : Number.NaN;
  return typeof units === 'number' ? units : Number.NaN;
}

/** Outcome of a rule over figures, as `passed`, `failed`, `undecided blank` or `not-applicable`. */
export function outcome(text: string, given: Given, options: Options = {}): string {
  const rule = ruleFor(text, given, options);
  const [place] = rule.places;
  if (!place) throw new Error('no place');
  const { outcome: ended, reason } = judgeRule(rule.text, place, operandsFor(given));
  const briefly = judgeBriefly(rule.text, place, operandsFor(given));
  if (briefly.outcome !== ended) throw new Error(`${ended}, and briefly ${briefly.outcome}`);
  return reason ? `${ended} ${reason}` : ended;
}

/** Items stand below each other from D5 on. */
export const columnBook: AddressBook = {
  cell: (reference) => `${String.fromCharCode(68 + reference.column)}${5 + reference.item}`,
  constant: () => undefined,
  listColumn: () => undefined,
  units: () => undefined,
  periodIndex: undefined,
  yearStart: undefined,
  periodEnd: undefined,
};

export function textOf(quantity: Quantity | undefined): string | undefined {
  return quantity && quantityText(quantity);
}
