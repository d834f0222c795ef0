import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface DiskEntry {
  readonly name: string;
  /** A link is what it points to; `other` is a pipe, a socket, a device, or a link to nothing. */
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * What this room asks of a file system. Injectable, so that a test can let a rename fail as Windows does when Excel
 * holds the target. Every function throws what `node:fs` throws.
 */
export interface Disk {
  kind(path: string): 'file' | 'folder' | 'other' | undefined;
  size(path: string): number;
  readFile(path: string): Uint8Array;
  readFolder(path: string): readonly DiskEntry[];
  realPath(path: string): string;
  makeFolder(path: string): void;
  /** Fails when the file exists. */
  create(path: string): number;
  write(handle: number, bytes: Uint8Array): void;
  /** Brings what was written to the disk and closes the file. */
  finish(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export const nodeDisk: Disk = {
  kind: kindOf,
  size: (path) => statSync(path).size,
  readFile: readRegularFile,
  readFolder: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : linkKind(`${path}/${entry.name}`),
    })),
  realPath: (path) => realpathSync(path),
  makeFolder: makeFolders,
  create: (path) => openSync(path, 'wx'),
  write: (handle, bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
  },
  finish: (handle) => {
    fsyncSync(handle);
    closeSync(handle);
  },
  close: (handle) => closeSync(handle),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
};

function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** A pipe or a device would be waited for, perhaps for ever. */
function readRegularFile(path: string): Uint8Array {
  if (kindOf(path) === 'other') throw Object.assign(new Error('not a regular file'), { code: 'EINVAL', path });
  return readFileSync(path);
}

function linkKind(path: string): 'file' | 'folder' | 'other' {
  try {
    return kindOf(path) ?? 'other';
  } catch {
    // A link to itself (ELOOP) or to where we may not look: reading it will say so.
    return 'other';
  }
}

/** As `mkdir -p`. Node's own recursive mkdir never ends where a file system refuses with ENOENT, as /proc does. */
function makeFolders(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
