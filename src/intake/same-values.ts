import type { CellValues, Return } from '../model/return.ts';

/** Whether two returns hold identical observations. */
export function sameObservations(a: Return, b: Return): boolean {
  return a.nil === b.nil && sameValues(a.values, b.values) && sameEntries(a.explanations, b.explanations);
}

function sameValues(a: CellValues, b: CellValues): boolean {
  return (
    a.state.length === b.state.length &&
    a.state.every((state, index) => state === b.state[index]) &&
    // NaN stands for what is in `large`.
    a.amount.every((amount, index) => Object.is(amount, b.amount[index])) &&
    sameEntries(a.large, b.large) &&
    sameEntries(a.text, b.text)
  );
}

function sameEntries<Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
