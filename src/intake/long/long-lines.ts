import { parsePeriodTitle } from '../../layout/period-title.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import { returnKindLabels, returnKinds } from '../../model/return-kind.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { FileNameClues } from '../recognise/file-name-clues.ts';
import type { SheetFace } from '../recognise/sheet-face.ts';
import type { SheetView } from '../sheet-view.ts';
import type { LongColumn, LongHeading } from './long-heading.ts';

/** One line of a long table. */
export interface LongLine {
  /** In the sheet. */
  readonly row: number;
  readonly item: string;
  readonly column: string;
}

/** The lines of one return, and what they say of it, as the face of a sheet would. */
export interface LongReturn {
  readonly face: SheetFace;
  readonly lines: readonly LongLine[];
  /** As written, where it is no kind of return. */
  readonly unknownKind?: string;
}

/** Sorts the lines of a long table by return, in the order of their first lines. */
export function longReturns(view: SheetView, heading: LongHeading, clues: FileNameClues): readonly LongReturn[] {
  const groups = new Map<string, Omit<LongReturn, 'lines'> & { readonly lines: LongLine[] }>();
  const { lastRow } = view;
  for (let row = heading.row + 1; row <= lastRow; row++) {
    const [first, end] = view.rowRange(row);
    if (first === end) continue;
    const read = (name: LongColumn): string => {
      const column = heading.columns[name];
      return column === undefined ? '' : view.text(row, column);
    };
    const [form, unit, period, kind] = [read('form'), read('unit'), read('period'), read('kind')];
    const key = JSON.stringify([form, unit, period, kind]);
    const group = groups.get(key) ?? { ...faceOf(form, unit, period, kind, clues), lines: [] };
    groups.set(key, group);
    group.lines.push({ row, item: read('item'), column: read('column') });
  }
  return [...groups.values()];
}

function faceOf(
  form: string,
  unit: string,
  periodText: string,
  kindText: string,
  clues: FileNameClues,
): Omit<LongReturn, 'lines'> {
  const unitText = unit === '' ? clues.unit : unit;
  const period = periodText === '' ? clues.period : parsePeriodTitle(halfWidth(periodText));
  const kind = kindNamed(kindText);
  const face = {
    formCode: form === '' ? '—' : halfWidth(form),
    ...(unitText === undefined ? {} : { unit: unitText }),
    ...(period ? { period } : {}),
    ...(periodText !== '' && !period ? { unreadablePeriod: periodText } : {}),
    ...(kind ? { kind } : {}),
    headlines: [],
  };
  return { face, ...(kindText !== '' && !kind ? { unknownKind: kindText } : {}) };
}

function kindNamed(text: string): ReturnKind | undefined {
  const wanted = halfWidth(text).toLowerCase();
  return returnKinds.find(
    (kind) => kind === wanted || returnKindLabels[kind].zh === wanted || returnKindLabels[kind].en === wanted,
  );
}
