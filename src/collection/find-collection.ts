import { basename, dirname, join, resolve } from 'node:path';
import { nearestSpelling } from '../model/nearest-spelling.ts';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';

/** What makes a folder a collection. */
export const configurationName = 'huizong.yaml';

/**
 * The nearest folder with a `huizong.yaml`, from `folder` upward.
 *
 * @param folder a folder, or a file in one
 * @returns an absolute path
 * @throws Trouble when `folder` does not exist, or there is no collection up to the root of the disk
 */
export function findCollection(folder: string, disk: Disk): string {
  refuseMissing(resolve(folder), disk);
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (isCollection(current, disk)) return current;
    if (dirname(current) === current) {
      throw new Trouble([{ code: 'collection-missing', parameters: { folder: resolve(folder) } }]);
    }
  }
}

/** A misspelt folder must not mean the collection that happens to stand above it. */
function refuseMissing(folder: string, disk: Disk): void {
  if (!isMissing(folder, disk)) return;
  const [nearest] = nearestSpelling(basename(folder), folderNames(dirname(folder), disk));
  const parameters = { folder, ...(nearest === undefined ? {} : { nearest }) };
  throw new Trouble([{ code: 'folder-missing', parameters }]);
}

function isMissing(folder: string, disk: Disk): boolean {
  try {
    return disk.kind(folder) === undefined;
  } catch {
    // Where we may not look, nobody can say that nothing is there.
    return false;
  }
}

function folderNames(folder: string, disk: Disk): readonly string[] {
  try {
    return disk.readFolder(folder).flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []));
  } catch {
    return [];
  }
}

function isCollection(folder: string, disk: Disk): boolean {
  try {
    return disk.kind(join(folder, configurationName)) === 'file';
  } catch {
    // A folder we may not look into holds no collection of ours.
    return false;
  }
}
