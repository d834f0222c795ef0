import { zero } from '../../model/quantity.ts';
import type { ReferencedCell } from '../expression.ts';
import { guardOn } from './guard.ts';
import { numberText, quotedText } from './number-text.ts';
import type { PrintContext } from './print-context.ts';
import { binding, notAvailable, type Printed, printed } from './printed.ts';

/** Where a cell of the current period stands; undefined for a constant, and where the workbook has no place for it. */
export function addressOf(cell: ReferencedCell, context: PrintContext): string | undefined {
  if (cell.of === 'children') {
    context.state.impossible = true;
    return undefined;
  }
  if (cell.time !== 'current') return undefined;
  const address = context.book.cell(cell);
  if (address === undefined) context.state.impossible = true;
  return address;
}

/** A cell as an operand, under the blank policy that holds here. */
export function cellText(cell: ReferencedCell, context: PrintContext): Printed {
  const address = addressOf(cell, context);
  if (address === undefined) return constantText(cell, context);
  if (cell.type === 'text') {
    // Digits typed into a text cell are a number to Excel and a text to us.
    return printed(`${address}&""`, { binding: binding.joined, guard: guardOn({ texts: [address] }), textual: true });
  }
  if (cell.type === 'yesNo') return printed(yesNoText(address, isLenient(cell, context)), { mayFail: true });
  return isLenient(cell, context)
    ? printed(`N(${address})`, { guard: guardOn({ lenient: [address] }) })
    : printed(address, { guard: guardOn({ numbers: [address] }) });
}

/** Only numbers that the filler enters are subject to the blank policy. */
export function isLenient(cell: ReferencedCell, context: PrintContext): boolean {
  return context.lenient && cell.source === 'entered' && cell.type !== 'text';
}

/** 是 and 否 are texts in the sheet of a return, and their number in a total. */
function yesNoText(address: string, lenient: boolean): string {
  const no = lenient ? `OR(${address}="否",${address}="")` : `${address}="否"`;
  return `IF(${address}="是",1,IF(${no},0,IF(ISNUMBER(${address}),${address},NA())))`;
}

/** A figure of another period. */
function constantText(cell: ReferencedCell, context: PrintContext): Printed {
  const value = cell.of === 'children' ? undefined : context.book.constant(cell);
  if (value === undefined) {
    context.state.impossible = true;
    return notAvailable;
  }
  switch (value.kind) {
    case 'number': {
      const text = numberText(value.quantity);
      return printed(text, { binding: text.startsWith('-') ? binding.sum : binding.atom });
    }
    case 'boolean':
      return printed(value.boolean ? '1' : '0');
    case 'text':
      return value.text === '' || cell.type !== 'text'
        ? notAvailable
        : printed(quotedText(value.text), { textual: true });
    case 'blank':
      return isLenient(cell, context) ? printed(numberText(zero)) : notAvailable;
    case 'notApplicable':
      if (cell.source !== 'computed') context.state.notApplicable.push('1');
      return notAvailable;
    case 'undecided':
      return notAvailable;
  }
}
