import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fileDigest } from '../../samples/generator/broken/file-digest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'huizong-samples-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Some thirty kilobytes for each finding: with the audit there are 180 of them. */
const limit = 4 * 1024 * 1024;

/** Digest of every file of a folder, by path with `/`. */
function digests(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), fileDigest(readFileSync(join(folder, path)))]),
  );
}

// To renew them: npm run samples.
describe('the samples', () => {
  // Writing the six periods of the sample district takes most of it, some 20 s: left to the long run (`npm run long`).
  const folders = ['broken', 'broken-configuration', ...(process.env.HUIZONG_LONG ? ['demo'] : [])];
  it(`are the same bytes on the other side of the earth: ${folders.join(', ')}`, { timeout: 120_000 }, () => {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const run = spawnSync(process.execPath, [tsx, join(root, 'samples/make-samples.ts'), made, ...folders], {
      env: { ...process.env, TZ: 'Pacific/Auckland' },
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    for (const name of folders) expect(digests(join(made, name))).toEqual(digests(join(root, 'samples', name)));
  });

  it('that are broken stay small', () => {
    const bytes = readdirSync(join(root, 'samples/broken'), { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(root, 'samples/broken', path)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    expect(bytes).toBeLessThan(limit);
  });
});
