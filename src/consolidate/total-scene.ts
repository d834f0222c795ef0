import type { Period } from '../model/period.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { Records } from './records.ts';
import type { TotalBook } from './total-book.ts';

/** What the checks of a roll-up read. */
export interface TotalScene {
  readonly period: Period;
  readonly tree: UnitTree;
  readonly records: Records;
  readonly book: TotalBook;
}
