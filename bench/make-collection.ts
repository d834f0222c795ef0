import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { makeTemplates } from '../src/collection/make-templates.ts';
import { openCollection } from '../src/collection/open-collection.ts';

/** The measure of everything here: 3 sheets × 40 rows × 12 columns, all typed. */
const forms = ['BA01', 'BB01', 'BC01'];
const [items, columns] = [40, 12];
const communitiesPerStreet = 20;
const streetsPerPark = 10;

/**
 * Writes a collection with one return of every community: the product's own template, filled in. The figures follow
 * from the number of the community alone, so that every run measures the same bytes.
 */
export async function makeCollection(folder: string, returns: number): Promise<void> {
  mkdirSync(join(folder, 'forms'), { recursive: true });
  mkdirSync(join(folder, 'inbox'), { recursive: true });
  writeFileSync(join(folder, 'huizong.yaml'), 'name: bench\nperiod: 2020-Q1\nforms: forms\nunits: units.csv\n');
  writeFileSync(join(folder, 'units.csv'), unitsText(returns));
  for (const form of forms) writeFileSync(join(folder, 'forms', `${form}.yaml`), formText(form));
  const template = await blankTemplate(folder);
  for (let number = 1; number <= returns; number++) {
    writeFileSync(join(folder, 'inbox', `${code(number)}.xlsx`), filledIn(template, number));
  }
}

function code(number: number): string {
  return `C${String(number).padStart(5, '0')}`;
}

function unitsText(returns: number): string {
  const lines = ['code,name,level,kind,parent,valid_from,valid_to,successors', 'D,District,district,,,,,'];
  const streets = Math.ceil(returns / communitiesPerStreet);
  for (let park = 1; park <= Math.ceil(streets / streetsPerPark); park++)
    lines.push(`P${park},Park ${park},park,,D,,,`);
  for (let street = 1; street <= streets; street++) {
    lines.push(`S${street},Street ${street},street,,P${Math.ceil(street / streetsPerPark)},,,`);
  }
  for (let number = 1; number <= returns; number++) {
    const street = Math.ceil(number / communitiesPerStreet);
    lines.push(`${code(number)},Unit${code(number)},community,urban,S${street},,,`);
  }
  return `${lines.join('\n')}\n`;
}

function formText(form: string): string {
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
  return [
    `form: ${form}`,
    `title: { zh: 测速表${form}, en: Bench ${form} }`,
    'frequency: quarter',
    'filedBy: { community: [own] }',
    'defaults: { type: integer, unitMeasure: 个, timing: flow }',
    'columns:',
    ...range(columns).map(
      (column) => `  - { id: col${column}x, code: ${column}, label: { zh: 栏${column}, en: Column ${column} } }`,
    ),
    'items:',
    ...range(items).map(
      (item) =>
        `  - { id: row${item}x, code: '${String(item).padStart(2, '0')}', label: { zh: 指标${item}, en: Item ${item} } }`,
    ),
    'rules:',
    `  - { id: ${form}-01, label: { zh: 栏2不大于栏1, en: Column 2 is at most column 1 }, rule: col2x <= col1x }`,
    '',
  ].join('\n');
}

/** The parts of the template of community 1. */
async function blankTemplate(folder: string): Promise<Record<string, Uint8Array>> {
  const collection = await openCollection(folder);
  const out = join(folder, 'template');
  const [written] = await makeTemplates(collection, { unit: code(1), out });
  if (!written) throw new Error('no template');
  return unzipSync(readFileSync(written.path));
}

function filledIn(template: Record<string, Uint8Array>, number: number): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(template)) {
    if (!/worksheets\/sheet\d+\.xml$|sharedStrings\.xml$/.test(name)) parts[name] = bytes;
    else parts[name] = strToU8(withFigures(strFromU8(bytes), number).replaceAll(code(1), code(number)));
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Where the template has its table: columns C to N below the row of codes. */
const [firstRow, firstColumn] = [9, 'C'];

/** Puts a figure into every cell of the table. */
function withFigures(sheet: string, number: number): string {
  let cell = 0;
  return sheet.replace(/<c r="([C-N])(\d+)" s="(\d+)"\/>/g, (blank, column: string, row: string, style: string) => {
    if (Number(row) < firstRow || Number(row) >= firstRow + items) return blank;
    cell += 1;
    const figure = (column === firstColumn ? 50_000 : 0) + ((number * 7919 + cell * 104_729) % 50_000);
    return `<c r="${column}${row}" s="${style}"><v>${figure}</v></c>`;
  });
}
