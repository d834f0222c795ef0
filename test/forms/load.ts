import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import type { FormSource } from '../../src/forms/form-source.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { Trouble } from '../../src/model/trouble.ts';

/** A file of the repository as text. */
export function repositoryFile(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

/** The three forms of the sample catalogue. */
export function sampleCatalogue(): Catalogue {
  return loadCatalogue(
    ['DJ01', 'JJ01', 'JJ02'].map((code) => ({ file: `${code}.yaml`, text: repositoryFile(`schemas/${code}.yaml`) })),
  );
}

/** A catalogue from one text, which may hold several forms. */
export function catalogueOf(text: string): Catalogue {
  return loadCatalogue([{ file: 'form.yaml', text }]);
}

/** What is wrong, one line each: `code line:column nearest`. */
export function problemsOf(...sources: readonly (string | FormSource)[]): readonly string[] {
  return troubleOf(() =>
    loadCatalogue(sources.map((source) => (typeof source === 'string' ? { file: 'form.yaml', text: source } : source))),
  );
}

/** The problems of the trouble that `action` makes; none if it makes no trouble. */
export function troubleOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.problems.map(({ code, place, parameters }) => {
      const at = place && 'line' in place ? ` ${place.line}:${place.column}` : '';
      const nearest = parameters.nearest === undefined ? '' : ` ${String(parameters.nearest)}`;
      return `${code}${at}${nearest}`;
    });
  }
  return [];
}
