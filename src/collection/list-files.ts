import type { Disk } from './disk.ts';

/** A path below a folder, or a folder that could not be listed. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Why it cannot be read, as the file system threw it. */
  readonly failure?: unknown;
  /** Neither a file nor a folder: a pipe, a device, a broken link. */
  readonly irregular?: boolean;
}

/**
 * Every file below a folder, sub-folders read, in code-unit order of the whole path. A folder that a link leads back
 * to is entered once on each way down and never inside itself, so that a circle ends.
 */
export function listFiles(folder: string, disk: Disk): readonly ListedFile[] {
  const found: ListedFile[] = [];
  walk(folder, '', [], disk, found);
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function walk(folder: string, prefix: string, above: readonly string[], disk: Disk, found: ListedFile[]): void {
  try {
    const real = disk.realPath(folder);
    if (above.includes(real)) return;
    for (const entry of disk.readFolder(folder)) {
      const path = prefix + entry.name;
      if (entry.kind !== 'folder') found.push({ path, irregular: entry.kind === 'other' });
      else if (!entry.name.startsWith('.')) walk(`${folder}/${entry.name}`, `${path}/`, [...above, real], disk, found);
    }
  } catch (failure) {
    found.push({ path: prefix.slice(0, -1), failure });
  }
}
