import type { Edition } from '../forms/edition.ts';
import type { MutableCellValues } from '../model/cell-values.ts';
import { emptyCellValues, setAmount, setState, setText, textAt } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import { accumulated, addValues, createAccumulator } from '../rollup/accumulator.ts';
import { planAggregation } from '../rollup/aggregation-plan.ts';

/**
 * The figures of several units that became one (domain.md: "after a merge, the sum of the predecessors'"): the rows of
 * lists in a row, in tables the cells added exactly. What does not add up — a score, a mean, a text — is kept where all
 * agree, and cannot be calculated elsewhere.
 *
 * @param edition the form as the unit that grew out of them meets it
 */
export function addPredecessors(edition: Edition, parts: readonly CellValues[]): CellValues {
  const { form, open } = edition;
  if (form.kind === 'list') return joinLists(parts);
  const plan = planAggregation(form);
  const accumulator = createAccumulator(plan);
  for (const part of parts) addValues(accumulator, part);
  const values = accumulated(accumulator, open);
  const added = new Set([...plan.sum, ...plan.maximum, ...plan.minimum]);
  for (const { index } of form.cells) if (open[index] && !added.has(index)) keepAgreed(values, index, parts, form);
  return values;
}

function keepAgreed(values: MutableCellValues, index: number, parts: readonly CellValues[], form: Form): void {
  const [first, ...others] = parts.filter((part) => part.state[index] !== stateCode.closed);
  if (!first || form.cells[index]?.origin === 'computed') return;
  const agree = others.every(
    (other) =>
      other.state[index] === first.state[index] &&
      Object.is(other.amount[index], first.amount[index]) &&
      other.large.get(index) === first.large.get(index) &&
      other.text.get(index) === first.text.get(index),
  );
  if (agree) copyCell(first, index, values, index);
  else setState(values, index, 'notCalculated');
}

function joinLists(parts: readonly CellValues[]): CellValues {
  const joined = emptyCellValues(parts.reduce((sum, part) => sum + part.state.length, 0));
  let at = 0;
  for (const part of parts) {
    for (let index = 0; index < part.state.length; index += 1) copyCell(part, index, joined, at + index);
    at += part.state.length;
  }
  return joined;
}

function copyCell(from: CellValues, index: number, to: MutableCellValues, target: number): void {
  const state = from.state[index] ?? stateCode.closed;
  const text = textAt(from, index);
  if (text !== undefined) setText(to, target, text);
  else if (state === stateCode.value) setAmount(to, target, from.large.get(index) ?? from.amount[index] ?? 0);
  else to.state[target] = state;
}
