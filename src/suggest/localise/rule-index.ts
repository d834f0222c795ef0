import type { Quantity } from '../../model/quantity.ts';
import { compare, zero } from '../../model/quantity.ts';
import type { LinearCondition, LinearRule, OtherRule, RuleOrigin, RuleSystem } from '../rule-system.ts';
import { holdsAt } from '../system/linear-condition.ts';

/** A rule that can be solved by branching. */
export interface ChoiceRule extends OtherRule {
  readonly choices: readonly (readonly LinearCondition[])[];
}

/** Something that does not hold as things stand: at least one of the cells has to change. */
export interface Violation {
  /** Absent where a figure is beyond what its cell allows. */
  readonly rule?: RuleOrigin;
  /** Cells that may be blamed; none: nothing can mend it. */
  readonly cells: ReadonlySet<number>;
}

/** The rules of a system by the cells they read, and what does not hold. */
export interface RuleIndex {
  readonly system: RuleSystem;
  /** Without a figure: free at no cost. */
  readonly missing: readonly number[];
  readonly violations: readonly Violation[];
  /** Rules that read at least one of the cells, each once, in their order. */
  linearOf(cells: Iterable<number>): readonly LinearRule[];
  choicesOf(cells: Iterable<number>): readonly ChoiceRule[];
  askedOf(cells: Iterable<number>): readonly OtherRule[];
}

export function indexRules(system: RuleSystem): RuleIndex {
  const { cells, linear, others } = system;
  const choices = others.filter(hasChoices);
  const asked = others.filter((rule) => !hasChoices(rule));
  const missing = cells.flatMap((cell, index) => (cell.missing ? [index] : []));
  const isMissing = new Set(missing);
  const figureOf = (cell: number): Quantity => cells[cell]?.value ?? zero;

  return {
    system,
    missing,
    violations: [
      ...cells.flatMap((cell, index) => (isBeyond(index) && !cell.fixed ? [{ cells: new Set([index]) }] : [])),
      ...linear.flatMap((rule) => (fails(rule) ? [{ rule, cells: blamed(rule) }] : [])),
      ...choices.flatMap((rule) => {
        const failing = rule.choices.map((choice) => choice.find(fails));
        const found = failing.filter((condition) => condition !== undefined);
        if (found.length < failing.length) return [];
        return [{ rule, cells: new Set(found.flatMap((condition) => [...blamed(condition)])) }];
      }),
    ],
    linearOf: reader(linear, ({ terms }) => terms.map(({ cell }) => cell), cells.length),
    choicesOf: reader(choices, (rule) => rule.cells, cells.length),
    askedOf: reader(asked, (rule) => rule.cells, cells.length),
  };

  /** What reads a missing figure may still hold. */
  function fails(condition: LinearCondition): boolean {
    return !condition.terms.some(({ cell }) => isMissing.has(cell)) && !holdsAt(condition, figureOf);
  }

  function blamed({ terms }: LinearCondition): ReadonlySet<number> {
    return new Set(terms.flatMap(({ cell }) => (cells[cell]?.fixed ? [] : [cell])));
  }

  function isBeyond(index: number): boolean {
    const cell = cells[index];
    if (!cell || cell.missing) return false;
    const isLow = cell.minimum && compare(cell.value, cell.minimum) < 0;
    const isHigh = cell.maximum && compare(cell.value, cell.maximum) > 0;
    return Boolean(isLow || isHigh);
  }
}

function hasChoices(rule: OtherRule): rule is ChoiceRule {
  return rule.choices !== undefined;
}

/** Rules by the cells they read. */
function reader<Rule>(
  rules: readonly Rule[],
  cellsOf: (rule: Rule) => readonly number[],
  length: number,
): (cells: Iterable<number>) => readonly Rule[] {
  const byCell: number[][] = Array.from({ length }, () => []);
  for (const [position, rule] of rules.entries()) for (const cell of cellsOf(rule)) byCell[cell]?.push(position);
  return (cells) => {
    const found = new Set<number>();
    for (const cell of cells) for (const position of byCell[cell] ?? []) found.add(position);
    return [...found].sort((a, b) => a - b).flatMap((position) => rules[position] ?? []);
  };
}
