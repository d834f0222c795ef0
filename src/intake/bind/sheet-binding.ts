import type { FindingCode } from '../../model/finding-catalogue.ts';
import type { Label } from '../../model/label.ts';
import type { MessageValue } from '../../model/message.ts';

/** Something to say about where the rows and columns of a form stand in a sheet. */
export interface BindingNote {
  readonly code: FindingCode;
  readonly parameters: Readonly<Record<string, MessageValue>>;
}

/** Where a form stands in a sheet, 1-based; 0 where a row or column is not there. */
export interface SheetBinding {
  /** One per item, or one per filled row of a list. */
  readonly rows: Uint32Array;
  /** One per column of the form. */
  readonly columns: Uint16Array;
  /** Column 异议; 0 where there is none. */
  readonly disputeColumn: number;
  /** From here on rules and explanations stand. */
  readonly endRow: number;
  readonly figures: FiguresArea;
}

/** Where figures stand: below the heading, above the footer, right of the stub. 1-based, inclusive. */
export interface FiguresArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Rows among them that hold none, as sums in a list. */
  readonly passedOver: ReadonlySet<number>;
}

/** Without a binding the notes say why the sheet cannot be read as this form. */
export interface BindingResult {
  readonly binding?: SheetBinding;
  /** Every code stands where the template puts it: nothing was searched for, and no figure was looked at. */
  readonly isLaidOut?: boolean;
  readonly notes: readonly BindingNote[];
}

/** Places one after another, at most five or as many as asked. */
export function placeList(places: readonly Label[], most = 5): Label {
  const shown = places.slice(0, most);
  const more = places.length - shown.length;
  return {
    zh: shown.map((place) => place.zh).join('、') + (more > 0 ? ` 等 ${places.length} 处` : ''),
    en: shown.map((place) => place.en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
