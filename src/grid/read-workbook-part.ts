import { damaged, overCap } from './reading-stop.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { prefixedAttribute, walkXml } from './walk-xml.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { isTrue } from './xml-boolean.ts';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetGrid['visibility'];
  readonly relationship: string;
}

/** What the workbook part says (ECMA-376-1 §18.2). */
export interface WorkbookPart {
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
}

/** @throws ReadingStop */
export function readWorkbookPart(xml: Buffer, part: string, caps: ReadingCaps): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  walkXml(xml, part, 'workbook', caps, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const sheet = attributes.name;
      const relationship = prefixedAttribute(attributes, 'id');
      if (sheet === undefined) throw damaged('工作表清单损坏', 'its list of sheets is damaged');
      // Modules of old macros are listed as sheets and have no part; Excel shows nothing of them either.
      if (relationship === undefined || relationship === '') return;
      if (sheet.length > caps.sheetNameLength) {
        throw overCap({ zh: '工作表名的字符数', en: 'characters in a sheet name' }, sheet.length, caps.sheetNameLength);
      }
      sheets.push({ name: sheet, visibility: visibility(attributes.state), relationship });
      if (sheets.length > caps.sheets) throw overCap({ zh: '工作表数', en: 'sheets' }, sheets.length, caps.sheets);
    },
  });
  return { date1904, sheets };
}

function visibility(state: string | undefined): SheetGrid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
