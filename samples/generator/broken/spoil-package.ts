import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheetParts } from '../../../src/workbook/sheet-parts.ts';

/** The parts of a workbook as texts, to be changed. */
export type Parts = Map<string, string>;

const contentTypes = '[Content_Types].xml';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Zips parts in the order and at the time that templates use, so that the same parts are the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const names = [...parts.keys()].filter((name) => name !== contentTypes).sort();
  const entries = [contentTypes, ...names].map((name) => [name, strToU8(parts.get(name) ?? '')] as const);
  // ZIP keeps local time: the same local noon is the same bytes in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

/** Unpacks a workbook, lets its parts be changed, and packs it again. */
export function editParts(workbook: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  edit(parts);
  return zipParts(parts);
}

/** Changes one part; a change that changes nothing is a mistake of the case. */
export function editPart(parts: Parts, name: string, edit: (text: string) => string): void {
  const before = parts.get(name);
  const after = before === undefined ? undefined : edit(before);
  if (after === undefined || after === before) throw new Error(`nothing was changed in ${name}`);
  parts.set(name, after);
}

export function partOfSheet(parts: Parts, sheet: string): string {
  const names = sheetParts(parts.get('xl/workbook.xml') ?? '', parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const found = [...names].find(([, name]) => name === sheet);
  if (!found) throw new Error(`there is no sheet ${sheet}`);
  return found[0];
}

export function editSheet(workbook: Uint8Array, sheet: string, edit: (xml: string) => string): Uint8Array {
  return editParts(workbook, (parts) => editPart(parts, partOfSheet(parts, sheet), edit));
}

/** Puts other content into a cell, its style kept: attributes and inner XML, such as `t="e"` and `<v>#REF!</v>`. */
export function retype(workbook: Uint8Array, sheet: string, cell: string, inner: string, type = ''): Uint8Array {
  return editSheet(workbook, sheet, (xml) =>
    xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${cell}"$1${type && ` t="${type}"`}>${inner}</c>`,
    ),
  );
}

/** Replaces a text wherever it stands in cells, as somebody who types over it. */
export function overtype(workbook: Uint8Array, from: string, to: string): Uint8Array {
  return editParts(workbook, (parts) =>
    editPart(parts, 'xl/sharedStrings.xml', (xml) => xml.replaceAll(`<t>${from}</t>`, `<t>${to}</t>`)),
  );
}

/** Takes the hidden identity away, as when the visible cells are pasted into a new file. */
export function withoutIdentity(workbook: Uint8Array): Uint8Array {
  return editParts(workbook, (parts) => {
    const part = partOfSheet(parts, '_huizong');
    parts.delete(part);
    editPart(parts, 'xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*name="_huizong"[^>]*\/>/, ''));
    editPart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(new RegExp(`<Relationship [^>]*Target="${part.replace('xl/', '')}"/>`), ''),
    );
    editPart(parts, contentTypes, (xml) => xml.replace(new RegExp(`<Override PartName="/${part}"[^>]*/>`), ''));
  });
}

/** Adds a sheet behind the others. */
export function addSheet(parts: Parts, name: string, xml: string, state = 'visible'): void {
  parts.set('xl/worksheets/added.xml', xml);
  editPart(parts, 'xl/workbook.xml', (text) =>
    text.replace('</sheets>', `<sheet sheetId="99" name="${name}" state="${state}" r:id="added"/></sheets>`),
  );
  addRelationship(parts, 'added', 'worksheet', 'worksheets/added.xml');
  addContentType(parts, '/xl/worksheets/added.xml', `${spreadsheet}.worksheet+xml`);
}

export function addRelationship(parts: Parts, id: string, type: string, target: string): void {
  editPart(parts, 'xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/></Relationships>`,
    ),
  );
}

export function addContentType(parts: Parts, part: string, type: string): void {
  editPart(parts, contentTypes, (text) =>
    text.replace('</Types>', `<Override PartName="${part}" ContentType="${type}"/></Types>`),
  );
}

/** A cell style like that of a cell, with another of Excel's built-in number formats (ECMA-376-1 §18.8.30). */
export function reformat(workbook: Uint8Array, sheet: string, cell: string, numberFormat: number): Uint8Array {
  return editParts(workbook, (parts) => {
    const part = partOfSheet(parts, sheet);
    const own = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts.get(part) ?? '')?.[1] ?? 0);
    let added = 0;
    editPart(parts, 'xl/styles.xml', (xml) =>
      xml.replace(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s, (_, inner: string) => {
        const styles = inner.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
        const style = (styles[own] ?? '').replace(/numFmtId="\d+"/, `numFmtId="${numberFormat}"`);
        added = styles.length;
        return `<cellXfs count="${added + 1}">${inner}${style}</cellXfs>`;
      }),
    );
    editPart(parts, part, (xml) => xml.replace(`<c r="${cell}" s="${own}"`, `<c r="${cell}" s="${added}"`));
  });
}

/** A workbook of plain texts that has never been a template. */
export function plainWorkbook(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[], index: number) =>
    row
      .map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  return zipParts(
    new Map([
      [
        contentTypes,
        `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
      ],
      ['_rels/.rels', relationships('officeDocument', 'xl/workbook.xml')],
      [
        'xl/workbook.xml',
        `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationship}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relationships('worksheet', 'worksheets/sheet1.xml')],
      [
        'xl/worksheets/sheet1.xml',
        sheetXml(rows.map((row, index) => `<row r="${index + 1}">${cells(row, index)}</row>`).join('')),
      ],
    ]),
  );
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

function relationships(type: string, target: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/${type}" Target="${target}"/></Relationships>`;
}
