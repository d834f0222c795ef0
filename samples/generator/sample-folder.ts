import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a generated folder holds: bytes by path, with `/`. */
export type SampleFiles = ReadonlyMap<string, Uint8Array>;

/** Puts files into a folder in place of whatever was there. */
export function writeFolder(folder: string, files: SampleFiles): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
