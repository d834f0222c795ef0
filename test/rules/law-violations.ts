import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import type { Namespace } from '../../src/rules/names.ts';
import { printViolation } from '../../src/rules/print-violation.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { bookOf, type LawCase, lawCase, listLength, listSpace, operandsOf, tableSpace } from './law-case.ts';
import { generatedRule } from './law-generated.ts';
import { columnRules, type LawRule, rowRules, tableRules } from './law-rules.ts';
import { ruleText } from './rule-text.ts';

/** The first cases of one endless sequence. */
export function lawCases(count: number): LawCase[] {
  return fc.sample(lawCase, { seed: 20200331, numRuns: count });
}

export const generated = fc.sample(generatedRule, { seed: 20200331, numRuns: 60 });

/** A rule of the law with the sheet it stands on. */
export interface Law {
  readonly law: LawRule;
  readonly sheet: 'T' | 'L';
}

export const laws: readonly Law[] = [
  ...[...tableRules, ...generated, ...columnRules].map((law) => ({ law, sheet: 'T' as const })),
  ...rowRules.map((law) => ({ law, sheet: 'L' as const })),
];

/** A rule of the law, resolved. */
export function resolveLaw({ law, sheet }: Law): Rule {
  const { text, when, blanks = 'undecided', right = 'undecided', tolerance, pair } = law;
  const changes = {
    blanks: { left: blanks, right },
    ...(when ? { when } : {}),
    ...(tolerance ? { tolerance } : {}),
    ...(pair ? { pair } : {}),
  };
  const namespace: Namespace = sheet === 'L' ? listSpace : tableSpace;
  const { rule, problems } = resolveRule(ruleText(text, changes), namespace, 'return');
  if (!rule || rule.places.length === 0)
    throw new Error(`${text}: ${problems.map(({ code }) => code).join() || 'no place'}`);
  return rule;
}

/** What a rule comes to at one of its places: the printed formula, and how the rule ends. */
export interface Violation {
  /** Of the list, from 0; 0 on the table. */
  readonly row: number;
  /** Undefined where it cannot be printed. */
  readonly formula: string | undefined;
  readonly outcome: string;
}

/** One rule at each of its places for one case; a rule of the list once in each row. */
export function violationsOf(rule: Rule, sheet: Law['sheet'], made: LawCase, index: number): Violation[] {
  const rows = sheet === 'L' ? Array.from({ length: listLength }, (_, row) => row) : [0];
  return rows.flatMap((row) =>
    rule.places.map((place) => ({
      row,
      formula: printViolation(rule.text, place, bookOf(made, index, row)),
      outcome: judgeRule(rule.text, place, operandsOf(made, row)).outcome,
    })),
  );
}

/** What goes into the digest of a rule. */
const confirmed = lawCases(4);

/** Twelve hexadecimal digits over the formulas and outcomes of one rule in the first cases. */
export function digestOf(law: Law): string {
  const rule = resolveLaw(law);
  const content = confirmed.map((made, index) => violationsOf(rule, law.sheet, made, index));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}

/** How a rule is called in `law-confirmed.json`: its text, and what of it is not usual. */
export function nameOf({ law, sheet }: Law): string {
  const { text, pair: _pair, ...more } = law;
  return [sheet, text, ...(Object.keys(more).length === 0 ? [] : [JSON.stringify(more)])].join(' ');
}
