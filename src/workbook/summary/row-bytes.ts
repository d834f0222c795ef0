import { columnLetters } from '../../layout/address.ts';

/** Bytes that are handed on at a time: enough to pack well, small beside everything else in memory. */
const capacity = 1 << 18;
/** More than a number cell takes, whatever is in it: letters, row, style, digits and markup. */
const longestNumberCell = 96;

const rowEnd = Buffer.from('</row>');
const numberEnd = Buffer.from('</v></c>');

/** What is said of a row beside its cells. */
export interface RowShape {
  /** Points; left out: the default. */
  readonly height?: number;
  /** 0 for none. */
  readonly outlineLevel?: number;
}

/**
 * Writes the rows of a sheet as the bytes of its part (ECMA-376-1:2016 §18.3.1.73), top to bottom and from left to right.
 * A large summary has millions of cells, nearly all of them whole numbers: those are written digit by digit, without an
 * object or a text for each.
 */
export class RowBytes {
  private readonly write: (bytes: Uint8Array) => void;
  private readonly textNumber: (text: string) => number;
  private readonly bytes = Buffer.allocUnsafe(capacity);
  private length = 0;
  /** `<c r="AB`, by column. */
  private readonly columns: Uint8Array[] = [];
  /** `" s="17`, by style; empty for style 0. */
  private readonly styles: Uint8Array[] = [];
  /** `" s="17"><v>`, by style. */
  private readonly numberStyles: Uint8Array[] = [];
  /** Digits of the row that is open. */
  private row: Uint8Array = new Uint8Array(0);

  /**
   * @param write takes the bytes; they may change after it returns
   * @param textNumber the number of a shared string
   */
  constructor(write: (bytes: Uint8Array) => void, textNumber: (text: string) => number) {
    this.write = write;
    this.textNumber = textNumber;
  }

  open(row: number, { height, outlineLevel }: RowShape): void {
    this.row = Buffer.from(String(row));
    const heightText = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const outlineText = outlineLevel ? ` outlineLevel="${outlineLevel}"` : '';
    this.ascii(`<row r="${row}"${heightText}${outlineText}>`);
  }

  close(): void {
    this.reserve(rowEnd.length);
    this.copy(rowEnd);
  }

  /** A cell with nothing in it; without a style there is none. */
  blank(column: number, style: number): void {
    if (style === 0) return;
    this.start(column, style);
    this.ascii('"/>');
  }

  /** A number. */
  number(column: number, style: number, value: number): void {
    this.reserve(longestNumberCell);
    this.copy(this.columns[column] ?? this.columnStart(column));
    this.copy(this.row);
    this.copy(this.numberStyles[style] ?? this.numberStyleStart(style));
    this.digits(value);
    this.copy(numberEnd);
  }

  text(column: number, style: number, text: string): void {
    this.start(column, style);
    this.ascii(`" t="s"><v>${this.textNumber(text)}</v></c>`);
  }

  /**
   * A formula and its cached result.
   *
   * @param formula without `=`, in Latin letters or any other
   */
  formula(column: number, style: number, formula: string, result: number | string): void {
    this.start(column, style);
    this.ascii(typeof result === 'string' ? '" t="str"><f>' : '"><f>');
    this.any(escapeText(formula));
    this.ascii('</f><v>');
    if (typeof result === 'string') this.any(escapeText(result));
    else {
      this.reserve(longestNumberCell);
      this.digits(result);
    }
    this.ascii('</v></c>');
  }

  /** Hands on what is still held. */
  flush(): void {
    if (this.length === 0) return;
    this.write(this.bytes.subarray(0, this.length));
    this.length = 0;
  }

  private start(column: number, style: number): void {
    this.reserve(longestNumberCell);
    this.copy(this.columns[column] ?? this.columnStart(column));
    this.copy(this.row);
    this.copy(this.styles[style] ?? this.styleStart(style));
  }

  private columnStart(column: number): Uint8Array {
    const start = Buffer.from(`<c r="${columnLetters(column)}`);
    this.columns[column] = start;
    return start;
  }

  private styleStart(style: number): Uint8Array {
    const start = Buffer.from(style === 0 ? '' : `" s="${style}`);
    this.styles[style] = start;
    return start;
  }

  private numberStyleStart(style: number): Uint8Array {
    const start = Buffer.concat([this.styleStart(style), Buffer.from('"><v>')]);
    this.numberStyles[style] = start;
    return start;
  }

  /** Shortest digits that give the same double again; whole numbers of up to nine digits without a text for them. */
  private digits(value: number): void {
    if (value !== (value | 0) || value <= -1e9 || value >= 1e9) {
      this.ascii(String(value));
      return;
    }
    const { bytes } = this;
    let rest = value | 0;
    if (rest < 0) {
      bytes[this.length++] = 0x2d;
      rest = -rest;
    }
    const start = this.length;
    this.length += rest < 10 ? 1 : rest < 1e3 ? (rest < 100 ? 2 : 3) : wholeDigits(rest);
    for (let at = this.length - 1; at >= start; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = 0x30 + rest - tenth * 10;
      rest = tenth;
    }
  }

  private ascii(text: string): void {
    this.reserve(text.length);
    const { bytes, length } = this;
    for (let index = 0; index < text.length; index++) bytes[length + index] = text.charCodeAt(index);
    this.length = length + text.length;
  }

  private any(text: string): void {
    const most = text.length * 3;
    if (most <= capacity) {
      this.reserve(most);
      this.length += this.bytes.write(text, this.length);
    } else {
      this.flush();
      this.write(Buffer.from(text));
    }
  }

  private copy(from: Uint8Array): void {
    const { bytes, length } = this;
    // Inside the array, so the cast drops an undefined that cannot be; `set` costs more for so few bytes.
    for (let index = 0; index < from.length; index++) bytes[length + index] = from[index] as number;
    this.length = length + from.length;
  }

  private reserve(more: number): void {
    if (this.length + more > capacity) this.flush();
  }
}

function wholeDigits(value: number): number {
  let digits = 3;
  for (let bound = 1e3; value >= bound; bound *= 10) digits++;
  return digits;
}

function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'))
    : text;
}
