import type { Quantity } from '../../model/quantity.ts';

/**
 * A data point of the operand: the figure of one code item, `null` where it exists and holds nothing. A point that is
 * not there at all is missing, which the modes tell apart.
 */
export interface HierarchyPoint {
  readonly item: string;
  /** Decimal text (`-12.50`), a number that a person would write so, or an exact quantity. */
  readonly measure: string | number | Quantity | null;
  /** Values of the other identifiers (`{ Id_1: '2010' }`): points with the same ones are compared with each other. */
  readonly identifiers?: Readonly<Record<string, string>>;
}
