import { strFromU8, strToU8 } from 'fflate';
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

const rowsIndex = worksheetOrder.indexOf('sheetData');
const beforeRows = new Set<string>(worksheetOrder.slice(0, rowsIndex));

const rowsEnd = Buffer.from('</sheetData>');
const worksheetEnd = '</worksheet>';

/**
 * Puts the children of a worksheet part in schema order and adds links inside the workbook. The rows, which may be
 * hundreds of megabytes, are passed on as they come; only what stands before and behind them is held.
 */
export class WorksheetFinisher {
  private readonly write: (piece: Uint8Array, isLast: boolean) => void;
  /** What has come and is not yet passed on: all of the head or of the tail, of the rows the last bytes. */
  private held: Buffer = Buffer.alloc(0);
  private place: 'head' | 'rows' | 'tail' = 'head';
  private opening = '';
  private head: readonly XmlChild[] = [];

  /** @param write takes the finished part, piece by piece */
  constructor(write: (piece: Uint8Array, isLast: boolean) => void) {
    this.write = write;
  }

  /** Takes the next bytes of the part. */
  push(bytes: Uint8Array): void {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.held = this.held.length === 0 ? view : Buffer.concat([this.held, view]);
    if (this.place === 'head') this.endHead();
    if (this.place === 'rows') this.passRows();
  }

  /** The part has come whole. */
  end(links: readonly InternalLink[]): void {
    const tail = strFromU8(this.held);
    const children = xmlChildren(tail.slice(0, tail.lastIndexOf(worksheetEnd)));
    if (links.length > 0) children.push({ name: 'hyperlinks', text: linksElement(links) });
    const ordered = inSchemaOrder(children, worksheetOrder);
    // The head has gone already; exceljs writes nothing behind the rows that belongs before them.
    const late = ordered.find(({ name }) => beforeRows.has(name));
    if (late) throw new Error(`${late.name} stands behind the rows`);
    this.write(strToU8(`${joinChildren(ordered)}${worksheetEnd}`), true);
  }

  /** A `<` inside text is always escaped: the first match is the element. */
  private endHead(): void {
    const start = this.held.indexOf('<sheetData');
    const end = start < 0 ? -1 : this.held.indexOf('>', start);
    if (end < 0) return;
    const text = strFromU8(this.held.subarray(0, start));
    this.opening = /^.*?<worksheet[^>]*>/s.exec(text)?.[0] ?? '';
    this.head = inSchemaOrder(xmlChildren(text.slice(this.opening.length)), worksheetOrder);
    const children = reorderElement(joinChildren(this.head), 'sheetPr', sheetPropertiesOrder);
    const isEmpty = this.held[end - 1] === 0x2f;
    this.write(strToU8(this.opening + children), false);
    this.write(this.held.subarray(start, end + 1), false);
    this.held = this.held.subarray(end + 1);
    this.place = isEmpty ? 'tail' : 'rows';
  }

  private passRows(): void {
    const end = this.held.indexOf(rowsEnd);
    // The tag of the end may come in two pieces.
    const passed = end < 0 ? Math.max(0, this.held.length - rowsEnd.length) : end + rowsEnd.length;
    this.write(this.held.subarray(0, passed), false);
    this.held = this.held.subarray(passed);
    if (end >= 0) this.place = 'tail';
  }
}

function linksElement(links: readonly InternalLink[]): string {
  const elements = links.map(
    ({ cell, location, display }) =>
      `<hyperlink ref="${cell}" location="${escapeAttribute(location)}" display="${escapeAttribute(display)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
