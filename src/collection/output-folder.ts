import { join, resolve } from 'node:path';
import type { Period } from '../model/period.ts';
import { formatPeriod } from '../model/period.ts';
import type { Collection } from './collection.ts';

/** Where outputs of a period go: `out/<period>/` of the collection, or exactly the folder asked for. */
export function outputFolder(collection: Collection, period: Period, asked: string | undefined): string {
  return asked === undefined ? join(collection.out, formatPeriod(period)) : resolve(collection.folder, asked);
}
