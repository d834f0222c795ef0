import { sheetPropertiesOrder, worksheetOrder } from './schema-order.ts';
import type { XmlChild } from './xml-children.ts';
import { escapeAttribute, inSchemaOrder, joinChildren, reorderElement, xmlChildren } from './xml-children.ts';

/** A link from a cell to a place in the same workbook. */
export interface InternalLink {
  /** The cell that is clicked, `B4`. */
  readonly cell: string;
  /** Where it leads: `'DJ01'!A1`. */
  readonly location: string;
  readonly display: string;
}

/** What is put behind the rows of a sheet beside what exceljs writes there. */
export interface WorksheetAdditions {
  readonly links?: readonly InternalLink[];
  /** Merged ranges, `A1:B2`. */
  readonly merges?: readonly string[];
}

const beforeRows = new Set<string>(worksheetOrder.slice(0, worksheetOrder.indexOf('sheetData')));

const worksheetEnd = '</worksheet>';

/**
 * A whole worksheet part of exceljs with its children in schema order: head, opening tag of the rows, rows, tail. What
 * fflate makes of them depends on where they are cut, and the samples hold its bytes.
 */
export function finishedWorksheet(part: string, additions: WorksheetAdditions): readonly string[] {
  // A `<` inside text is always escaped: the matches are the elements.
  const start = part.indexOf('<sheetData');
  const rows = part.indexOf('>', start) + 1;
  const close = part.indexOf('</sheetData>');
  const end = close < 0 ? rows : close + '</sheetData>'.length;
  const head = finishedHead(part.slice(0, start));
  return [head, part.slice(start, rows), part.slice(rows, end), finishedTail(part.slice(end), additions)];
}

/** What stands before the rows, in schema order. */
export function finishedHead(head: string): string {
  const opening = /^.*?<worksheet[^>]*>/s.exec(head)?.[0] ?? '';
  const children = joinChildren(inSchemaOrder(xmlChildren(head.slice(opening.length)), worksheetOrder));
  return opening + reorderElement(children, 'sheetPr', sheetPropertiesOrder);
}

/** What stands behind the rows, in schema order, to the end of the part. */
export function finishedTail(tail: string, { links = [], merges = [] }: WorksheetAdditions): string {
  const children: XmlChild[] = xmlChildren(tail.slice(0, tail.lastIndexOf(worksheetEnd)));
  if (merges.length > 0) children.push({ name: 'mergeCells', text: mergesElement(merges) });
  if (links.length > 0) children.push({ name: 'hyperlinks', text: linksElement(links) });
  const ordered = inSchemaOrder(children, worksheetOrder);
  // The head has gone already; exceljs writes nothing behind the rows that belongs before them.
  const late = ordered.find(({ name }) => beforeRows.has(name));
  if (late) throw new Error(`${late.name} stands behind the rows`);
  return joinChildren(ordered) + worksheetEnd;
}

function mergesElement(merges: readonly string[]): string {
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

function linksElement(links: readonly InternalLink[]): string {
  const elements = links.map(
    ({ cell, location, display }) =>
      `<hyperlink ref="${cell}" location="${escapeAttribute(location)}" display="${escapeAttribute(display)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
