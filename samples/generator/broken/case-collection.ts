import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../../src/forms/catalogue.ts';
import { loadCatalogue, parseUnits } from '../../../src/index.ts';
import { readForms } from '../read-sources.ts';
import type { SampleFiles } from '../sample-folder.ts';

const folder = fileURLToPath(new URL('../../broken/collection/', import.meta.url));
const formSources = readForms(join(folder, 'forms'));
const unitsText = readFileSync(join(folder, 'units.csv'), 'utf8');

/** The units of all broken cases. */
export const caseRegister = parseUnits({ file: 'units.csv', text: unitsText });

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
    ['collection/units.csv', encoder.encode(unitsText)],
    ...formSources.map(({ file, text }) => [`collection/forms/${file}`, encoder.encode(text)] as const),
  ]);
}
