import { createHash } from 'node:crypto';
import type { InboxFile } from '../audit/verify/match-sources.ts';
import { expandArchive } from '../consolidate/expand-archive.ts';
import { isSkipped } from '../consolidate/is-skipped.ts';
import type { ReceivedFile } from '../consolidate/received-file.ts';
import type { Collection } from './collection.ts';
import { readInbox } from './read-inbox.ts';

/**
 * Every file of the inbox with its checksum; of those that are skipped by name only what the summary names. An archive is one file; what it holds is listed only
 * where a summary names that and not the archive, as those of single parks and streets do.
 *
 * @param named paths that the summary names
 */
export function inboxChecksums(collection: Collection, named: readonly string[]): readonly InboxFile[] {
  const { disk, inbox, configuration } = collection;
  if (disk.kind(inbox) === undefined) return [];
  const files: InboxFile[] = [];
  const [listed, folders] = [new Set(named), new Set(named.flatMap(foldersOf))];
  for (const file of readInbox(inbox, { disk, fileBytes: configuration.caps.fileBytes })) {
    if (isSkipped(file.path)) continue;
    const isNamedInside = !listed.has(file.path) && folders.has(file.path);
    const archive =
      isNamedInside && 'bytes' in file ? expandArchive(file.path, file.bytes, configuration.caps) : undefined;
    if (archive) for (const inside of archive.files) files.push(checksumOf(inside));
    else files.push(checksumOf(file));
  }
  return [...files, ...named.filter(isSkipped).map((path) => ({ path }))];
}

function checksumOf(file: ReceivedFile): InboxFile {
  const { path } = file;
  return 'bytes' in file ? { path, sha256: createHash('sha256').update(file.bytes).digest('hex') } : { path };
}

/** `a`, `a/b` of `a/b/c.xlsx`: a folder, or an archive. */
function foldersOf(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
