import type { FileNote } from '../grid/workbook-reading.ts';
import type { FileVerdict } from '../model/file-account.ts';

/** A file as it arrives at the pipeline: its bytes, or why there are none. */
export type ReceivedFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly path: string;
      /** Not opened at all: locked by permissions, vanished, over the cap, damaged in its archive, or skipped by its name. */
      readonly verdict: Exclude<FileVerdict, 'read' | 'duplicate'>;
      /** Absent for what is skipped. */
      readonly note?: FileNote;
    };
