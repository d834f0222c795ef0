import type { FindingCode } from './finding-catalogue.ts';

/** Every file of the inbox ends in exactly one of these (intake.md). */
export const fileVerdicts = ['read', 'damaged', 'refused', 'unrecognised', 'duplicate', 'skipped'] as const;
export type FileVerdict = (typeof fileVerdicts)[number];

/** What became of one file. */
export interface FileAccount {
  /** Relative to the inbox (or as given), with `/`. */
  readonly path: string;
  /** Absent where the bytes could not be read. */
  readonly sha256?: string;
  readonly verdict: FileVerdict;
  /** The finding that says why, where it is not `read`. */
  readonly reason?: FindingCode;
}
