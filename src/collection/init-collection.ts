import { basename, join, resolve } from 'node:path';
import type { Language } from '../model/label.ts';
import { formatPeriod, parsePeriod } from '../model/period.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { describeFailure } from './disk-failure.ts';
import { packageFolder } from './package-folder.ts';
import { startingFiles } from './starting-files.ts';
import { writeWhole } from './write-whole.ts';

const startingPeriod = parsePeriod('2020-Q1');

/**
 * Makes a new collection: commented settings, five units to replace, the packaged forms and an empty inbox.
 *
 * @param options.period `2020-Q1`, written into the settings
 * @returns the paths written, relative to the folder
 * @throws Trouble where the period is none, naming every file that is already there (nothing is written then), or what the disk refuses
 */
export async function initCollection(
  folder: string,
  language: Language,
  options: { readonly period?: string; readonly disk?: Disk } = {},
): Promise<readonly string[]> {
  const { period: text, disk = nodeDisk } = options;
  const period = text === undefined ? startingPeriod : parsePeriod(text);
  if (!period) throw new Trouble([{ code: 'period-unreadable', parameters: { text: text ?? '' } }]);
  const root = resolve(folder);
  const files = new Map<string, string | Uint8Array>([
    ...startingFiles(language, formatPeriod(period)),
    ...packagedForms(disk),
  ]);
  const problems = [...files.keys()].flatMap((path) => existingFile(root, path, disk));
  if (problems.length > 0) throw new Trouble(problems);
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writeWhole(join(root, path), (sink) => sink(bytes), disk);
  }
  makeInbox(join(root, 'inbox'), disk);
  return [...files.keys(), 'inbox/'];
}

/** The forms that come with the package, and the schema with which editors complete them. */
function packagedForms(disk: Disk): readonly (readonly [string, Uint8Array])[] {
  const schemas = join(packageFolder(), 'schemas');
  return disk
    .readFolder(schemas)
    .filter((entry) => entry.kind === 'file' && /\.(?:ya?ml|schema\.json)$/.test(entry.name))
    .map((entry) => [`forms/${basename(entry.name)}`, disk.readFile(join(schemas, entry.name))]);
}

function existingFile(root: string, path: string, disk: Disk): readonly Problem[] {
  const file = join(root, path);
  try {
    return disk.kind(file) === undefined ? [] : [{ code: 'file-exists', parameters: { file }, place: { file } }];
  } catch (error) {
    return [{ code: 'file-unreadable', parameters: { file, detail: describeFailure(error) }, place: { file } }];
  }
}

function makeInbox(folder: string, disk: Disk): void {
  try {
    disk.makeFolder(folder);
  } catch (error) {
    const parameters = { folder, detail: describeFailure(error) };
    throw new Trouble([{ code: 'folder-unwritable', parameters, place: { file: folder } }], error);
  }
}
