import type { SummaryRow } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { numberFormat } from './number-format.ts';
import { partialNumber, plainNumber } from './plain-row.ts';
import type { CellMark, SheetCell } from './sheet-cell.ts';
import type { Look, StyleBook } from './sheet-look.ts';
import type { PlannedUnit } from './table-plan.ts';
import { textWidth } from './text-width.ts';

/** What all cells of a row have in common. */
export interface RowTone {
  readonly bold: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly lines: 'inside' | 'last';
}

const fills: Partial<Readonly<Record<CellMark, string>>> = {
  partial: 'FFF8DC',
  confirmed: 'DDEBF7',
};

const colors: Partial<Readonly<Record<CellMark, string>>> = {
  missing: 'C00000',
  closed: 'BFBFBF',
  differs: 'C00000',
  mayDiffer: 'BF8F00',
};

const tones = new Map<string, RowTone>();

/** One object for each tone, so that looks can be found by it. */
function shared(tone: RowTone): RowTone {
  const key = `${tone.bold} ${tone.color} ${tone.fill} ${tone.lines}`;
  const known = tones.get(key) ?? Object.freeze(tone);
  tones.set(key, known);
  return known;
}

/** Totals are bold, the scope unit shaded, and what is only compared grey. */
export function rowTone(unit: PlannedUnit, row: SummaryRow, isLast: boolean): RowTone {
  const lines = isLast ? 'last' : 'inside';
  if (row.part === 'own' || row.part === 'adjustment') return shared({ bold: false, lines });
  if (row.part !== 'total') return shared({ bold: false, color: '7F7F7F', lines });
  const fill = row.outlineLevel === 0 ? 'E7E6E6' : unit.below.length > 0 ? 'F7F7F7' : undefined;
  return shared({ bold: unit.below.length > 0, lines, ...(fill ? { fill } : {}) });
}

interface StubLooks {
  readonly code: Look;
  readonly name: Look;
  readonly rate: Look;
  /** Of the level, what was received, and the state. */
  readonly state: Look;
}

const stubs = new Map<RowTone, Map<number, StubLooks>>();

/** The looks of what stands before the figures of a row; one object each, so that a style is found by it. */
export function stubLooks(tone: RowTone, outlineLevel: number): StubLooks {
  const ofTone = stubs.get(tone) ?? new Map<number, StubLooks>();
  const code: Look = { ...tone, horizontal: 'left' };
  const known = ofTone.get(outlineLevel) ?? {
    code,
    name: outlineLevel === 0 ? code : { ...code, indent: outlineLevel },
    rate: { ...tone, horizontal: 'right', format: '0.0%' },
    state: { ...tone, horizontal: 'center' },
  };
  stubs.set(tone, ofTone.set(outlineLevel, known));
  return known;
}

/** Numbers of the styles of plain figures, by cell index. */
type PlainStyles = Readonly<Record<typeof plainNumber | typeof partialNumber, Uint32Array>>;

/** The styles of the figures of one sheet. Nearly all are plain numbers; theirs are found once for a tone and a cell. */
export class FigureStyles {
  private readonly language: Language;
  private readonly cells: readonly Cell[];
  private readonly styleOf: StyleBook;
  private readonly counted = new Map<RowTone, PlainStyles>();
  private readonly single = new Map<RowTone, PlainStyles>();

  constructor(cells: readonly Cell[], language: Language, styleOf: StyleBook) {
    this.cells = cells;
    this.language = language;
    this.styleOf = styleOf;
  }

  /** @param counted a yes/no cell that holds a number of yes instead of one answer */
  of(cell: Cell, content: SheetCell, tone: RowTone, counted: boolean): number {
    return this.styleOf(cellLook(cell, content, tone, this.language, counted));
  }

  /** Those of the plain figures of a row. */
  plain(tone: RowTone, counted: boolean): PlainStyles {
    const known = counted ? this.counted : this.single;
    const styles = known.get(tone) ?? {
      [plainNumber]: this.numbers(tone, counted, 'plain'),
      [partialNumber]: this.numbers(tone, counted, 'partial'),
    };
    known.set(tone, styles);
    return styles;
  }

  private numbers(tone: RowTone, counted: boolean, mark: CellMark): Uint32Array {
    return Uint32Array.from(this.cells, (cell) => this.of(cell, { value: 0, mark }, tone, counted));
  }
}

/** The look of a figure: its mark over the tone of the row, and its number format. */
function cellLook(cell: Cell, content: SheetCell, tone: RowTone, language: Language, counted: boolean): Look {
  const color = colors[content.mark] ?? tone.color;
  const fill = fills[content.mark] ?? tone.fill;
  const format = numberFormat(cell, language, counted, suffixOf(content, language));
  const isNumber = typeof content.value === 'number' || (content.value === undefined && cell.type !== 'text');
  return {
    bold: tone.bold,
    lines: tone.lines,
    horizontal: isNumber ? 'right' : isLongText(content) ? 'left' : 'center',
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(format && isNumber ? { format } : {}),
  };
}

/** How many characters a figure takes as it is printed, its mark included. */
export function shownWidth(cell: Cell, content: SheetCell, language: Language): number {
  const { value } = content;
  if (typeof value !== 'number') return textWidth(value ?? '');
  const plain = Math.abs(value).toFixed(cell.decimals);
  const separators = Math.floor((plain.split('.')[0] ?? '').length / 3.01);
  return plain.length + separators + (value < 0 ? 1 : 0) + textWidth(suffixOf(content, language));
}

/** A note reads from the left; a status or a symbol stands in the middle. */
function isLongText({ value }: SheetCell): boolean {
  return typeof value === 'string' && textWidth(value) > 12;
}

function suffixOf(content: SheetCell, language: Language): string {
  const leftOut = content.leftOut ? (language === 'en' ? `〔-${content.leftOut}〕` : `〔缺${content.leftOut}〕`) : '';
  if (content.mark === 'partial') return `*${leftOut}`;
  return content.mark === 'differs' || content.mark === 'mayDiffer' ? ` ≠` : leftOut;
}
