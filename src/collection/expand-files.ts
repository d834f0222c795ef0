import { isAbsolute, join, relative, sep } from 'node:path';
import { isSkipped } from '../consolidate/is-skipped.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { listFiles } from './list-files.ts';
import { isPattern, matchPattern, patternBase } from './match-pattern.ts';
import type { NamedFile } from './read-inbox.ts';

/**
 * The files that arguments name: a file is itself, a folder all files below it, a pattern what it matches. The program
 * does this itself, since cmd.exe and PowerShell do not.
 *
 * @param folder what relative arguments are relative to
 * @returns each file once, in the order of the arguments and then of the paths
 * @throws Trouble naming every argument that no file answers to
 */
export function expandFiles(texts: readonly string[], folder: string, disk: Disk = nodeDisk): readonly NamedFile[] {
  const problems: Problem[] = [];
  const found = new Map<string, NamedFile>();
  for (const text of texts) {
    const places = expandOne(text, folder, disk);
    if (places.length === 0) problems.push({ code: 'files-not-found', parameters: { pattern: text } });
    for (const place of places) {
      const path = isAbsolute(text) ? place : relative(folder, place);
      if (!found.has(place)) found.set(place, { place, path: path.replaceAll('\\', '/') });
    }
  }
  if (problems.length > 0) throw new Trouble(problems);
  return [...found.values()];
}

function expandOne(text: string, folder: string, disk: Disk): readonly string[] {
  const place = isAbsolute(text) ? text : join(folder, text);
  // A name that exists is that file, whatever wildcards it seems to hold: `01[改].xlsx`.
  const kind = disk.kind(place);
  if (kind === 'file') return [place];
  if (kind === 'folder') return filesBelow(place, () => true, disk);
  const pattern = sep === '\\' ? text.replaceAll('\\', '/') : text;
  if (!isPattern(pattern)) return [];
  const base = patternBase(pattern);
  const matches = matchPattern(pattern);
  return filesBelow(isAbsolute(base) ? base : join(folder, base), (path) => matches(base + path), disk);
}

function filesBelow(folder: string, wanted: (path: string) => boolean, disk: Disk): readonly string[] {
  return listFiles(folder, disk)
    .filter((file) => file.failure === undefined && !isSkipped(file.path) && wanted(file.path))
    .map((file) => join(folder, file.path));
}
