import type { ReturnKind } from './return-kind.ts';

/** Where a finding stands: as much as is known. */
export interface FindingPlace {
  readonly unit?: string;
  readonly unitName?: string;
  readonly form?: string;
  readonly period?: string;
  readonly kind?: ReturnKind;
  readonly item?: string;
  readonly column?: string;
  /** Key of the row in a list form. */
  readonly rowKey?: string;
  readonly file?: string;
  readonly sheet?: string;
  /** As Excel shows it: `D14`. */
  readonly cell?: string;
}
