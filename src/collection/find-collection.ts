import { dirname, join, resolve } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';

/** What makes a folder a collection. */
export const configurationName = 'huizong.yaml';

/**
 * The nearest folder with a `huizong.yaml`, from `folder` upward.
 *
 * @returns an absolute path
 * @throws Trouble when there is none up to the root of the disk
 */
export function findCollection(folder: string, disk: Disk): string {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (isCollection(current, disk)) return current;
    if (dirname(current) === current) {
      throw new Trouble([{ code: 'collection-missing', parameters: { folder: resolve(folder) } }]);
    }
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
