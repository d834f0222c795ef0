import { lastColumn, lastRow } from './cell-reference.ts';
import type { CellSink } from './cell-sink.ts';
import { gridFlag, gridKind } from './sheet-grid.ts';

const [quote, slash, less, equals, greater] = [0x22, 0x2f, 0x3c, 0x3d, 0x3e];
const [letterB, letterC, letterF, letterN, letterR, letterS, letterT, letterV] = [
  0x62, 0x63, 0x66, 0x6e, 0x72, 0x73, 0x74, 0x76,
];
const space = 0x20;

/** What the attribute `t` says, as far as it is read here. */
const plainType = { number: letterN, shared: letterS, boolean: letterB, string: 0 } as const;

/**
 * Reads cells as nearly every program writes them, `<c r="B7" s="3"><v>12</v></c>`, straight out of the bytes. Whatever
 * is spelled otherwise is left where it is, for {@link CellScanner}: this reader decides nothing of its own.
 */
export class PlainCells {
  private readonly bytes: Buffer;
  private readonly strings: readonly string[];
  private readonly sink: CellSink;
  private readonly textCap: number;
  /** Where reading stands; each step moves it, and a step that meets something unusual gives up. */
  private at = 0;
  private row = 0;
  private column = 0;
  private style = 0;
  private type: number = plainType.number;

  constructor(bytes: Buffer, strings: readonly string[], sink: CellSink, textCap: number) {
    this.bytes = bytes;
    this.strings = strings;
    this.sink = sink;
    this.textCap = textCap;
  }

  /**
   * Reads as many cells as follow each other from here.
   *
   * @returns where the first one begins that was not read
   */
  read(from: number): number {
    let before = from;
    this.at = from;
    while (this.readOne()) before = this.at;
    return before;
  }

  private readOne(): boolean {
    const { bytes } = this;
    const { at } = this;
    if (bytes[at] !== less || bytes[at + 1] !== letterC || bytes[at + 2] !== space) return false;
    this.at = at + 2;
    if (!this.readAttributes()) return false;
    if (bytes[this.at] === slash) {
      if (bytes[this.at + 1] !== greater) return false;
      this.at += 2;
      this.place();
      return true;
    }
    this.at += 1;
    return this.readContent();
  }

  private place(): void {
    this.sink.row = this.row;
    this.sink.column = this.column;
  }

  /** Up to the `/` or `>` of the tag; a cell without `r` is left alone. */
  private readAttributes(): boolean {
    const { bytes } = this;
    this.row = 0;
    this.style = -1;
    this.type = -1;
    while (bytes[this.at] === space) {
      const name = bytes[this.at + 1];
      if (bytes[this.at + 2] !== equals || bytes[this.at + 3] !== quote) return false;
      this.at += 4;
      let isRead = false;
      if (name === letterR && this.row === 0) isRead = this.readReference();
      else if (name === letterS && this.style < 0) isRead = this.readStyle();
      else if (name === letterT && this.type < 0) isRead = this.readType();
      if (!isRead || bytes[this.at] !== quote) return false;
      this.at += 1;
    }
    if (this.style < 0) this.style = 0;
    if (this.type < 0) this.type = plainType.number;
    return this.row > 0 && (bytes[this.at] === greater || bytes[this.at] === slash);
  }

  private readReference(): boolean {
    const { bytes } = this;
    let { at } = this;
    let column = 0;
    for (; ; at++) {
      const letter = (bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > lastColumn) return false;
    }
    const row = this.digits(at);
    this.row = row;
    this.column = column;
    return column > 0 && row > 0 && row <= lastRow;
  }

  private readStyle(): boolean {
    this.style = this.digits(this.at);
    return this.style >= 0;
  }

  /** A short number from `from` on; -1 where there is none. */
  private digits(from: number): number {
    const { bytes } = this;
    let at = from;
    let number = 0;
    for (; ; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    this.at = at;
    return at === from || at - from > 8 ? -1 : number;
  }

  private readType(): boolean {
    const { bytes, at } = this;
    const first = bytes[at] ?? 0;
    if (bytes[at + 1] === quote) {
      this.type = first;
      this.at = at + 1;
      return first === letterN || first === letterS || first === letterB;
    }
    this.type = plainType.string;
    this.at = at + 3;
    return first === letterS && bytes[at + 1] === letterT && bytes[at + 2] === letterR;
  }

  private readContent(): boolean {
    const flags = this.sink.flagsOf(this.style);
    if (!this.isTag(letterF)) return this.isTag(letterV) && this.readValue(flags);
    if (!this.passFormula()) return false;
    if (this.isTag(letterV)) return this.readValue(flags | gridFlag.formula);
    if (!this.passEnd()) return false;
    this.place();
    this.sink.add(gridKind.empty, Number.NaN, undefined, flags | gridFlag.formula | gridFlag.noCachedResult);
    return true;
  }

  /** `<v>` or `<f>`; goes behind it. */
  private isTag(name: number): boolean {
    const { bytes, at } = this;
    if (bytes[at] !== less || bytes[at + 1] !== name || bytes[at + 2] !== greater) return false;
    this.at = at + 3;
    return true;
  }

  /** Goes behind `</f>`; a formula that may reach outside the workbook is left alone. */
  private passFormula(): boolean {
    const { bytes } = this;
    let { at } = this;
    for (; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === less) break;
      if (byte < space || byte === 0x5b || byte === 0x7c) return false;
    }
    this.at = at + 4;
    return bytes[at + 1] === slash && bytes[at + 2] === letterF && bytes[at + 3] === greater;
  }

  /** Goes behind `</c>`. */
  private passEnd(): boolean {
    const { bytes, at } = this;
    this.at = at + 4;
    return bytes[at] === less && bytes[at + 1] === slash && bytes[at + 2] === letterC && bytes[at + 3] === greater;
  }

  private readValue(flags: number): boolean {
    const start = this.at;
    switch (this.type) {
      case plainType.number:
        return this.readNumber(start, flags);
      case plainType.shared:
        return this.readShared(start, flags);
      case plainType.string:
        return this.readString(start, flags);
      default:
        return this.readBoolean(start, flags);
    }
  }

  /** Goes behind `</v></c>`. */
  private passValueEnd(): boolean {
    const { bytes, at } = this;
    const isEnd = bytes[at] === less && bytes[at + 1] === slash && bytes[at + 2] === letterV;
    this.at = at + 4;
    return isEnd && bytes[at + 3] === greater && this.passEnd();
  }

  private readNumber(start: number, flags: number): boolean {
    const { bytes } = this;
    let at = start;
    let digits = 0;
    let isInteger = true;
    for (; bytes[at] !== less; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (isNumberSign(bytes[at] ?? 0)) isInteger = false;
      else return false;
    }
    if (at === start || at - start > 30) return false;
    // Below 16 digits the sum is exact; everything else is read as the platform reads numbers.
    const number = isInteger && at - start < 16 ? digits : Number(bytes.toString('latin1', start, at));
    this.at = at;
    if (Number.isNaN(number) || !this.passValueEnd()) return false;
    this.place();
    this.sink.addNumber(number, flags);
    return true;
  }

  private readShared(start: number, flags: number): boolean {
    const index = this.digits(start);
    const text = index < 0 ? undefined : this.strings[index];
    if (text === undefined || !this.passValueEnd()) return false;
    this.place();
    this.sink.addText(text, flags);
    return true;
  }

  private readString(start: number, flags: number): boolean {
    const { bytes } = this;
    let at = start;
    for (; bytes[at] !== less; at++) {
      const byte = bytes[at] ?? 0;
      // References, line ends and `_x000D_` have to be resolved first.
      if (byte < space || byte === 0x26 || byte === 0x5f) return false;
    }
    this.at = at;
    if (at - start > this.textCap || !this.passValueEnd()) return false;
    this.place();
    this.sink.addText(bytes.toString('utf8', start, at), flags);
    return true;
  }

  private readBoolean(start: number, flags: number): boolean {
    const digit = (this.bytes[start] ?? 0) - 0x30;
    this.at = start + 1;
    if ((digit !== 0 && digit !== 1) || !this.passValueEnd()) return false;
    this.place();
    this.sink.add(gridKind.boolean, digit, undefined, flags);
    return true;
  }
}

/** `+`, `-`, `.`, `E` and `e`. */
function isNumberSign(byte: number): boolean {
  return byte === 0x2e || byte === 0x2d || byte === 0x2b || byte === 0x45 || byte === 0x65;
}
