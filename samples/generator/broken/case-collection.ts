import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../../src/forms/catalogue.ts';
import { loadCatalogue, parseUnits } from '../../../src/index.ts';
import type { UnitRegister } from '../../../src/units/unit-tree.ts';
import { readForms } from '../read-sources.ts';
import type { SampleFiles } from '../sample-folder.ts';

const folder = fileURLToPath(new URL('../../broken/collection/', import.meta.url));
const formSources = readForms(join(folder, 'forms'));
const unitsFiles = ['units.csv', 'units-siblings.csv'].map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}));
const [usual, siblings] = unitsFiles.map(parseUnits);
if (!usual || !siblings) throw new Error('two registers were read');

/** The units of nearly all broken cases. */
export const caseRegister: UnitRegister = usual;

/** The register that has a unit: what is compared between siblings needs more of them than the other cases have. */
export function registerFor(unit: string): UnitRegister {
  return caseRegister.units.some(({ code }) => code === unit) ? caseRegister : siblingRegister;
}

const siblingRegister: UnitRegister = siblings;

/** The forms of all broken cases, as issued. */
export const caseCatalogue = loadCatalogue(formSources);

/**
 * One form as somebody else might have it: an older version, another order of rows.
 *
 * @param edits pairs of texts, each found in the form file and replaced
 */
export function editedCatalogue(form: string, edits: readonly (readonly [from: string, to: string])[]): Catalogue {
  const source = formSources.find(({ file }) => file === `${form}.yaml`);
  if (!source) throw new Error(`there is no ${form}.yaml`);
  const text = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${form}.yaml does not hold ${from}`);
    return before.replaceAll(from, to);
  }, source.text);
  return loadCatalogue([{ ...source, text }]);
}

/** What the cases share, written by hand. */
export function sharedFiles(): SampleFiles {
  const encoder = new TextEncoder();
  return new Map([
    ...unitsFiles.map(({ file, text }) => [`collection/${file}`, encoder.encode(text)] as const),
    ...formSources.map(({ file, text }) => [`collection/forms/${file}`, encoder.encode(text)] as const),
  ]);
}
