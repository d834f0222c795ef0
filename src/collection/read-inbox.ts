import { isSkipped } from '../consolidate/is-skipped.ts';
import type { ReceivedFile } from '../consolidate/received-file.ts';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { describeFailure } from './disk-failure.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/** What reading an inbox needs beside the folder. */
export interface InboxOptions {
  readonly disk?: Disk;
  /** A larger file is refused without being read into memory. */
  readonly fileBytes: number;
}

/**
 * Every file of an inbox, one at a time and in the order of the paths, sub-folders read. A file that cannot be read
 * becomes an entry that says why; nothing ends the run. `~$` locks and dot files are named and skipped.
 *
 * @throws Trouble where the inbox itself may not be listed
 * @example for (const file of readInbox('inbox', { fileBytes: 20 * 1024 * 1024 })) console.log(file.path)
 */
export function* readInbox(folder: string, options: InboxOptions): Generator<ReceivedFile, void, undefined> {
  const disk = options.disk ?? nodeDisk;
  checkReadable(folder, disk);
  for (const listed of listFiles(folder, disk))
    yield readListed(`${folder}/${listed.path}`, listed, options.fileBytes, disk);
}

/** An inbox nobody may look into is no empty one. */
function checkReadable(folder: string, disk: Disk): void {
  try {
    disk.readFolder(folder);
  } catch (error) {
    const parameters = { file: folder, detail: describeFailure(error) };
    throw new Trouble([{ code: 'file-unreadable', parameters, place: { file: folder } }], error);
  }
}

/** A file named on its own: where it lies, and how it is called in what a person reads. */
export interface NamedFile {
  readonly path: string;
  readonly place: string;
}

/** Files named one by one, in the order given. */
export function* readFiles(
  files: readonly NamedFile[],
  options: InboxOptions,
): Generator<ReceivedFile, void, undefined> {
  const disk = options.disk ?? nodeDisk;
  for (const { path, place } of files) yield readListed(place, { path }, options.fileBytes, disk);
}

function readListed(place: string, listed: ListedFile, fileBytes: number, disk: Disk): ReceivedFile {
  const { path } = listed;
  if (isSkipped(path)) return { path, verdict: 'skipped' };
  if (listed.failure !== undefined) return unreadable(path, listed.failure);
  try {
    // A pipe would keep whoever reads it waiting for ever.
    if (listed.irregular) return irregular(path, disk.kind(place) === undefined);
    const size = disk.size(place);
    if (size > fileBytes) return overCap(path, size, fileBytes);
    return { path, bytes: disk.readFile(place) };
  } catch (error) {
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): ReceivedFile {
  return {
    path,
    verdict: 'damaged',
    note: { code: 'file-unreadable', parameters: { detail: describeFailure(error) } },
  };
}

function irregular(path: string, missing: boolean): ReceivedFile {
  const detail = missing
    ? { zh: '链接指向的文件不存在', en: 'a link to a file that does not exist' }
    : { zh: '不是普通文件', en: 'not a regular file' };
  return { path, verdict: 'damaged', note: { code: 'file-unreadable', parameters: { detail } } };
}

function overCap(path: string, actual: number, limit: number): ReceivedFile {
  const what = { zh: '文件字节数', en: 'bytes of the file' };
  return { path, verdict: 'refused', note: { code: 'file-over-cap', parameters: { what, actual, limit } } };
}
