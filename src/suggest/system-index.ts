import type { Quantity } from '../model/quantity.ts';
import { absolute, add, compare, integer, multiply, negate } from '../model/quantity.ts';
import type { LinearRule, RuleSystem } from './rule-system.ts';

/** Where a cell stands in a linear rule. */
export interface Touch {
  /** Index into `system.linear`. */
  readonly rule: number;
  readonly coefficient: Quantity;
}

/** A rule system with what is asked of it over and over, worked out once. */
export interface SystemIndex {
  /** Σ terms + constant of each linear rule, as the cells stand. */
  readonly residuals: readonly Quantity[];
  /** By cell: the linear rules it stands in. */
  readonly touching: readonly (readonly Touch[])[];
  /** By cell: indexes of the other rules that read it. */
  readonly asking: readonly (readonly number[])[];
  /** The rules that can be judged, and every bound that a cell breaks as one more linear rule. */
  readonly system: RuleSystem;
  /** Rules that fail, in order: the linear ones by their index, the others counted on behind them. */
  readonly failed: readonly number[];
  readonly isFailed: (rule: number) => boolean;
}

export function indexSystem(given: RuleSystem): SystemIndex {
  const system = decidedRules(given);
  const touching: Touch[][] = system.cells.map(() => []);
  const asking: number[][] = system.cells.map(() => []);
  const figureOf = (cell: number) => figureIn(system, cell);
  const residuals = system.linear.map((rule, index) => {
    for (const { cell, coefficient } of rule.terms) touching[cell]?.push({ rule: index, coefficient });
    return rule.terms.reduce((sum, term) => add(sum, multiply(term.coefficient, figureOf(term.cell))), rule.constant);
  });
  system.others.forEach((rule, index) => {
    for (const cell of rule.cells) asking[cell]?.push(index);
  });
  const failedLinear = system.linear.flatMap((rule, index) => {
    const residual = residuals[index];
    return residual === undefined || linearHolds(rule, residual) ? [] : [index];
  });
  const failedOthers = system.others.flatMap((rule, index) =>
    rule.holds(figureOf) === false ? [system.linear.length + index] : [],
  );
  const failed = [...failedLinear, ...failedOthers];
  const failing = new Set(failed);
  return { system, residuals, touching, asking, failed, isFailed: (rule) => failing.has(rule) };
}

/** Rules over cells without a figure say nothing as things stand. */
function decidedRules({ cells, linear, others }: RuleSystem): RuleSystem {
  const isKnown = (cell: number) => cells[cell]?.missing !== true;
  return {
    cells,
    linear: [...linear.filter(({ terms }) => terms.every(({ cell }) => isKnown(cell))), ...brokenBounds(cells)],
    others: others.filter((rule) => rule.cells.every(isKnown)),
  };
}

/** A cell out of its bounds is certainly wrong: the bound is a rule that fails. */
function brokenBounds(cells: RuleSystem['cells']): readonly LinearRule[] {
  return cells.flatMap(({ place, value, minimum, maximum, fixed, missing }, cell) => {
    const bound = (rule: string, limit: Quantity, operator: '>=' | '<='): LinearRule => ({
      rule,
      place,
      terms: [{ cell, coefficient: integer(1) }],
      constant: negate(limit),
      operator,
      radius: integer(0),
    });
    if (fixed || missing) return [];
    if (minimum && compare(value, minimum) < 0) return [bound('minimum', minimum, '>=')];
    return maximum && compare(value, maximum) > 0 ? [bound('maximum', maximum, '<=')] : [];
  });
}

/** Whether a linear rule holds when its left side comes to `residual`. */
export function linearHolds(rule: LinearRule, residual: Quantity): boolean {
  const sign = compare(residual, { numerator: 0, denominator: 1 });
  if (rule.operator === '=') return compare(absolute(residual), rule.radius) <= 0;
  if (rule.operator === '<=') return sign <= 0;
  if (rule.operator === '<') return sign < 0;
  return rule.operator === '>=' ? sign >= 0 : sign > 0;
}

/** What a cell holds. */
export function figureIn(system: RuleSystem, cell: number): Quantity {
  const found = system.cells[cell];
  if (!found) throw new RangeError(`no cell ${cell} in a system of ${system.cells.length}`);
  return found.value;
}

/** The cells that a rule reads, by its index over linear and other rules. */
export function cellsOfRule({ system }: SystemIndex, rule: number): readonly number[] {
  const linear = system.linear[rule];
  return linear ? linear.terms.map(({ cell }) => cell) : (system.others[rule - system.linear.length]?.cells ?? []);
}
