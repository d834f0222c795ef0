import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook made by hand is made of; parts may be added, replaced or (with undefined) left out. */
export interface RawWorkbook {
  /** Inner XML of each worksheet, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  /** `si` elements. */
  readonly strings?: string;
  /** Inner XML of the style sheet. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a workbook as texts, by name. */
export function rawParts(workbook: RawWorkbook): Record<string, string | Uint8Array> {
  const names = Object.keys(workbook.sheets);
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbook.workbookPr ?? ''}<sheets>${names
      .map((name, index) => {
        const state = workbook.states?.[name];
        return `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="strings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${workbook.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${workbook.styles ?? ''}</styleSheet>`,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${main}">${workbook.sheets[name]}</worksheet>`;
  });
  const kept: Record<string, string | Uint8Array> = {};
  for (const [name, part] of Object.entries({ ...parts, ...workbook.parts })) if (part !== undefined) kept[name] = part;
  return kept;
}

/** Zips parts in the order given. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(entries), { mtime: '2020-01-01T00:00:00' });
}

export function rawWorkbook(workbook: RawWorkbook): Uint8Array {
  return zipParts(rawParts(workbook));
}

/** A workbook of one sheet, `Sheet1`, with these rows. */
export function workbookOfRows(rows: string, more: Omit<RawWorkbook, 'sheets'> = {}): Uint8Array {
  return rawWorkbook({ sheets: { Sheet1: `<sheetData>${rows}</sheetData>` }, ...more });
}
