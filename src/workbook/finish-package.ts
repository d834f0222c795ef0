import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { coreProperties } from './core-properties.ts';
import { finishWorksheet, type InternalLink } from './finish-worksheet.ts';
import { fontOrder, runFontOrder } from './schema-order.ts';
import { sheetParts } from './sheet-parts.ts';
import { reorderElement } from './xml-children.ts';

/** What a finished workbook needs beyond what exceljs can write. */
export interface PackageFinish {
  /** Recalculate when opened: for templates, not for summaries (it makes Excel ask to save). */
  readonly calculateOnLoad: boolean;
  /** Links inside the workbook, by name of the sheet they stand on. */
  readonly links: ReadonlyMap<string, readonly InternalLink[]>;
  /** Title in the document's properties. */
  readonly title: string;
  /** How hard it is packed: 4 takes half the time of 6, for a file a sixteenth larger. */
  readonly level: 4 | 6;
}

const contentTypes = '[Content_Types].xml';

/**
 * Makes a package of exceljs valid and reproducible: children in schema order, links inside the workbook, document
 * properties without a date, `[Content_Types].xml` first and the other parts by name, one fixed time.
 * The same input gives the same bytes in any time zone.
 *
 * One part at a time is unpacked, so that memory stays near the size of the largest sheet.
 *
 * @param workbook what `xlsx.writeBuffer()` or the streaming writer gave
 * @param write takes the bytes of the finished package, in order
 */
export function finishPackage(workbook: Uint8Array, finish: PackageFinish, write: (chunk: Uint8Array) => void): void {
  const sheets = sheetParts(partText(workbook, 'xl/workbook.xml'), partText(workbook, 'xl/_rels/workbook.xml.rels'));
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  for (const name of partNames(workbook)) {
    const entry = new ZipDeflate(name, { level: finish.level });
    entry.mtime = fixedTime();
    zip.add(entry);
    const sheet = sheets.get(name);
    const pieces =
      sheet === undefined
        ? [finishPart(name, partBytes(workbook, name), finish)]
        : finishWorksheet(partBytes(workbook, name), finish.links.get(sheet) ?? []);
    pieces.forEach((piece, index) => {
      entry.push(piece, index === pieces.length - 1);
    });
  }
  zip.end();
}

/** {@link finishPackage} into one array, for workbooks of ordinary size. */
export function finishedPackage(workbook: Uint8Array, finish: PackageFinish): Uint8Array {
  const chunks: Uint8Array[] = [];
  finishPackage(workbook, finish, (chunk) => chunks.push(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

function finishPart(name: string, bytes: Uint8Array, finish: PackageFinish): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(coreProperties(finish.title));
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

function partNames(workbook: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(workbook, {
    filter: (entry) => {
      if (!entry.name.endsWith('/')) names.push(entry.name);
      return false;
    },
  });
  // By code unit: the order must not depend on the locale.
  const others = names.filter((name) => name !== contentTypes).sort();
  return [contentTypes, ...others];
}

function partBytes(workbook: Uint8Array, name: string): Uint8Array {
  return unzipSync(workbook, { filter: (entry) => entry.name === name })[name] ?? new Uint8Array();
}

function partText(workbook: Uint8Array, name: string): string {
  return strFromU8(partBytes(workbook, name));
}

/** ZIP keeps local time, so the same local noon is the same bytes in every time zone. 1980 is its first year. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}
