import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A cell as it stands in the XML: the cached value, and the formula without `=` if it has one. */
export interface ReadCell {
  readonly value: number | string | boolean | undefined;
  readonly formula?: string;
}

/** Cells by address, by sheet name, of a workbook that we or LibreOffice wrote. For tests only: it trusts its input. */
export function readCells(workbook: Uint8Array): Map<string, Map<string, ReadCell>> {
  const parts = unzipSync(workbook);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map<string, string>();
  parse(text('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', (attributes.Target ?? '').replace(/^\/xl\//, ''));
  });
  const strings = sharedStrings(text('xl/sharedStrings.xml'));
  const sheets = new Map<string, Map<string, ReadCell>>();
  parse(text('xl/workbook.xml'), (name, attributes) => {
    if (name !== 'sheet') return;
    sheets.set(attributes.name ?? '', sheetCells(text(`xl/${targets.get(attributes['r:id'] ?? '')}`), strings));
  });
  return sheets;
}

/** One cell, or a cell without a value where nothing stands. */
export function readCell(workbook: Uint8Array, sheet: string, address: string): ReadCell {
  return readCells(workbook).get(sheet)?.get(address) ?? { value: undefined };
}

type Attributes = Readonly<Record<string, string>>;

function parse(
  xml: string,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string, text: string) => void = () => {},
): void {
  if (xml === '') return;
  let collected = '';
  const parser = new SaxesParser();
  parser.on('opentag', (node) => {
    collected = '';
    open(node.name, node.attributes);
  });
  parser.on('text', (piece) => {
    collected += piece;
  });
  parser.on('closetag', (node) => {
    close(node.name, collected);
    collected = '';
  });
  parser.write(xml).close();
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  parse(
    xml,
    (name) => {
      if (name === 'si') strings.push('');
    },
    (name, text) => {
      if (name === 't') strings[strings.length - 1] += text;
    },
  );
  return strings;
}

function sheetCells(xml: string, strings: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  let current: { address: string; type: string; value?: string; formula?: string } = { address: '', type: '' };
  parse(
    xml,
    (name, attributes) => {
      if (name === 'c') current = { address: attributes.r ?? '', type: attributes.t ?? 'n' };
    },
    (name, text) => {
      if (name === 'f') current.formula = text;
      if (name === 'v' || name === 't') current.value = text;
      if (name !== 'c') return;
      const value = cellValue(current.type, current.value, strings);
      if (value === undefined && current.formula === undefined) return;
      cells.set(current.address, current.formula === undefined ? { value } : { value, formula: current.formula });
    },
  );
  return cells;
}

function cellValue(type: string, text: string | undefined, strings: readonly string[]): ReadCell['value'] {
  if (text === undefined) return undefined;
  if (type === 's') return strings[Number(text)];
  if (type === 'b') return text === '1';
  return type === 'n' ? Number(text) : text;
}
