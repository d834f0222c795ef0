import { toNumber } from '../../model/quantity.ts';
import type { Figure } from './figure.ts';

/** What a cell says about itself by its look; the legend explains each. */
export type CellMark = 'plain' | 'partial' | 'confirmed' | 'missing' | 'closed' | 'differs' | 'mayDiffer';

/** A cell of a summary sheet: what stands in it, and why it looks as it does. */
export interface SheetCell {
  readonly value: number | string | undefined;
  /** Excel formula without `=`; `value` is its cached result. */
  readonly formula?: string;
  readonly mark: CellMark;
  /** Returns left out of a ratio because one part is missing. */
  readonly leftOut?: number;
}

/** What stands for a figure that is not a number. */
export const symbols = { missing: '缺', closed: '×', notApplicable: '—', belowUnit: '…' } as const;

/** What a figure is in a cell: a number, its text or its symbol; undefined for blank. */
export function figureValue(figure: Figure): number | string | undefined {
  switch (figure.kind) {
    case 'number':
      return toNumber(figure.quantity);
    case 'text':
      return figure.text;
    case 'blank':
      return undefined;
    default:
      return symbols[figure.kind];
  }
}
