import type { Expression } from '../expression.ts';
import { addressOf } from './cell-text.ts';
import { mergeRanges } from './merge-ranges.ts';
import { certainCells } from './operand-cells.ts';
import type { PrintContext } from './print-context.ts';

/**
 * Notes where the operands of an expression stand that can be not applicable (—). A computed cell shows "" instead;
 * a constant is noted where it is printed.
 */
export function noteNotApplicable(expression: Expression, context: PrintContext): void {
  const addresses = certainCells(expression)
    .filter((cell) => cell.type !== 'text' && cell.source !== 'computed' && cell.time === 'current')
    .map((cell) => addressOf(cell, context))
    .filter((address) => address !== undefined);
  context.state.notApplicable.push(...mergeRanges(addresses).map((range) => `COUNTIF(${range},"—")`));
}

/** Prints with a list of its own for what may be not applicable, and gives that list, as a sum. */
export function withOwnNotes<Result>(
  context: PrintContext,
  print: () => Result,
): { readonly result: Result; readonly notes: string } {
  const { state } = context;
  const before = state.notApplicable;
  state.notApplicable = [];
  const result = print();
  const notes = sumOfNotes(state.notApplicable);
  state.notApplicable = before;
  return { result, notes };
}

/** 0 where nothing can be not applicable. */
export function sumOfNotes(notes: readonly string[]): string {
  return [...new Set(notes)].join('+') || '0';
}
