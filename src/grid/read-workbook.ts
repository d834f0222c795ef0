import { defaultCaps } from './default-caps.ts';
import { nameOtherFile } from './file-signature.ts';
import { readNumberFormats } from './number-formats.ts';
import { findWorkbookPart } from './office-type.ts';
import { PartMemory } from './part-memory.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetEntry, WorkbookPart } from './read-workbook-part.ts';
import { readWorkbookPart } from './read-workbook-part.ts';
import { damaged, overCap, ReadingStop } from './reading-stop.ts';
import type { Relationship } from './relationships.ts';
import { readRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { gridFlag } from './sheet-grid.ts';
import { sheetNotes } from './sheet-notes.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { openPackage } from './workbook-package.ts';
import type { FileNote, ReadingCaps, WorkbookReader, WorkbookReading } from './workbook-reading.ts';

/**
 * Reads a workbook (.xlsx, .xlsm): its ZIP with every cap counted while unpacking, its sheets in one pass over their bytes.
 *
 * @param bytes the whole file, whatever it is
 * @returns its sheets in workbook order with warnings, or a verdict and one note that says why not; never throws
 * @example readWorkbook(bytes).sheets[0]?.name
 */
export const readWorkbook: WorkbookReader = (bytes, caps = defaultCaps): WorkbookReading => {
  try {
    return readPackage(bytes, caps);
  } catch (cause) {
    // Anything but our own answer is a defect of a library on bytes it did not expect; the file is at fault all the same.
    const stop =
      cause instanceof ReadingStop ? cause : damaged('内部结构无法识别', 'its structure cannot be understood');
    return { verdict: stop.verdict, sheets: [], notes: [stop.note] };
  }
};

const workbooks = new PartMemory<WorkbookPart>();
const formats = new PartMemory<Uint8Array>();

function readPackage(bytes: Uint8Array, caps: ReadingCaps): WorkbookReading {
  if (bytes.length === 0) throw new ReadingStop('damaged', { code: 'file-empty', parameters: {} });
  if (bytes.length > caps.fileBytes)
    throw overCap({ zh: '文件字节数', en: 'bytes in the file' }, bytes.length, caps.fileBytes);
  if (!startsLikeZip(bytes)) nameOtherFile(bytes);
  const parts = openPackage(bytes, caps);
  const workbookName = findWorkbookPart(parts, readRelationships(parts, '', caps), caps);
  const workbook = parts.recall(workbookName, workbooks, (xml) => readWorkbookPart(xml, workbookName, caps));
  const related = readRelationships(parts, workbookName, caps);
  const surroundings = readSurroundings(parts, related, workbook.date1904, caps);
  const sheets = workbook.sheets.map((sheet) => readOne(parts, related, sheet, surroundings));
  return { verdict: 'read', sheets, notes: [...packageNotes(parts, sheets), ...sheets.flatMap(sheetNotes)] };
}

/** A local header, or the end record of an archive without entries (APPNOTE 4.3.7, 4.3.16). */
function startsLikeZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

function readSurroundings(
  parts: WorkbookPackage,
  related: readonly Relationship[],
  date1904: boolean,
  caps: ReadingCaps,
): SheetSurroundings {
  const strings = related.find((relationship) => relationship.type === 'sharedStrings')?.target;
  const styles = related.find((relationship) => relationship.type === 'styles')?.target;
  return {
    sharedStrings: strings === undefined ? [] : readSharedStrings(parts.read(strings), strings, caps),
    numberFormats:
      styles === undefined
        ? new Uint8Array()
        : parts.recall(styles, formats, (xml) => readNumberFormats(xml, styles, caps)),
    date1904,
    caps,
    spent: { cells: 0, mergedCells: 0 },
  };
}

function readOne(
  parts: WorkbookPackage,
  related: readonly Relationship[],
  sheet: SheetEntry,
  surroundings: SheetSurroundings,
): SheetGrid {
  const { name, visibility } = sheet;
  const relationship = related.find((candidate) => candidate.id === sheet.relationship);
  if (!relationship) throw damaged(`工作表“${name}”没有对应的部件`, `the sheet "${name}" names no part`);
  // Chart and dialog sheets hold no cells.
  if (relationship.type !== 'worksheet')
    return readSheet(Buffer.from('<worksheet/>'), relationship.target, { name, visibility }, surroundings);
  return readSheet(parts.read(relationship.target), relationship.target, { name, visibility }, surroundings);
}

function hasExternal({ flags }: SheetGrid): boolean {
  for (let index = 0; index < flags.length; index++) if (((flags[index] ?? 0) & gridFlag.external) !== 0) return true;
  return false;
}

function packageNotes(parts: WorkbookPackage, sheets: readonly SheetGrid[]): readonly FileNote[] {
  const notes: FileNote[] = [];
  if (parts.names.some((name) => /vbaProject\.bin$/i.test(name))) notes.push({ code: 'file-macros', parameters: {} });
  const links = parts.names.filter((name) => /externalLinks\/[^/]+\.xml$/i.test(name)).length;
  const external = sheets.some(hasExternal);
  if (links > 0 || external) notes.push({ code: 'file-external-links', parameters: {} });
  return notes;
}
