import { strFromU8, unzipSync } from 'fflate';
import type { InternalLink } from './finish-worksheet.ts';
import type { PackageFinish } from './package-parts.ts';
import { PackageParts } from './package-parts.ts';
import { sheetParts } from './sheet-parts.ts';

/**
 * Makes a package of exceljs valid and reproducible ({@link PackageParts}).
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
  const parts = new PackageParts(finish);
  for (const [name, bytes] of Object.entries(unpacked)) {
    const sheet = sheets.get(name);
    if (sheet === undefined) parts.add(name, bytes);
    else {
      const worksheet = parts.addWorksheet(name);
      worksheet.push(bytes);
      worksheet.end(links.get(sheet) ?? []);
    }
  }
  const chunks: Uint8Array[] = [];
  parts.write((chunk) => chunks.push(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
