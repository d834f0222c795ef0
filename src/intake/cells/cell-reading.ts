import type { FindingCode } from '../../model/finding-catalogue.ts';
import type { Severity } from '../../model/form.ts';
import type { MessageValue } from '../../model/message.ts';
import type { CellState } from '../../model/return.ts';

/** Something to say about one cell, before it is known where that cell stands. */
export interface CellNote {
  readonly code: FindingCode;
  readonly actual?: string;
  /** Where it is not the one of the catalogue. */
  readonly severity?: Severity;
  readonly parameters?: Readonly<Record<string, MessageValue>>;
}

/** What a cell of a sheet means for a cell of a form. */
export interface CellReading {
  readonly state: Exclude<CellState, 'closed'>;
  /** With state `value`, in units of 10^−decimals. */
  readonly units?: number | bigint;
  /** With state `text`. */
  readonly text?: string;
  readonly notes: readonly CellNote[];
}

export const blankCell: CellReading = Object.freeze({ state: 'blank', notes: [] });

/** Nothing could be read; the note says why. */
export function unreadable(note: CellNote): CellReading {
  return { state: 'unreadable', notes: [note] };
}
