import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { PackageFinish } from './finish-part.ts';
import { finishedPart } from './finish-part.ts';
import type { InternalLink } from './finish-worksheet.ts';
import { finishedWorksheet } from './finish-worksheet.ts';
import { sheetParts } from './sheet-parts.ts';
import { contentTypesPart, fixedTime } from './zip-order.ts';

/**
 * Makes a package of exceljs valid and reproducible: children in schema order, links inside the workbook, document
 * properties without a date, `[Content_Types].xml` first and the other parts by name, one fixed time. The same parts give
 * the same bytes in any time zone and under any Node version: they are packed by fflate.
 *
 * @param workbook what `xlsx.writeBuffer()` gave
 * @param links inside the workbook, by name of the sheet they stand on
 */
export function finishedPackage(
  workbook: Uint8Array,
  finish: PackageFinish,
  links: ReadonlyMap<string, readonly InternalLink[]> = new Map(),
): Uint8Array {
  const unpacked = unzipSync(workbook, { filter: ({ name }) => !name.endsWith('/') });
  const text = (name: string) => strFromU8(unpacked[name] ?? new Uint8Array());
  const sheets = sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const name of inOrder(Object.keys(unpacked))) {
    const sheet = sheets.get(name);
    const finished =
      sheet === undefined
        ? [finishedPart(name, text(name), finish)]
        : finishedWorksheet(text(name), { links: links.get(sheet) ?? [] });
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = fixedTime();
    zip.add(entry);
    finished.forEach((piece, index) => {
      entry.push(strToU8(piece), index === finished.length - 1);
    });
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** By code unit: the order must not depend on the locale. */
function inOrder(names: readonly string[]): readonly string[] {
  return [contentTypesPart, ...names.filter((name) => name !== contentTypesPart).sort()];
}
