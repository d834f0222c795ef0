import { defineForm } from '../forms/define-form.ts';
import { loadCatalogue } from '../forms/load-catalogue.ts';
import { emptyCellValues, setQuantity, setState } from '../model/cell-values.ts';
import type { Cell } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, fromDouble, integer, parseQuantity, round } from '../model/quantity.ts';
import { makeRuleSystem } from './make-rule-system.ts';
import type { RuleSystem } from './rule-system.ts';
import { renameCells } from './system/rename-cells.ts';
import type { SystemSheet } from './system/system-sheet.ts';

/** A rule as text, or one that is asked only where `when` holds. */
export type StatedRule = string | { readonly rule: string; readonly when?: string; readonly id?: string };

/** A record and the rules it has to keep, stated by hand. */
export interface StatedSystem {
  /**
   * In the rule language, over the names of the record: `profit + cost = turnover`, `ABS(a - b) <= 1`,
   * `IF(income > 0, age >= 16, TRUE)`. `==` and `!=` are read as `=` and `<>`.
   */
  readonly rules: readonly StatedRule[];
  /** A number, or its decimal text where a double is too coarse; null where a figure is missing. At most 8 decimals. */
  readonly record: Readonly<Record<string, number | bigint | string | null>>;
  /** What blaming a cell costs, a whole number from 1; default 1. Infinity is as good as `fixed`. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Names of cells that are beyond doubt. */
  readonly fixed?: readonly string[];
  /** Decimals to which figures are written; default: any rational number is possible. */
  readonly decimals?: number;
  /** Equalities hold where their sides differ by at most this; default 0. */
  readonly tolerance?: number;
  /** What cells held one period before. */
  readonly previous?: Readonly<Record<string, number | bigint | string>>;
  /** Pairs of cells that stand beside each other, so that their figures may have been exchanged. */
  readonly neighbours?: readonly (readonly [string, string])[];
}

const code = 'RECORD';

/**
 * A rule system from texts: for examples of the literature, and for data that stand in no form. Cells have no bounds but
 * those the rules state. The names of the cells are in the `item` of their places, the rules are
 * called `1`, `2` … in the order given unless they have an id.
 *
 * @throws Trouble where a rule text is not of the rule language or names a cell that the record does not have
 * @throws RangeError where a figure is no number of at most 8 decimals, or a weight no whole number from 1
 * @example
 * const system = ruleSystem({
 *   rules: ['profit + cost = turnover', 'cost >= 0.6 * turnover', 'turnover >= 0'],
 *   record: { profit: 755, cost: 125, turnover: 200 },
 * });
 * localise(system).components[0]; // blames profit alone
 */
export function ruleSystem(stated: StatedSystem): RuleSystem {
  const names = Object.keys(stated.record);
  const decimals = stated.decimals ?? 8;
  const form = defineForm({
    form: code,
    frequency: 'year',
    defaults: { type: 'decimal', decimals, min: 'none', unitMeasure: '', required: false },
    items: names.map((name, index) => ({ id: `cell${index}`, code: String(index + 1), label: name })),
    rules: stated.rules.map((rule, index) => {
      const { rule: text, when, id } = typeof rule === 'string' ? { rule, when: undefined, id: undefined } : rule;
      return {
        id: id ?? String(index + 1),
        rule: renameCells(text, names),
        ...(when === undefined ? {} : { when: renameCells(when, names) }),
        tolerance: stated.tolerance ?? 0,
      };
    }),
  });
  const edition = loadCatalogue([form]).edition(code, { level: 'community', unitKind: 'urban', kind: 'own' });
  const values = emptyCellValues(names.length);
  for (const [index, name] of names.entries()) {
    const figure = stated.record[name];
    if (figure === undefined || figure === null) setState(values, index, 'blank');
    else setQuantity(values, index, exactFigure(figure, decimals, name), decimals);
  }
  const fixed = new Set([...(stated.fixed ?? []), ...names.filter((name) => stated.weights?.[name] === Infinity)]);
  const sheet: SystemSheet = {
    edition,
    values,
    surroundings: {},
    place: {},
    placeOf: (cell) => ({ item: names[cell.item] ?? '' }),
    isFixed: (cell: Cell) => fixed.has(names[cell.item] ?? ''),
    blanksAreMissing: true,
    ...(stated.decimals === undefined ? { continuous: true as const } : {}),
  };
  const system = makeRuleSystem([sheet]);
  const named = system.cells.map(({ place }) => place.item ?? '');
  const cells = system.cells.map((cell, index) => {
    const name = named[index] ?? '';
    const beside = (stated.neighbours ?? []).flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []));
    const previous = stated.previous?.[name];
    return {
      ...cell,
      weight: wholeWeight(stated.weights?.[name] ?? 1),
      neighbours: beside.map((other) => named.indexOf(other)).filter((other) => other >= 0),
      ...(previous === undefined ? {} : { previous: exactFigure(previous, decimals, name) }),
    };
  });
  return { ...system, cells };
}

function exactFigure(figure: number | bigint | string, decimals: number, name: string): Quantity {
  const quantity =
    typeof figure === 'bigint'
      ? integer(figure)
      : (parseQuantity(String(figure)) ?? (typeof figure === 'number' ? fromFinite(figure) : undefined));
  if (!quantity || compare(round(quantity, decimals), quantity) !== 0)
    throw new RangeError(`${name}: ${figure} is no number of at most ${decimals} decimals`);
  return quantity;
}

/** Doubles that print with an exponent. */
function fromFinite(figure: number): Quantity | undefined {
  return Number.isFinite(figure) ? fromDouble(figure) : undefined;
}

function wholeWeight(weight: number): number {
  if (weight === Infinity) return 1;
  if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError(`a weight is a whole number from 1: ${weight}`);
  return weight;
}
