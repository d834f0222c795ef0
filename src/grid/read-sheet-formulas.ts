import { cellPlace } from './cell-place.ts';
import type { GridFormula, SheetFormulas } from './grid-formula.ts';
import { gridKey } from './grid-formula.ts';
import { overCap } from './reading-stop.ts';
import { sheetName, sheetNames } from './sheet-names.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

type Place = Required<GridFormula>['from'];

interface SharedFormula {
  readonly text: string;
  readonly from: Place;
}

/**
 * The formulas of one worksheet part, in one pass that reads nothing else.
 *
 * @param xml in UTF-8 (decode-xml.ts), read before without complaint by `readSheet`
 * @param count formulas of the sheets before, against the cap of cells
 * @throws ReadingStop
 */
export function readSheetFormulas(
  xml: Buffer,
  part: string,
  sheet: string,
  caps: ReadingCaps,
  count: number,
): SheetFormulas {
  const tokens = new XmlTokens(xml, part, 'worksheet', sheetNames, caps);
  const formulas = new Map<number, GridFormula>();
  const shared = new Map<string, SharedFormula>();
  let place: Place = { row: 0, column: 0 };
  for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
    if (token !== xmlToken.open) continue;
    if (tokens.name === sheetName.row) place = { row: rowOf(tokens, place.row), column: 0 };
    else if (tokens.name === sheetName.c) place = placeOf(tokens, place, sheet);
    else if (tokens.name === sheetName.f) {
      const formula = readFormula(tokens, place, shared);
      const key = gridKey(place.row, place.column);
      formulas.set(key, formulas.has(key) ? { ...formula, kind: 'unclear' } : formula);
      const found = count + formulas.size;
      if (found > caps.cells) throw overCap({ zh: '公式数', en: 'formulas' }, found, caps.cells);
    }
  }
  return formulas;
}

function rowOf(tokens: XmlTokens, before: number): number {
  const given = tokens.attributes.get(sheetName.r);
  return given === undefined ? before + 1 : Number(given);
}

function placeOf({ attributes, bytes }: XmlTokens, before: Place, sheet: string): Place {
  const reference = attributes.find(sheetName.r);
  if (reference < 0) return { row: before.row, column: before.column + 1 };
  const place = cellPlace(bytes, attributes.start(reference), attributes.end(reference), sheet);
  return { row: Math.floor(place / 65_536), column: place % 65_536 };
}

function readFormula(tokens: XmlTokens, place: Place, shared: Map<string, SharedFormula>): GridFormula {
  const { attributes } = tokens;
  const type = attributes.get(sheetName.t);
  const index = attributes.get(sheetName.si);
  const isMaster = attributes.get(sheetName.ref) !== undefined;
  const text = tokens.elementText() ?? tokens.text();
  if (type === 'array') return { text, kind: 'array' };
  if (type === 'dataTable') return { text, kind: 'table' };
  if (type !== 'shared' || index === undefined) return { text, kind: 'plain' };
  if (isMaster && text !== '') {
    shared.set(index, { text, from: place });
    return { text, kind: 'plain' };
  }
  const known = shared.get(index);
  return known && text === '' ? { ...known, kind: 'plain' } : { text, kind: 'unclear' };
}
