/** The first bytes on the child's stdout: that it started at all, whatever happens later. */
export const greeting = 'huizong-legacy-1\n';

/** A sheet as the child sends it: the columns of a grid as plain arrays. */
export interface LegacySheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** top, left, bottom, right, 1-based, one range after another. */
  readonly merges: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly kind: readonly number[];
  /** null where there is none. */
  readonly number: readonly (number | null)[];
  readonly text: readonly (string | null)[];
  readonly flags: readonly number[];
}

/** What the child says of a file. */
export type LegacyAnswer =
  | { readonly kind: 'read'; readonly date1904: boolean; readonly sheets: readonly LegacySheet[] }
  | { readonly kind: 'encrypted' }
  /** The library threw. */
  | { readonly kind: 'unreadable' }
  /** More cells, sheets or characters than asked for; counted up to there. */
  | { readonly kind: 'overCap'; readonly cap: 'cells' | 'sheets' | 'textLength'; readonly actual: number };
