import { strFromU8, strToU8, Zip, ZipDeflate } from 'fflate';
import { coreProperties } from './core-properties.ts';
import type { InternalLink } from './finish-worksheet.ts';
import { WorksheetFinisher } from './finish-worksheet.ts';
import { fontOrder, runFontOrder } from './schema-order.ts';
import { reorderElement } from './xml-children.ts';

/** What a finished workbook needs beyond what exceljs can write. */
export interface PackageFinish {
  /** Recalculate when opened: for templates, not for summaries (it makes Excel ask to save). */
  readonly calculateOnLoad: boolean;
  /** Title in the document's properties. */
  readonly title: string;
  /** Keywords among them. */
  readonly keywords?: string;
  /** How hard it is packed: 4 takes half the time of 6, for a file a sixteenth larger. */
  readonly level: 4 | 6;
}

/** A worksheet part while its bytes come. */
export interface WorksheetPart {
  push(bytes: Uint8Array): void;
  /** @param links from cells of this sheet to places in the same workbook */
  end(links: readonly InternalLink[]): void;
}

interface PackedPart {
  readonly entry: ZipDeflate;
  readonly chunks: Uint8Array<ArrayBuffer>[];
}

const contentTypes = '[Content_Types].xml';

/**
 * The parts of a workbook as exceljs writes them, finished and packed as they come, so that nothing is held but their
 * packed bytes: children in schema order, links inside the workbook, document properties without a date,
 * `[Content_Types].xml` first and the other parts by name, one fixed time. The same parts give the same bytes in any
 * time zone.
 */
export class PackageParts {
  private readonly finish: PackageFinish;
  private readonly packed = new Map<string, PackedPart>();

  constructor(finish: PackageFinish) {
    this.finish = finish;
  }

  /** Adds a part that is no worksheet. */
  add(name: string, bytes: Uint8Array): void {
    this.open(name).entry.push(finishPart(name, bytes, this.finish), true);
  }

  /** Adds a worksheet. */
  addWorksheet(name: string): WorksheetPart {
    const { entry } = this.open(name);
    const finisher = new WorksheetFinisher((piece, isLast) => {
      entry.push(piece, isLast);
    });
    return {
      push: (bytes) => finisher.push(bytes),
      end: (links) => finisher.end(links),
    };
  }

  /** @param write takes the bytes of the finished package, in order */
  write(write: (chunk: Uint8Array) => void): void {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      write(chunk);
    });
    for (const name of this.names()) {
      const part = this.packed.get(name);
      if (!part) continue;
      const { entry, chunks } = part;
      zip.add(entry);
      chunks.forEach((chunk, index) => {
        entry.ondata(null, chunk, index === chunks.length - 1);
      });
    }
    zip.end();
  }

  private open(name: string): PackedPart {
    const entry = new ZipDeflate(name, { level: this.finish.level });
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    entry.mtime = fixedTime();
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    };
    const part = { entry, chunks };
    this.packed.set(name, part);
    return part;
  }

  /** By code unit: the order must not depend on the locale. */
  private names(): readonly string[] {
    return [contentTypes, ...[...this.packed.keys()].filter((name) => name !== contentTypes).sort()];
  }
}

function finishPart(name: string, bytes: Uint8Array, finish: PackageFinish): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(coreProperties(finish.title, finish.keywords));
  if (name === 'xl/styles.xml') return strToU8(reorderElement(strFromU8(bytes), 'font', fontOrder));
  if (name === 'xl/sharedStrings.xml') return strToU8(reorderElement(strFromU8(bytes), 'rPr', runFontOrder));
  if (name === 'xl/workbook.xml') return strToU8(withCalculation(strFromU8(bytes), finish.calculateOnLoad));
  return bytes;
}

/** calcId 191029 is that of Excel 2019 and later; an older one makes Excel recalculate and ask to save. */
function withCalculation(workbook: string, onLoad: boolean): string {
  const element = `<calcPr calcId="191029"${onLoad ? ' fullCalcOnLoad="1"' : ''}/>`;
  return workbook.replace(/<calcPr\s[^>]*\/>/, element);
}

/** ZIP keeps local time, so the same local noon is the same bytes in every time zone. 1980 is its first year. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}
