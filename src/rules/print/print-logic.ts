import type { Expression } from '../expression.ts';
import { sameGuard } from './guard.ts';
import { noteNotApplicable } from './not-applicable.ts';
import type { PrintContext } from './print-context.ts';
import { closed, type Printed, printed } from './printed.ts';
import { type Truth, tritOf } from './truth.ts';
import { nestedCall } from './variadic.ts';

/**
 * AND and OR. Where all operands need the same cells they are decided or not together; otherwise Kleene's logic is
 * the smallest (AND) or largest (OR) of 1, 0.5 and 0.
 */
export function printKleene(name: 'AND' | 'OR', operands: readonly Expression[], context: PrintContext): Truth {
  const inner = { ...context, absorbing: true };
  const truths = operands.map((operand) => context.truth(operand, inner));
  const joint = jointTest(name, truths);
  if (joint) return joint;
  for (const operand of operands) noteNotApplicable(operand, context);
  return { kind: 'trit', text: nestedCall(name === 'AND' ? 'MIN' : 'MAX', truths.map(tritOf)) };
}

function jointTest(name: 'AND' | 'OR', truths: readonly Truth[]): Truth | undefined {
  const [first] = truths;
  if (first?.kind !== 'test') return undefined;
  const tests: string[] = [];
  for (const truth of truths) {
    if (truth.kind !== 'test' || truth.mayFail || !sameGuard(truth.guard, first.guard)) return undefined;
    tests.push(truth.test);
  }
  return { ...first, test: tests.length > 1 ? `${name}(${tests.join(',')})` : first.test };
}

export function printNot(operand: Expression | undefined, context: PrintContext): Truth {
  const truth: Truth = operand ? context.truth(operand, context) : { kind: 'trit', text: '0.5' };
  return truth.kind === 'test' ? { ...truth, test: `NOT(${truth.test})` } : { kind: 'trit', text: `(1-${truth.text})` };
}

/** IFERROR: what stands for undecided inside a formula is an error, so Excel's own function does it. */
export function printIfError(operands: readonly Expression[], context: PrintContext): Printed {
  const inner = { ...context, absorbing: true };
  const parts = operands.map((operand) => {
    noteNotApplicable(operand, context);
    return context.value(operand, inner);
  });
  const [value, otherwise] = parts;
  if (!value || !otherwise) return printed('NA()', { mayFail: true });
  const text = `IFERROR(${closed(value)},${closed(otherwise)})`;
  return printed(text, { mayFail: true, textual: value.textual || otherwise.textual });
}
