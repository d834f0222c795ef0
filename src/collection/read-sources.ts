import { join, relative, resolve } from 'node:path';
import { nearestSpelling } from '../model/nearest-spelling.ts';
import type { Position } from '../model/position.ts';
import { Trouble } from '../model/trouble.ts';
import { decodeText } from './decode-text.ts';
import type { Disk } from './disk.ts';
import { describeFailure } from './disk-failure.ts';

/** A text file of a collection. */
export interface TextSource {
  /** As messages call it: relative to the collection, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** Where a setting of `huizong.yaml` points to. */
export interface PointedPath {
  readonly setting: string;
  readonly path: string;
  readonly position: Position | undefined;
}

/** Reads one text file of a collection. */
export function readSource(folder: string, pointed: PointedPath, disk: Disk): TextSource {
  const place = existing(folder, pointed, disk);
  return { file: shown(folder, place), text: readText(place, shown(folder, place), disk) };
}

/** Reads the form files that paths name: a file is itself, a folder every `*.yaml` and `*.yml` in it, by name. */
export function readFormSources(folder: string, pointed: PointedPath, disk: Disk): readonly TextSource[] {
  const place = existing(folder, pointed, disk);
  if (disk.kind(place) === 'file') return [readSource(folder, pointed, disk)];
  const names = readNames(place, shown(folder, place), disk).filter((name) => /^[^.~].*\.ya?ml$/i.test(name));
  if (names.length === 0) {
    const file = shown(folder, place);
    throw new Trouble([{ code: 'forms-empty', parameters: { folder: file }, place: pointed.position ?? { file } }]);
  }
  return names.sort().map((name) => {
    const file = join(place, name);
    return { file: shown(folder, file), text: readText(file, shown(folder, file), disk) };
  });
}

/** The absolute path of what a setting points to. */
export function existing(folder: string, pointed: PointedPath, disk: Disk): string {
  const place = resolve(folder, pointed.path);
  if (look(place, disk) !== undefined) return place;
  const beside = siblings(place, disk);
  const [nearest] = nearestSpelling(place.slice(place.lastIndexOf('/') + 1), beside);
  throw new Trouble([
    {
      code: 'path-missing',
      parameters: { name: pointed.setting, file: pointed.path, ...(nearest === undefined ? {} : { nearest }) },
      place: pointed.position ?? { file: shown(folder, place) },
    },
  ]);
}

function look(place: string, disk: Disk): string | undefined {
  try {
    return disk.kind(place);
  } catch (error) {
    throw unreadable(place, error);
  }
}

function siblings(place: string, disk: Disk): readonly string[] {
  try {
    return disk.readFolder(join(place, '..')).map((entry) => entry.name);
  } catch {
    return [];
  }
}

function readNames(place: string, file: string, disk: Disk): string[] {
  try {
    return disk.readFolder(place).map((entry) => entry.name);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function readText(place: string, file: string, disk: Disk): string {
  try {
    return decodeText(file, disk.readFile(place));
  } catch (error) {
    throw error instanceof Trouble ? error : unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Trouble {
  return new Trouble(
    [{ code: 'file-unreadable', parameters: { file, detail: describeFailure(error) }, place: { file } }],
    error,
  );
}

function shown(folder: string, place: string): string {
  return relative(folder, place).replaceAll('\\', '/');
}
