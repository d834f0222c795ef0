import { resolve } from 'node:path';
import { Trouble } from '../../model/trouble.ts';
import { decodeText } from '../decode-text.ts';
import type { Disk } from '../disk.ts';
import { describeFailure } from '../disk-failure.ts';

/**
 * The text of the decisions file; empty where nothing has been decided yet.
 *
 * @param file as `huizong.yaml` calls it
 */
export function readDecisionsText(folder: string, file: string, disk: Disk): string {
  const place = resolve(folder, file);
  try {
    return disk.kind(place) === undefined ? '' : decodeText(file, disk.readFile(place));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const parameters = { file, detail: describeFailure(error) };
    throw new Trouble([{ code: 'file-unreadable', parameters, place: { file } }], error);
  }
}
