import { lastColumn, lastRow } from './cell-reference.ts';
import type { CellSink } from './cell-sink.ts';
import { PlainRowTag } from './plain-row-tag.ts';
import { gridFlag, gridKind } from './sheet-grid.ts';

const [quote, slash, less, equals, greater] = [0x22, 0x2f, 0x3c, 0x3d, 0x3e];
const [letterB, letterC, letterF, letterN, letterR, letterS, letterT, letterV] = [
  0x62, 0x63, 0x66, 0x6e, 0x72, 0x73, 0x74, 0x76,
];
const space = 0x20;

/** What the attribute `t` says, as far as it is read here. */
const plainType = { number: letterN, shared: letterS, boolean: letterB, string: 0 } as const;

/** Left to the scanner. Every step is told where it begins, and answers where it ends, or this. */
const unusual = -1;

/**
 * Reads cells and rows as nearly every program writes them, `<c r="B7" s="3"><v>12</v></c>`, straight out of the bytes.
 * Whatever is spelled otherwise is left where it is, for {@link CellScanner}: this reader decides nothing of its own.
 */
export class PlainCells {
  private readonly bytes: Buffer;
  private readonly strings: readonly string[];
  private readonly sink: CellSink;
  private readonly textCap: number;
  private readonly rowTag: PlainRowTag;
  /** Of the cell being read. */
  private row = 0;
  private column = 0;
  private style = 0;
  private type: number = plainType.number;
  /** The number that {@link digits} came to. */
  private count = 0;

  constructor(bytes: Buffer, strings: readonly string[], sink: CellSink, textCap: number) {
    this.bytes = bytes;
    this.strings = strings;
    this.sink = sink;
    this.textCap = textCap;
    this.rowTag = new PlainRowTag(bytes);
  }

  /**
   * Reads as many cells and rows as follow each other from here.
   *
   * @param from within a row
   * @returns where the first one begins that was not read, or the row ends in which it stands
   */
  read(from: number): number {
    let at = from;
    for (;;) {
      const cell = this.readCell(at);
      const next = cell === unusual ? this.rowTag.read(at) : cell;
      if (next === unusual) return at;
      if (cell === unusual) this.sink.enterRow(this.rowTag.row, this.rowTag.isHidden);
      at = next;
    }
  }

  private readCell(from: number): number {
    const { bytes } = this;
    if (bytes[from] !== less || bytes[from + 1] !== letterC || bytes[from + 2] !== space) return unusual;
    const at = this.readAttributes(from + 2);
    if (at === unusual) return unusual;
    if (bytes[at] === greater) return this.readContent(at + 1);
    if (bytes[at] !== slash || bytes[at + 1] !== greater) return unusual;
    this.sink.moveTo(this.row, this.column);
    return at + 2;
  }

  /** Up to the `/` or `>` of the tag; a cell without `r` is left alone. */
  private readAttributes(from: number): number {
    const { bytes } = this;
    this.row = 0;
    this.style = -1;
    this.type = -1;
    let at = from;
    while (bytes[at] === space) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return unusual;
      let end = unusual;
      if (name === letterR && this.row === 0) end = this.readReference(at + 4);
      else if (name === letterS && this.style < 0) end = this.readStyle(at + 4);
      else if (name === letterT && this.type < 0) end = this.readType(at + 4);
      if (end === unusual || bytes[end] !== quote) return unusual;
      at = end + 1;
    }
    if (this.style < 0) this.style = 0;
    if (this.type < 0) this.type = plainType.number;
    return this.row > 0 ? at : unusual;
  }

  private readReference(from: number): number {
    const { bytes } = this;
    let at = from;
    let column = 0;
    for (; ; at++) {
      const letter = (bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > lastColumn) return unusual;
    }
    const end = this.digits(at);
    if (end === unusual || column === 0 || this.count === 0 || this.count > lastRow) return unusual;
    this.row = this.count;
    this.column = column;
    return end;
  }

  private readStyle(from: number): number {
    const end = this.digits(from);
    this.style = this.count;
    return end;
  }

  /** A short number; what it comes to is in `count`. */
  private digits(from: number): number {
    const { bytes } = this;
    let at = from;
    let number = 0;
    for (; ; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    this.count = number;
    return at === from || at - from > 8 ? unusual : at;
  }

  private readType(at: number): number {
    const { bytes } = this;
    const first = bytes[at] ?? 0;
    if (bytes[at + 1] === quote) {
      this.type = first;
      return first === letterN || first === letterS || first === letterB ? at + 1 : unusual;
    }
    this.type = plainType.string;
    return first === letterS && bytes[at + 1] === letterT && bytes[at + 2] === letterR ? at + 3 : unusual;
  }

  private readContent(from: number): number {
    const flags = this.sink.flagsOf(this.style);
    if (this.isTag(from, letterV)) return this.readValue(from + 3, flags);
    if (!this.isTag(from, letterF)) return unusual;
    const at = this.passFormula(from + 3);
    if (at === unusual) return unusual;
    if (this.isTag(at, letterV)) return this.readValue(at + 3, flags | gridFlag.formula);
    if (!this.isEnd(at, letterC)) return unusual;
    this.sink.moveTo(this.row, this.column);
    this.sink.add(gridKind.empty, Number.NaN, undefined, flags | gridFlag.formula | gridFlag.noCachedResult);
    return at + 4;
  }

  /** `<v>` or `<f>`. */
  private isTag(at: number, name: number): boolean {
    const { bytes } = this;
    return bytes[at] === less && bytes[at + 1] === name && bytes[at + 2] === greater;
  }

  /** `</v>`, `</f>` or `</c>`. */
  private isEnd(at: number, name: number): boolean {
    const { bytes } = this;
    return bytes[at] === less && bytes[at + 1] === slash && bytes[at + 2] === name && bytes[at + 3] === greater;
  }

  /** Goes behind `</f>`; a formula that may reach outside the workbook is left alone. */
  private passFormula(from: number): number {
    const { bytes } = this;
    let at = from;
    for (; bytes[at] !== less; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < space || byte === 0x5b || byte === 0x7c) return unusual;
    }
    return this.isEnd(at, letterF) ? at + 4 : unusual;
  }

  private readValue(from: number, flags: number): number {
    switch (this.type) {
      case plainType.number:
        return this.readNumber(from, flags);
      case plainType.shared:
        return this.readShared(from, flags);
      case plainType.string:
        return this.readString(from, flags);
      default:
        return this.readBoolean(from, flags);
    }
  }

  /** Goes behind `</v></c>`, and there moves the sink. */
  private passValueEnd(at: number): number {
    if (!this.isEnd(at, letterV) || !this.isEnd(at + 4, letterC)) return unusual;
    this.sink.moveTo(this.row, this.column);
    return at + 8;
  }

  private readNumber(from: number, flags: number): number {
    const { bytes } = this;
    let at = from;
    let digits = 0;
    let isInteger = true;
    for (; bytes[at] !== less; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (isNumberSign(bytes[at] ?? 0)) isInteger = false;
      else return unusual;
    }
    if (at === from || at - from > 30) return unusual;
    // Below 16 digits the sum is exact; everything else is read as the platform reads numbers.
    const number = isInteger && at - from < 16 ? digits : Number(bytes.toString('latin1', from, at));
    const end = Number.isNaN(number) ? unusual : this.passValueEnd(at);
    if (end !== unusual) this.sink.addNumber(number, flags);
    return end;
  }

  private readShared(from: number, flags: number): number {
    const at = this.digits(from);
    const text = at === unusual ? undefined : this.strings[this.count];
    const end = text === undefined ? unusual : this.passValueEnd(at);
    if (text !== undefined && end !== unusual) this.sink.addText(text, flags);
    return end;
  }

  private readString(from: number, flags: number): number {
    const { bytes } = this;
    let at = from;
    for (; bytes[at] !== less; at++) {
      const byte = bytes[at] ?? 0;
      // References, line ends and `_x000D_` have to be resolved first.
      if (byte < space || byte === 0x26 || byte === 0x5f) return unusual;
    }
    const end = at - from > this.textCap ? unusual : this.passValueEnd(at);
    if (end !== unusual) this.sink.addText(bytes.toString('utf8', from, at), flags);
    return end;
  }

  private readBoolean(from: number, flags: number): number {
    const digit = (this.bytes[from] ?? 0) - 0x30;
    const end = digit === 0 || digit === 1 ? this.passValueEnd(from + 1) : unusual;
    if (end !== unusual) this.sink.add(gridKind.boolean, digit, undefined, flags);
    return end;
  }
}

/** `+`, `-`, `.`, `E` and `e`. */
function isNumberSign(byte: number): boolean {
  return byte === 0x2e || byte === 0x2d || byte === 0x2b || byte === 0x45 || byte === 0x65;
}
