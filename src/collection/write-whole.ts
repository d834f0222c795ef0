import { basename, dirname, extname, join } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { describeFailure, failureCode } from './disk-failure.ts';

/** Where an output went. */
export interface WrittenFile {
  readonly path: string;
  /** What the file should have been called, when that was open elsewhere. */
  readonly insteadOf?: string;
}

/** Hands over the next bytes of a file. */
export type ByteSink = (bytes: Uint8Array) => void;

const inUse: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const otherNames = 9;

/**
 * Writes a file whole or not at all: under a temporary name beside the target, synced, then renamed. A target that
 * another program holds (Excel on Windows) is left alone and the file gets a `-1` name, which the result says.
 *
 * @param fill gives the bytes, in as many pieces as it likes
 * @param names what a target that is held leads to: another name beside it, or trouble
 * @throws Trouble when the folder cannot be made or written; nothing is left behind then
 * @example await writeWhole('out/a.xlsx', async (sink) => sink(bytes)) // { path: 'out/a.xlsx' }
 */
export async function writeWhole(
  target: string,
  fill: (sink: ByteSink) => Promise<void> | void,
  disk: Disk = nodeDisk,
  names: 'other names too' | 'this name only' = 'other names too',
): Promise<WrittenFile> {
  makeFolder(dirname(target), disk);
  const temporary = join(dirname(target), `.${basename(target)}.huizong-part`);
  await writeTemporary(temporary, target, fill, disk);
  try {
    return moveInPlace(temporary, target, disk, names === 'this name only' ? 0 : otherNames);
  } catch (error) {
    disk.remove(temporary);
    throw error;
  }
}

function makeFolder(folder: string, disk: Disk): void {
  try {
    disk.makeFolder(folder);
  } catch (error) {
    const parameters = { folder, detail: describeFailure(error) };
    throw new Trouble([{ code: 'folder-unwritable', parameters, place: { file: folder } }], error);
  }
}

async function writeTemporary(
  temporary: string,
  target: string,
  fill: (sink: ByteSink) => Promise<void> | void,
  disk: Disk,
): Promise<void> {
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw unwritable(target, error);
    }
  };
  // A file of this name is what a run that was killed left behind.
  attempt(() => disk.remove(temporary));
  const handle = attempt(() => disk.create(temporary));
  let finished = false;
  try {
    await fill((bytes) => attempt(() => disk.write(handle, bytes)));
    attempt(() => disk.finish(handle));
    finished = true;
  } finally {
    if (!finished) {
      disk.close(handle);
      disk.remove(temporary);
    }
  }
}

function moveInPlace(temporary: string, target: string, disk: Disk, mostNames: number): WrittenFile {
  let failure: unknown;
  for (let number = 0; number <= mostNames; number++) {
    const path = number === 0 ? target : numbered(target, number);
    try {
      disk.rename(temporary, path);
      return number === 0 ? { path } : { path, insteadOf: target };
    } catch (error) {
      failure ??= error;
      if (!inUse.has(failureCode(error))) break;
    }
  }
  throw unwritable(target, failure);
}

/** `out/a.xlsx` → `out/a-1.xlsx`. */
function numbered(target: string, number: number): string {
  const extension = extname(target);
  return join(dirname(target), `${basename(target, extension)}-${number}${extension}`);
}

function unwritable(file: string, error: unknown): unknown {
  if (failureCode(error) === undefined) return error;
  return new Trouble(
    [{ code: 'file-unwritable', parameters: { file, detail: describeFailure(error) }, place: { file } }],
    error,
  );
}
