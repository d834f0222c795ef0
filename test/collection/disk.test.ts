import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/collection/disk.ts';

describe('making a folder', () => {
  it('makes every folder on the way, and is content where all are there', () => {
    const root = mkdtempSync(join(tmpdir(), 'huizong-disk-'));
    const deep = join(root, '甲', '乙 丙', 'd');
    nodeDisk.makeFolder(deep);
    nodeDisk.makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
    rmSync(root, { recursive: true });
  });

  // Node 20's recursive mkdir spins for ever there.
  it.runIf(existsSync('/proc/self'))('fails at once where the file system refuses with ENOENT', () => {
    expect(() => nodeDisk.makeFolder('/proc/huizong/out')).toThrow(/ENOENT/);
  });
});
