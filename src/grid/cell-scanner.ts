import { cellPlace, checkPlace } from './cell-place.ts';
import type { CellSink } from './cell-sink.ts';
import { unescapeCellText } from './cell-text.ts';
import { cellType, readCellType } from './cell-type.ts';
import { isoDateSerial, isoTimeSerial } from './date-serial.ts';
import { decimalBytes } from './decimal-bytes.ts';
import { isExternalFormula } from './external-formula.ts';
import { damaged } from './reading-stop.ts';
import { readRichText } from './rich-text.ts';
import { checkedText } from './shared-strings.ts';
import { gridFlag, gridKind } from './sheet-grid.ts';
import { sheetName } from './sheet-names.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import { type XmlTokens, xmlToken } from './xml-tokens.ts';

/** Reads the cells (`c`) of one worksheet out of its part, in file order (ECMA-376-1 §18.3.1.4). */
export class CellScanner {
  private readonly tokens: XmlTokens;
  private readonly surroundings: SheetSurroundings;
  private readonly sheet: string;
  private readonly sink: CellSink;
  /** Master formulas that reach outside the workbook, by shared index. */
  private readonly externalShared = new Set<string>();
  private type: number = cellType.number;
  private style = 0;
  /** Where the value stands in the part; what is cut in pieces or escaped is in `valueText`. */
  private valueStart = 0;
  private valueEnd = 0;
  private hasValue = false;
  private valueText: string | undefined;
  private inline: string | undefined;
  private formulaFlags = 0;

  constructor(tokens: XmlTokens, surroundings: SheetSurroundings, sheet: string, sink: CellSink) {
    this.tokens = tokens;
    this.surroundings = surroundings;
    this.sheet = sheet;
    this.sink = sink;
  }

  /** Reads the cell just opened, to its end. */
  readCell(): void {
    this.start();
    this.readChildren();
    let flags = this.sink.flagsOf(this.style) | this.formulaFlags;
    if (this.type === cellType.date) flags |= gridFlag.date;
    if (this.addContent(flags)) return;
    if ((flags & gridFlag.formula) !== 0)
      this.sink.add(gridKind.empty, Number.NaN, undefined, flags | gridFlag.noCachedResult);
  }

  private start(): void {
    const { sink, tokens } = this;
    const { attributes, bytes } = tokens;
    const reference = attributes.find(sheetName.r);
    if (reference < 0) {
      sink.column += 1;
      checkPlace(sink.row, sink.column, this.sheet);
    } else {
      const place = cellPlace(bytes, attributes.start(reference), attributes.end(reference), this.sheet);
      sink.row = Math.floor(place / 65_536);
      sink.column = place % 65_536;
    }
    const type = attributes.find(sheetName.t);
    this.type = type < 0 ? cellType.number : readCellType(bytes, attributes.start(type), attributes.end(type));
    const style = attributes.find(sheetName.s);
    this.style = style < 0 ? 0 : decimalBytes(bytes, attributes.start(style), attributes.end(style));
    this.hasValue = false;
    this.valueText = undefined;
    this.inline = undefined;
    this.formulaFlags = 0;
  }

  private readChildren(): void {
    const { tokens } = this;
    const { level } = tokens;
    for (;;) {
      const token = tokens.next(false);
      if (tokens.level < level) return;
      if (token !== xmlToken.open) continue;
      if (tokens.name === sheetName.v) this.readValue();
      else if (tokens.name === sheetName.f) this.readFormula();
      else if (tokens.name === sheetName.is) this.inline = readRichText(tokens);
      else tokens.passElement();
    }
  }

  private readValue(): void {
    const { tokens } = this;
    this.valueText = tokens.elementText();
    if (tokens.isEscaped) this.valueText ??= tokens.text();
    this.valueStart = tokens.textStart;
    this.valueEnd = tokens.textEnd;
    this.hasValue = true;
  }

  private readFormula(): void {
    const { tokens } = this;
    const { attributes, bytes } = tokens;
    const isShared = attributes.get(sheetName.t) === 'shared';
    const sharedIndex = isShared ? attributes.get(sheetName.si) : undefined;
    const joined = tokens.elementText();
    // Whatever is outside the workbook is named in brackets or behind a bar; most formulas have neither.
    const formula = bytes.subarray(tokens.textStart, tokens.textEnd);
    const mayBe = joined !== undefined || formula.includes(0x5b) || formula.includes(0x7c);
    let isExternal = mayBe && isExternalFormula(joined ?? tokens.text());
    if (sharedIndex !== undefined) {
      if (isExternal) this.externalShared.add(sharedIndex);
      isExternal = this.externalShared.has(sharedIndex);
    }
    this.formulaFlags = gridFlag.formula | (isExternal ? gridFlag.external : 0);
  }

  /** @returns false where nothing stands in the cell */
  private addContent(flags: number): boolean {
    const { caps } = this.surroundings;
    if (this.type === cellType.inline) {
      if (this.inline === undefined) return false;
      this.sink.addText(checkedText(this.inline, caps), flags);
      return true;
    }
    if (!this.hasValue) return false;
    if (this.type === cellType.number) return this.addNumber(flags);
    const value = this.text();
    if (this.type === cellType.string) {
      this.sink.addText(checkedText(unescapeCellText(value), caps), flags);
      return true;
    }
    if (value.trim() === '') return false;
    if (this.type === cellType.shared) this.sink.addText(this.sharedString(value), flags);
    else if (this.type === cellType.error) this.sink.add(gridKind.error, Number.NaN, value, flags);
    else if (this.type === cellType.date) {
      this.sink.add(
        gridKind.number,
        isoDateSerial(value) ?? isoTimeSerial(value) ?? this.badValue(value),
        undefined,
        flags,
      );
    } else this.sink.add(gridKind.boolean, isTrueText(value) ? 1 : 0, undefined, flags);
    return true;
  }

  private addNumber(flags: number): boolean {
    let number =
      this.valueText === undefined ? decimalBytes(this.tokens.bytes, this.valueStart, this.valueEnd) : Number.NaN;
    if (Number.isNaN(number)) {
      const value = this.text();
      if (value.trim() === '') return false;
      number = this.numberOf(value);
    }
    this.sink.addNumber(number, flags);
    return true;
  }

  private text(): string {
    return this.valueText ?? this.tokens.decode(this.valueStart, this.valueEnd, false);
  }

  private numberOf(value: string): number {
    const isNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value);
    return isNumber ? Number(value) : this.badValue(value);
  }

  private sharedString(index: string): string {
    return this.surroundings.sharedStrings[Number(index)] ?? this.badValue(index);
  }

  private badValue(value: string): never {
    const shown = value.slice(0, 40);
    throw damaged(
      `“${this.sheet}”第 ${this.sink.row} 行的值“${shown}”无效`,
      `"${this.sheet}" row ${this.sink.row} holds "${shown}"`,
    );
  }
}

function isTrueText(value: string): boolean {
  return value.trim() === '1' || value.trim() === 'true';
}
