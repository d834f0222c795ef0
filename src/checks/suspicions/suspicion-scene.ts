import type { Edition } from '../../forms/edition.ts';
import type { Return } from '../../model/return.ts';
import type { Operands } from '../../rules/operands.ts';

/** One own return of the period, with the form as its unit meets it. */
export interface SuspectedReturn {
  readonly ret: Return;
  readonly edition: Edition;
}

/** What suspicions are raised over: the own returns of one table form and period, and what they are compared with. */
export interface SuspicionScene {
  /** In tree order. */
  readonly returns: readonly SuspectedReturn[];
  /** `code name`. */
  titleOf(unit: string): string;
  /** Code of the unit above. */
  parentOf(unit: string): string | undefined;
  /** The same unit's accepted return one period before. */
  previousOf(ret: Return): Return | undefined;
  /** What measures of a return are evaluated over. */
  operandsOf(suspected: SuspectedReturn): Operands;
}
