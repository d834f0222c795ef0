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
 * Every file below a folder, sub-folders read, in code-unit order of the whole path. Each folder is entered once, on the
 * first way to it by name, however many links lead there: circles end, and links to links do not multiply.
 */
export function listFiles(folder: string, disk: Disk): readonly ListedFile[] {
  const found: ListedFile[] = [];
  walk(folder, '', new Set(), disk, found);
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function walk(folder: string, prefix: string, entered: Set<string>, disk: Disk, found: ListedFile[]): void {
  try {
    const real = disk.realPath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of disk.readFolder(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = prefix + entry.name;
      if (entry.kind !== 'folder') found.push({ path, irregular: entry.kind === 'other' });
      else if (!entry.name.startsWith('.')) walk(`${folder}/${entry.name}`, `${path}/`, entered, disk, found);
    }
  } catch (failure) {
    found.push({ path: prefix.slice(0, -1), failure });
  }
}
