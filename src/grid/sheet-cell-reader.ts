import { lastColumn, lastRow, parseReference } from './cell-reference.ts';
import { unescapeCellText } from './cell-text.ts';
import { days1904, isoDateSerial } from './date-serial.ts';
import { isExternalFormula } from './external-formula.ts';
import type { GridCell } from './grid-builder.ts';
import { damaged, overCap } from './reading-stop.ts';
import { RichText } from './rich-text.ts';
import { checkedText } from './shared-strings.ts';
import { gridFlag, gridKind } from './sheet-grid.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import type { Attributes } from './walk-xml.ts';

type CellContent = Pick<GridCell, 'kind' | 'number' | 'text'>;

/** Reads the cells (`c`) of one worksheet from the events of its XML, in file order, into `cells`. */
export class SheetCellReader {
  private readonly surroundings: SheetSurroundings;
  private readonly sheet: string;
  private readonly cells: GridCell[];
  private inline = new RichText();
  /** Master formulas that reach outside the workbook, by shared index. */
  private readonly externalShared = new Set<string>();
  private row = 0;
  private column = 0;
  private inCell = false;
  private inside: 'v' | 'f' | 'is' | undefined;
  private type = 'n';
  private style = 0;
  private value: string | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;
  private hasInline = false;

  constructor(surroundings: SheetSurroundings, sheet: string, cells: GridCell[]) {
    this.surroundings = surroundings;
    this.sheet = sheet;
    this.cells = cells;
  }

  startRow(row: number): void {
    this.row = row;
    this.column = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.startCell(attributes);
    if (!this.inCell) return;
    if (name === 'v') {
      this.inside = 'v';
      this.value = '';
    } else if (name === 'f') {
      this.inside = 'f';
      this.formula = '';
      this.sharedIndex = attributes.t === 'shared' ? attributes.si : undefined;
    } else if (name === 'is') {
      this.inside = 'is';
      this.hasInline = true;
      this.inline = new RichText();
    } else if (this.inside === 'is') this.inline.open(name);
  }

  text(text: string): void {
    if (this.inside === 'v') this.value += text;
    else if (this.inside === 'f') this.formula += text;
    else if (this.inside === 'is') this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'c' && this.inCell) this.endCell();
    else if (name === this.inside) this.inside = undefined;
    else if (this.inside === 'is') this.inline.close(name);
  }

  private startCell(attributes: Attributes): void {
    const reference = attributes.r;
    const place = reference === undefined ? { row: this.row, column: this.column + 1 } : parseReference(reference);
    if (!place || place.row < 1) {
      throw damaged(`“${this.sheet}”的单元格地址“${reference}”无效`, `"${this.sheet}" has a cell "${reference}"`);
    }
    if (place.row > lastRow)
      throw overCap({ zh: `“${this.sheet}”的行号`, en: `row number in "${this.sheet}"` }, place.row, lastRow);
    if (place.column > lastColumn) {
      throw overCap({ zh: `“${this.sheet}”的列号`, en: `column number in "${this.sheet}"` }, place.column, lastColumn);
    }
    this.row = place.row;
    this.column = place.column;
    this.inCell = true;
    this.inside = undefined;
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.value = undefined;
    this.formula = undefined;
    this.sharedIndex = undefined;
    this.hasInline = false;
  }

  private endCell(): void {
    this.inCell = false;
    this.inside = undefined;
    let flags = this.surroundings.numberFormats[this.style] ?? 0;
    if (this.formula !== undefined) flags |= gridFlag.formula | (this.isExternal() ? gridFlag.external : 0);
    if (this.type === 'd') flags |= gridFlag.date;
    const content = this.content(flags);
    if (content === undefined) {
      if (this.formula === undefined) return;
      flags |= gridFlag.noCachedResult;
    }
    this.surroundings.spent.cells += 1;
    const { caps, spent } = this.surroundings;
    if (spent.cells > caps.cells)
      throw overCap({ zh: '有内容的单元格数', en: 'cells with a value' }, spent.cells, caps.cells);
    const { kind, number, text } = content ?? { kind: gridKind.empty, number: Number.NaN, text: undefined };
    this.cells.push({ row: this.row, column: this.column, kind, number, text, flags });
  }

  private isExternal(): boolean {
    const formula = this.formula ?? '';
    const external = isExternalFormula(formula);
    if (this.sharedIndex === undefined) return external;
    if (external) this.externalShared.add(this.sharedIndex);
    return this.externalShared.has(this.sharedIndex);
  }

  /** undefined: nothing stands in the cell. */
  private content(flags: number): CellContent | undefined {
    const { value, type } = this;
    if (this.hasInline && type === 'inlineStr')
      return textContent(checkedText(this.inline.take(), this.surroundings.caps));
    if (value === undefined || (type !== 'str' && value.trim() === '')) return undefined;
    switch (type) {
      case 's':
        return textContent(this.sharedString(value));
      case 'str':
        return textContent(checkedText(unescapeCellText(value), this.surroundings.caps));
      case 'inlineStr':
        return undefined;
      case 'b':
        return {
          kind: gridKind.boolean,
          number: value.trim() === '1' || value.trim() === 'true' ? 1 : 0,
          text: undefined,
        };
      case 'e':
        return { kind: gridKind.error, number: Number.NaN, text: value };
      case 'd':
        return numberContent(isoDateSerial(value) ?? this.badValue(value));
      default:
        return numberContent(this.number(value, flags));
    }
  }

  private number(value: string, flags: number): number {
    const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value)
      ? Number(value)
      : this.badValue(value);
    const shifted = this.surroundings.date1904 && (flags & gridFlag.date) !== 0 ? number + days1904 : number;
    // −0 is 0 for everybody who looks at the sheet.
    return shifted + 0;
  }

  private sharedString(index: string): string {
    return this.surroundings.sharedStrings[Number(index)] ?? this.badValue(index);
  }

  private badValue(value: string): never {
    const shown = value.slice(0, 40);
    throw damaged(
      `“${this.sheet}”第 ${this.row} 行的值“${shown}”无效`,
      `"${this.sheet}" row ${this.row} holds "${shown}"`,
    );
  }
}

function textContent(text: string): CellContent {
  return { kind: gridKind.text, number: Number.NaN, text };
}

function numberContent(number: number): CellContent {
  return { kind: gridKind.number, number, text: undefined };
}
