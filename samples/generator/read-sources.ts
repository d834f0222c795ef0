import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The form files of a folder, by name. */
export function readForms(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }));
}
