import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCollection } from './make-collection.ts';

/** A collection of so many returns in the folder for temporary files, made once. */
export async function benchCollection(returns: number): Promise<string> {
  const folder = join(tmpdir(), `huizong-bench-${returns}`);
  const done = join(folder, 'complete');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`making ${returns} returns in ${folder}\n`);
  await makeCollection(folder, returns);
  writeFileSync(done, '');
  return folder;
}
