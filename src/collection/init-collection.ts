import { basename, join, resolve } from 'node:path';
import type { Language } from '../model/label.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { describeFailure } from './disk-failure.ts';
import { packageFolder } from './package-folder.ts';
import { startingFiles } from './starting-files.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Makes a new collection: commented settings, five units to replace, the packaged forms and an empty inbox.
 *
 * @returns the paths written, relative to the folder
 * @throws Trouble naming every file that is already there (nothing is written then), or what the disk refuses
 */
export async function initCollection(
  folder: string,
  language: Language,
  disk: Disk = nodeDisk,
): Promise<readonly string[]> {
  const root = resolve(folder);
  const files = new Map<string, string | Uint8Array>([...startingFiles(language), ...packagedForms(disk)]);
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
