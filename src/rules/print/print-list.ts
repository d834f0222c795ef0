import type { Expression, ReferencedCell, ReferencedColumn } from '../expression.ts';
import { addressOf, cellText, isLenient } from './cell-text.ts';
import { allGuards, type Guard, guardOn } from './guard.ts';
import { mergeRanges } from './merge-ranges.ts';
import type { PrintContext } from './print-context.ts';
import { type Printed, printed } from './printed.ts';
import { nestedCall } from './variadic.ts';

interface Members {
  readonly texts: readonly string[];
  readonly guard: Guard;
  readonly mayFail: boolean;
}

/** SUM, MIN, MAX, AVERAGE, PRODUCT over runs, whole columns and single values. */
export function printList(name: string, operands: readonly Expression[], context: PrintContext): Printed {
  // Excel's SUM reads an empty cell as 0; the others pass it over, so there it has to be made a 0.
  const single = name === 'SUM' ? 'range' : 'each';
  const members = operands.map((operand) => printMembers(operand, single, context));
  const ranges = operands.flatMap((operand) =>
    operand.kind === 'listColumn' ? [context.book.listColumn(operand.reference) ?? ''] : [],
  );
  const onlyColumns = ranges.length === operands.length && name !== 'SUM';
  const emptiness = onlyColumns ? [guardOn({ tests: [`COUNT(${ranges.join(',')})=0`] })] : [];
  return printed(
    nestedCall(
      name,
      members.flatMap(({ texts }) => texts),
    ),
    {
      guard: allGuards([...members.map(({ guard }) => guard), ...emptiness]),
      mayFail: members.some(({ mayFail }) => mayFail),
    },
  );
}

function printMembers(operand: Expression, single: 'range' | 'each', context: PrintContext): Members {
  if (operand.kind === 'run') return printRun(operand.references, single, context);
  if (operand.kind === 'listColumn') return printColumn(operand.reference, single, context);
  const value = context.value(operand, context);
  return { texts: [value.text], guard: value.guard, mayFail: value.mayFail || value.textual };
}

function printRun(cells: readonly ReferencedCell[], single: 'range' | 'each', context: PrintContext): Members {
  const ranged = cells.filter(
    (cell) => cell.time === 'current' && cell.type !== 'yesNo' && (single === 'range' || !isLenient(cell, context)),
  );
  const others = cells.filter((cell) => !ranged.includes(cell)).map((cell) => cellText(cell, context));
  const addresses = ranged.flatMap((cell) => {
    const address = addressOf(cell, context);
    return address === undefined ? [] : [{ address, lenient: isLenient(cell, context) }];
  });
  const guard = guardOn({
    numbers: addresses.filter(({ lenient }) => !lenient).map(({ address }) => address),
    lenient: addresses.filter(({ lenient }) => lenient).map(({ address }) => address),
  });
  return {
    texts: [...mergeRanges(addresses.map(({ address }) => address)), ...others.map(({ text }) => text)],
    guard: allGuards([guard, ...others.map((other) => other.guard)]),
    mayFail: others.some((other) => other.mayFail),
  };
}

function printColumn(column: ReferencedColumn, single: 'range' | 'each', context: PrintContext): Members {
  const range = context.book.listColumn(column);
  if (range === undefined || (column.type === 'yesNo' && single === 'each')) {
    context.state.impossible = true;
    return { texts: [], guard: guardOn({}), mayFail: false };
  }
  const texts = column.type === 'yesNo' ? [range, `COUNTIF(${range},"是")`] : [range];
  return { texts, guard: guardOn({ tests: [unreadableTest(range, column)] }), mayFail: false };
}

/** TRUE where a row of the column holds a text that is not one of those that mean something. */
export function unreadableTest(range: string, column: ReferencedColumn): string {
  const meant = column.type === 'yesNo' ? ['', '—', '是', '否'] : ['', '—'];
  return `SUMPRODUCT(ISTEXT(${range})${meant.map((text) => `*(${range}<>"${text}")`).join('')})>0`;
}
