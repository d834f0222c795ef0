import type { Quantity } from '../../src/model/quantity.ts';
import { add, integer, negate, parseQuantity, zero } from '../../src/model/quantity.ts';
import type { LinearRule, OtherRule, RuleSystem, SystemCell } from '../../src/suggest/rule-system.ts';
import type { RuleSuggestions } from '../../src/suggest/suggest.ts';

/** What a system stated by hand may say beside its rules and its record. */
interface SystemOptions {
  readonly decimals?: number;
  readonly tolerance?: string;
  readonly fixed?: readonly string[];
  readonly minimum?: Readonly<Record<string, string>>;
  readonly previous?: Readonly<Record<string, string>>;
  /** Cells that stand beside each other. */
  readonly neighbours?: readonly (readonly [string, string])[];
  readonly others?: readonly OtherRule[];
  readonly weight?: Readonly<Record<string, number>>;
}

/** A system from texts such as `x1 + x2 == x3`, over a record; cells are in the order of the record. */
export function buildSystem(
  rules: readonly string[],
  record: Readonly<Record<string, string | number>>,
  options: SystemOptions = {},
): RuleSystem {
  const names = Object.keys(record);
  const indexOf = (name: string) => names.indexOf(name);
  const cells = names.map((name): SystemCell => {
    const neighbours = (options.neighbours ?? []).flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []));
    const minimum = options.minimum?.[name];
    const previous = options.previous?.[name];
    return {
      place: { form: 'T', item: name },
      value: quantity(record[name]),
      decimals: options.decimals ?? 0,
      ...(minimum === undefined ? {} : { minimum: quantity(minimum) }),
      ...(previous === undefined ? {} : { previous: quantity(previous) }),
      weight: options.weight?.[name] ?? 1,
      fixed: options.fixed?.includes(name) ?? false,
      neighbours: neighbours.map(indexOf),
    };
  });
  const linear = rules.map((text) => linearRule(text, indexOf, quantity(options.tolerance ?? '0')));
  return { cells, linear, others: options.others ?? [] };
}

/** What is suggested, as short texts by rule: `digits x4 161→116 +0`. */
export function suggestionTexts(found: readonly RuleSuggestions[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    found.map(({ origin, suggestions }) => [
      origin.rule,
      suggestions.map(({ kind, changes, alternatives }) =>
        [kind, ...changes.map(({ place, from, to }) => `${place.item} ${from}→${to}`), `+${alternatives}`].join(' '),
      ),
    ]),
  );
}

function linearRule(text: string, indexOf: (name: string) => number, radius: Quantity): LinearRule {
  const [, left = '', operator = '', right = ''] = /^(.*?)(==|<=|>=|<|>)(.*)$/.exec(text) ?? [];
  const coefficients = new Map<number, Quantity>();
  let constant = zero;
  for (const [side, turn] of [
    [left, (part: Quantity) => part],
    [right, negate],
  ] as const) {
    for (const [, sign, number, name] of side.matchAll(/([+-]?)\s*(?:(\d+(?:\.\d+)?)\s*\*?\s*)?([A-Za-z]\w*)?/g)) {
      if (number === undefined && name === undefined) continue;
      const size = quantity(number ?? '1');
      const part = turn(sign === '-' ? negate(size) : size);
      if (name === undefined) constant = add(constant, part);
      else coefficients.set(indexOf(name), add(coefficients.get(indexOf(name)) ?? integer(0), part));
    }
  }
  const sign = operator === '==' ? '=' : operator;
  if (sign !== '=' && sign !== '<=' && sign !== '>=' && sign !== '<' && sign !== '>') throw new Error(text);
  return {
    rule: text,
    place: { form: 'T' },
    terms: [...coefficients].map(([cell, coefficient]) => ({ cell, coefficient })),
    constant,
    operator: sign,
    radius,
  };
}

function quantity(value: string | number | undefined): Quantity {
  const found = parseQuantity(String(value));
  if (!found) throw new Error(`no number: ${value}`);
  return found;
}
