import { strFromU8, strToU8 } from 'fflate';
import { sheetPropertiesOrder, worksheetOrder } from './schema-order.ts';
import { escapeAttribute, inSchemaOrder, joinChildren, reorderElement, xmlChildren } from './xml-children.ts';

/** A link from a cell to a place in the same workbook. */
export interface InternalLink {
  /** The cell that is clicked, `B4`. */
  readonly cell: string;
  /** Where it leads: `'DJ01'!A1`. */
  readonly location: string;
  readonly display: string;
}

const beforeRows = worksheetOrder.slice(0, worksheetOrder.indexOf('sheetData'));

/**
 * Puts the children of a worksheet part in schema order and adds links inside the workbook. The rows, which may be
 * many megabytes, are passed through untouched.
 *
 * @returns the new part in pieces, to be written one after the other
 */
export function finishWorksheet(part: Uint8Array, links: readonly InternalLink[]): Uint8Array[] {
  const rows = findRows(part);
  const head = strFromU8(part.subarray(0, rows.start));
  const tail = strFromU8(part.subarray(rows.end));
  const opening = /^.*?<worksheet[^>]*>/s.exec(head)?.[0] ?? '';
  const children = xmlChildren(head.slice(opening.length) + tail.slice(0, tail.lastIndexOf('</worksheet>')));
  if (links.length > 0) children.push({ name: 'hyperlinks', text: linksElement(links) });

  const ordered = inSchemaOrder(children, worksheetOrder);
  const isBefore = (name: string): boolean => beforeRows.some((known) => known === name);
  const before = reorderElement(
    joinChildren(ordered.filter((child) => isBefore(child.name))),
    'sheetPr',
    sheetPropertiesOrder,
  );
  const after = joinChildren(ordered.filter((child) => !isBefore(child.name)));
  return [strToU8(opening + before), part.subarray(rows.start, rows.end), strToU8(`${after}</worksheet>`)];
}

/** Byte range of `<sheetData>…</sheetData>`; a `<` inside text is always escaped, so the first match is the element. */
function findRows(part: Uint8Array): { start: number; end: number } {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const start = bytes.indexOf('<sheetData');
  const close = bytes.lastIndexOf('</sheetData>');
  const end = close < 0 ? bytes.indexOf('>', start) + 1 : close + '</sheetData>'.length;
  return { start, end };
}

function linksElement(links: readonly InternalLink[]): string {
  const elements = links.map(
    ({ cell, location, display }) =>
      `<hyperlink ref="${cell}" location="${escapeAttribute(location)}" display="${escapeAttribute(display)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
