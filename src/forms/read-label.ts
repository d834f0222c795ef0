import type { z } from 'zod';
import type { Label } from '../model/label.ts';
import type { labelSchema } from './schema/text-schema.ts';

type WrittenLabel = z.output<typeof labelSchema>;

/** A plain text stands for both languages. */
export function readLabel(written: WrittenLabel): Label {
  return typeof written === 'string' ? { zh: written, en: written } : { zh: written.zh, en: written.en ?? written.zh };
}

/** As `readLabel`, undefined where nothing was written. */
export function labelIfAny(written: WrittenLabel | undefined): Label | undefined {
  return written === undefined ? undefined : readLabel(written);
}

/** As `readLabel`, the id where nothing was written. */
export function labelOrId(written: WrittenLabel | undefined, id: string): Label {
  return written === undefined ? { zh: id, en: id } : readLabel(written);
}
