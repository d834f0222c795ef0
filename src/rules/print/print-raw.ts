import { rawState } from '../evaluate/raw-cells.ts';
import type { Expression, ReferencedCell } from '../expression.ts';
import { addressOf } from './cell-text.ts';
import { noGuard } from './guard.ts';
import { mergeRanges } from './merge-ranges.ts';
import type { PrintContext } from './print-context.ts';
import { binding, type Printed, printed } from './printed.ts';
import type { Truth } from './truth.ts';
import { addedCalls } from './variadic.ts';

/** ISBLANK, ISNUMBER, ISTEXT of one cell as it stands in the sheet. */
export function printRawTest(name: string, operand: Expression | undefined, context: PrintContext): Truth {
  if (operand?.kind !== 'cell') return { kind: 'trit', text: '0.5' };
  const { reference } = operand;
  const address = addressOf(reference, context);
  if (address !== undefined) {
    return { kind: 'test', test: rawTest(name, reference, address), guard: noGuard, mayFail: false };
  }
  const state = constantState(reference, context);
  const wanted = name === 'ISBLANK' ? 'blank' : name === 'ISNUMBER' ? 'number' : 'text';
  if (state === 'unknown') return { kind: 'trit', text: '0.5' };
  return { kind: 'test', test: state === wanted ? 'TRUE' : 'FALSE', guard: noGuard, mayFail: false };
}

function rawTest(name: string, cell: ReferencedCell, address: string): string {
  if (name === 'ISBLANK') return `${address}=""`;
  const filled = `${address}<>""`;
  if (cell.type === 'text') return name === 'ISTEXT' ? filled : 'FALSE';
  if (cell.type !== 'yesNo') return name === 'ISNUMBER' ? `ISNUMBER(${address})` : `AND(ISTEXT(${address}),${filled})`;
  const answered = `OR(${address}="是",${address}="否",ISNUMBER(${address}))`;
  return name === 'ISNUMBER' ? answered : `AND(${filled},NOT(${answered}))`;
}

function constantState(cell: ReferencedCell, context: PrintContext) {
  const value = cell.of === 'children' ? undefined : context.book.constant(cell);
  if (value !== undefined) return rawState(value, cell);
  context.state.impossible = true;
  return 'unknown';
}

/** COUNT, COUNTA, COUNTBLANK over references as they stand in the sheet. */
export function printRawCount(name: string, operands: readonly Expression[], context: PrintContext): Printed {
  const cells = operands.flatMap((operand) =>
    operand.kind === 'run' ? operand.references : operand.kind === 'cell' ? [operand.reference] : [],
  );
  const terms: string[] = [];
  const placed: { readonly cell: ReferencedCell; readonly address: string }[] = [];
  for (const cell of cells) {
    const address = addressOf(cell, context);
    if (address === undefined) terms.push(constantCount(name, cell, context));
    else placed.push({ cell, address });
  }
  terms.push(...countTerms(name, placed));
  for (const operand of operands) {
    if (operand.kind === 'listColumn') terms.push(...columnTerms(name, operand, context));
  }
  const mayFail = terms.includes('NA()');
  return printed(terms.join('+') || '0', { binding: terms.length > 1 ? binding.sum : binding.atom, mayFail });
}

function constantCount(name: string, cell: ReferencedCell, context: PrintContext): string {
  const state = constantState(cell, context);
  if (state === 'unknown') return 'NA()';
  const counted = name === 'COUNT' ? state === 'number' : (state === 'blank') === (name === 'COUNTBLANK');
  return counted ? '1' : '0';
}

function countTerms(name: string, placed: readonly { cell: ReferencedCell; address: string }[]): string[] {
  if (placed.length === 0) return [];
  if (name === 'COUNT') {
    const numbers = placed.filter(({ cell }) => cell.type !== 'text').map(({ address }) => address);
    const answers = placed.filter(({ cell }) => cell.type === 'yesNo').map(({ address }) => address);
    return [
      ...(numbers.length > 0 ? [addedCalls('COUNT', mergeRanges(numbers))] : []),
      ...mergeRanges(answers).flatMap((range) => [`COUNTIF(${range},"是")`, `COUNTIF(${range},"否")`]),
    ];
  }
  // COUNTA would count the "" of a computed cell; COUNTBLANK does, too, and so it is the one to ask.
  const ranges = mergeRanges(placed.map(({ address }) => address)).map((range) => `COUNTBLANK(${range})`);
  const distinct = new Set(placed.map(({ address }) => address)).size;
  return name === 'COUNTBLANK' ? ranges : [`(${distinct}-${ranges.join('-')})`];
}

function columnTerms(
  name: string,
  { reference }: Expression & { kind: 'listColumn' },
  context: PrintContext,
): string[] {
  const range = context.book.listColumn(reference);
  // The sheet offers more rows than are filled, so blank ones cannot be counted there.
  if (range === undefined || name === 'COUNTBLANK') {
    context.state.impossible = true;
    return [];
  }
  if (name === 'COUNTA') return [`(ROWS(${range})-COUNTBLANK(${range}))`];
  if (reference.type === 'text') return [];
  const answers = reference.type === 'yesNo' ? [`COUNTIF(${range},"是")`, `COUNTIF(${range},"否")`] : [];
  return [`COUNT(${range})`, ...answers];
}
