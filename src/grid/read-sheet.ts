import { lastRow } from './cell-reference.ts';
import { CellScanner } from './cell-scanner.ts';
import { CellSink } from './cell-sink.ts';
import type { SheetTraits } from './grid-columns.ts';
import { GridColumns } from './grid-columns.ts';
import { HiddenColumns } from './hidden-columns.ts';
import type { StretchContext } from './known-stretches.ts';
import { KnownStretches } from './known-stretches.ts';
import { countMerged, mergedRange } from './merged-range.ts';
import { PlainCells } from './plain-cells.ts';
import { damaged, overCap } from './reading-stop.ts';
import type { GridRange, SheetGrid } from './sheet-grid.ts';
import { sheetName, sheetNames } from './sheet-names.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import { isTrue } from './xml-boolean.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

/** One sheet is read at a time: those of a whole inbox are gathered in one place, and copied out. */
const columns = new GridColumns(4096);

type NamedSheet = Pick<SheetTraits, 'name' | 'visibility'>;

/** What a sheet says behind its cells. */
interface SheetRest {
  readonly merges: readonly GridRange[];
  /** Undefined where it does not say. */
  readonly protected: boolean | undefined;
}

/** All that stands behind the cells of sheets read before, where no cells were among it. */
const knownTails = new KnownStretches<SheetRest>();

/** What stands in the element `cols` of sheets read before, with the hidden ranges among it. */
const knownColumns = new KnownStretches<readonly (readonly [first: number, last: number])[]>();

/**
 * Reads the part of one worksheet (ECMA-376-1 §18.3) in one pass.
 *
 * @param xml in UTF-8 (decode-xml.ts)
 * @throws ReadingStop
 */
export function readSheet(xml: Buffer, part: string, sheet: NamedSheet, surroundings: SheetSurroundings): SheetGrid {
  return new SheetReader(xml, part, sheet, surroundings).read();
}

class SheetReader {
  private readonly xml: Buffer;
  private readonly sheet: NamedSheet;
  private readonly surroundings: SheetSurroundings;
  private readonly tokens: XmlTokens;
  private readonly sink: CellSink;
  private readonly cells: CellScanner;
  private readonly plain: PlainCells;
  private readonly hiddenColumns = new HiddenColumns();
  private readonly merges: GridRange[] = [];
  private isProtected: boolean | undefined;
  /** Where the tag of the root ends. */
  private rootEnd = 0;

  constructor(xml: Buffer, part: string, sheet: NamedSheet, surroundings: SheetSurroundings) {
    const { caps, sharedStrings } = surroundings;
    this.xml = xml;
    this.sheet = sheet;
    this.surroundings = surroundings;
    this.tokens = new XmlTokens(xml, part, 'worksheet', sheetNames, caps);
    columns.clear();
    this.sink = new CellSink(columns, surroundings);
    this.cells = new CellScanner(this.tokens, surroundings, sheet.name, this.sink);
    this.plain = new PlainCells(xml, sharedStrings, this.sink, caps.textLength);
  }

  read(): SheetGrid {
    const { tokens } = this;
    for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
      if (token === xmlToken.open) this.readOpened();
      else if (tokens.name === sheetName.sheetData && tokens.level === 1 && tokens.plainFrom !== undefined) {
        this.readTail(tokens.plainFrom);
        break;
      }
    }
    return columns.grid({
      ...this.sheet,
      merges: this.merges,
      hiddenRows: this.sink.hiddenRows,
      hiddenColumns: this.hiddenColumns.columns(),
      protected: this.isProtected ?? false,
    });
  }

  private context(): StretchContext {
    return { root: this.xml.subarray(0, this.rootEnd), caps: this.surroundings.caps };
  }

  /** All behind the cells, whether or not it is known. */
  private readTail(from: number): void {
    const { xml } = this;
    const context = this.context();
    const known = knownTails.find(xml, from, context);
    if (known && from + known.bytes.length === xml.length) {
      for (const range of known.result.merges) this.merge(range);
      this.isProtected = known.result.protected ?? this.isProtected;
      return;
    }
    const before = { merges: this.merges.length, isProtected: this.isProtected };
    this.isProtected = undefined;
    if (this.passTail()) {
      const rest = { merges: this.merges.slice(before.merges), protected: this.isProtected };
      knownTails.add(xml.subarray(from), context, rest);
    }
    this.isProtected ??= before.isProtected;
  }

  /** @returns whether it holds nothing that {@link SheetRest} does not say: sheets with cells in two places exist */
  private passTail(): boolean {
    const { tokens } = this;
    let isRest = true;
    for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
      if (token !== xmlToken.open) continue;
      const { name } = tokens;
      if (name === sheetName.c || name === sheetName.row || name === sheetName.col) isRest = false;
      this.readOpened();
    }
    return isRest;
  }

  private readOpened(): void {
    const { tokens } = this;
    const { attributes } = tokens;
    switch (tokens.name) {
      case sheetName.c:
        this.cells.readCell();
        this.readPlain();
        break;
      case sheetName.row:
        this.enterRow();
        this.readPlain();
        break;
      case sheetName.cols:
        this.readColumns();
        break;
      case sheetName.col:
        this.hideColumns();
        break;
      case sheetName.mergeCell:
        this.merge(mergedRange(attributes.get(sheetName.ref) ?? '', this.sheet.name));
        break;
      case sheetName.sheetProtection:
        this.isProtected = isTrue(attributes.get(sheetName.sheet));
        break;
      case sheetName.conditionalFormatting:
      case sheetName.dataValidations:
      case sheetName.extLst:
        tokens.passUnread();
        break;
      default:
        if (tokens.level === 1) this.rootEnd = tokens.position;
    }
  }

  /** Up to the end of `cols`; what is no `col` there is what it is anywhere else. */
  private readColumns(): void {
    const { tokens, xml, hiddenColumns } = this;
    const from = tokens.plainFrom;
    const known = from === undefined ? undefined : knownColumns.find(xml, from, this.context());
    if (known && from !== undefined) {
      for (const [first, last] of known.result) hiddenColumns.hide(first, last);
      tokens.passKnown(from + known.bytes.length);
      return;
    }
    const { level } = tokens;
    const hidden: (readonly [number, number])[] = [];
    let isKnown = from !== undefined;
    for (let token = tokens.next(false); tokens.level >= level; token = tokens.next(false)) {
      if (token !== xmlToken.open) continue;
      if (tokens.name === sheetName.col) hidden.push(...this.hideColumns());
      else {
        isKnown = false;
        this.readOpened();
      }
    }
    if (isKnown) knownColumns.add(xml.subarray(from, tokens.position), this.context(), hidden);
  }

  /** @returns the range of columns, where they are hidden or have no width, which shows as little */
  private hideColumns(): readonly (readonly [number, number])[] {
    const { attributes } = this.tokens;
    if (!isTrue(attributes.get(sheetName.hidden)) && !isNothing(attributes.get(sheetName.width))) return [];
    const range = [Number(attributes.get(sheetName.min)), Number(attributes.get(sheetName.max))] as const;
    this.hiddenColumns.hide(...range);
    return [range];
  }

  private readPlain(): void {
    const from = this.tokens.plainFrom;
    if (from !== undefined) this.tokens.resume(this.plain.read(from));
  }

  private merge(range: GridRange): void {
    countMerged(range, this.surroundings);
    this.merges.push(range);
  }

  private enterRow(): void {
    const { attributes } = this.tokens;
    const given = attributes.get(sheetName.r);
    const row = given === undefined ? this.sink.rowEntered + 1 : Number(given);
    const { name } = this.sheet;
    if (!Number.isInteger(row) || row < 1)
      throw damaged(`“${name}”的行号“${given}”无效`, `"${name}" has a row "${given}"`);
    if (row > lastRow) throw overCap({ zh: `“${name}”的行号`, en: `row number in "${name}"` }, row, lastRow);
    this.sink.enterRow(row, isTrue(attributes.get(sheetName.hidden)) || isNothing(attributes.get(sheetName.ht)));
  }
}

/** A height or width of 0, as Excel writes what was drawn together with the mouse. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && /^0+(?:\.0*)?$/.test(size);
}
