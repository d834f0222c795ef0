import type { AddressBook } from '../address-book.ts';
import type { PrintContext } from './print-context.ts';
import { printTruth, printValue } from './print-part.ts';

/** The longest formula and the deepest nesting Excel takes (Excel specifications and limits). */
const longest = 8192;
const deepest = 64;

export function startPrinting(book: AddressBook): PrintContext {
  return {
    book,
    lenient: false,
    absorbing: false,
    state: { impossible: false, notApplicable: [] },
    value: printValue,
    truth: printTruth,
  };
}

/** The formula, unless the workbook cannot hold it. */
export function finished(text: string, context: PrintContext): string | undefined {
  return context.state.impossible || text.length > longest || depth(text) > deepest ? undefined : text;
}

function depth(text: string): number {
  let [now, most] = [0, 0];
  for (const character of text.replace(/"[^"]*"/g, '')) {
    if (character === '(') now += 1;
    if (character === ')') now -= 1;
    most = Math.max(most, now);
  }
  return most;
}
