import { strFromU8, unzipSync } from 'fflate';
import { type Element, elements, ownText, parseXml } from './parse-xml.ts';

/** What stands in a cell. */
export interface ReferenceCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | { readonly error: string } | undefined;
  readonly isFormula: boolean;
}

export interface ReferenceSheet {
  readonly name: string;
  readonly cells: readonly ReferenceCell[];
}

/**
 * Reads a workbook by other means than the product: fflate unpacks it, saxes parses it into trees, and the trees are
 * read as ECMA-376 describes them. Slow, trusting and short; throws on whatever it does not understand.
 */
export function readReference(bytes: Uint8Array): ReferenceSheet[] {
  const parts = unzipSync(bytes);
  const names = new Map(Object.keys(parts).map((name) => [partName(name), name]));
  const part = (name: string): Element | undefined => {
    const found = parts[names.get(partName(name)) ?? ''];
    return found && parseXml(decode(found));
  };
  const workbookName = related(part, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const workbook = part(workbookName);
  if (!workbook) throw new Error('no workbook');
  const relationships = related(part, workbookName);
  const shared = relationships.find(({ type }) => type === 'sharedStrings');
  const sst = shared && part(shared.target);
  const strings = sst ? elements(sst, 'si').map(richText) : [];
  return elements(workbook, 'sheet').map((sheet) => {
    const id = [...sheet.attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const relationship = relationships.find((candidate) => candidate.id === id);
    const root = relationship?.type === 'worksheet' ? part(relationship.target) : undefined;
    return { name: sheet.attributes.get('name') ?? '', cells: root ? readCells(root, strings) : [] };
  });
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide) return strFromU8(bytes).replace(/^\uFEFF/, '');
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function related(part: (name: string) => Element | undefined, source: string) {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const root = part(`${folder}_rels/${source.slice(slash)}.rels`);
  return (root ? elements(root, 'Relationship') : []).map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type')?.split('/').at(-1) ?? '',
    target: new URL((attributes.get('Target') ?? '').replaceAll('\\', '/'), `file:///${folder}`).pathname.slice(1),
  }));
}

function richText(element: Element): string {
  const texts = (from: Element): string[] =>
    from.children.flatMap((child) => {
      if (typeof child === 'string' || child.name === 'rPh') return [];
      return child.name === 't' ? [ownText(child)] : texts(child);
    });
  return unescaped(texts(element).join(''));
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function readCells(worksheet: Element, strings: readonly string[]): ReferenceCell[] {
  const cells: ReferenceCell[] = [];
  let row = 0;
  for (const element of elements(worksheet, 'row')) {
    row = Number(element.attributes.get('r') ?? row + 1);
    let column = 0;
    for (const cell of elements(element, 'c', worksheet.namespace)) {
      const reference = /^\$?([A-Z]+)\$?(\d+)$/i.exec(cell.attributes.get('r') ?? '');
      column = reference ? columnNumber(reference[1] ?? '') : column + 1;
      if (reference) row = Number(reference[2]);
      const isFormula = elements(cell, 'f', worksheet.namespace).length > 0;
      const value = cellValue(cell, worksheet.namespace, strings);
      if (value !== undefined || isFormula) cells.push({ row, column, value, isFormula });
    }
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellValue(cell: Element, namespace: string, strings: readonly string[]): ReferenceCell['value'] {
  const type = cell.attributes.get('t') ?? 'n';
  const [inline] = elements(cell, 'is', namespace);
  if (type === 'inlineStr') return inline && richText(inline);
  const value = elements(cell, 'v', namespace).at(-1);
  if (!value) return undefined;
  const text = ownText(value);
  if (type === 'str') return unescaped(text);
  if (text.trim() === '') return undefined;
  if (type === 's') return strings[Number(text)];
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'e') return { error: text };
  // Day 25,569 of Excel is 1 January 1970.
  return type === 'd'
    ? Date.parse(`${text.slice(0, 19)}${text.length > 10 ? 'Z' : ''}`) / 86_400_000 + 25_569
    : Number(text);
}
