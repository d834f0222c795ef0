import type { Quantity } from '../model/quantity.ts';
import type { DigitSlip } from './digit-slip.ts';
import { digitSlip } from './digit-slip.ts';
import type { SystemCell } from './rule-system.ts';
import { writtenTexts } from './written-texts.ts';

/** The slip that explains what the cell holds, if `meant` was meant. A zero that was typed in front is not written. */
export function slipBetween(meant: Quantity, cell: SystemCell): DigitSlip | undefined {
  if (meant.numerator < 0 !== cell.value.numerator < 0) return undefined;
  for (const written of writtenTexts(cell.value, cell)) {
    for (const text of writtenTexts(meant, cell)) {
      const slip = digitSlip(text, written) ?? digitSlip(text, `0${written}`);
      if (slip) return slip;
    }
  }
  return undefined;
}
