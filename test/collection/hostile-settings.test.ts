import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/collection/disk.ts';
import { listFiles } from '../../src/collection/list-files.ts';
import { matchPattern } from '../../src/collection/match-pattern.ts';
import { readYaml } from '../../src/collection/yaml-source.ts';
import { serialDay } from '../../src/model/day-serial.ts';

// Found by an attack on the command line: each of these once ended in a crash or did not end at all.

describe('settings and folders made to do harm', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huizong-hostile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['an alias without an anchor', 'name: *zz\n'],
    ['an alias within itself', 'name: &a\n  b: *a\n'],
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
  ])('refuses %s at its line', (_, text) => {
    expect(() => readYaml({ file: 'huizong.yaml', text })).toThrow(/a reference \*\w+ is not allowed here/);
  });

  it.runIf(process.platform !== 'win32')('does not wait for a pipe in place of a file', () => {
    const pipe = join(folder, 'units.csv');
    execFileSync('mkfifo', [pipe]);
    expect(() => nodeDisk.readFile(pipe)).toThrow('not a regular file');
  });

  it.runIf(process.platform !== 'win32')('enters each folder once, however many links lead there', () => {
    for (let level = 0; level < 12; level += 1) {
      mkdirSync(join(folder, `f${level}`));
      writeFileSync(join(folder, `f${level}`, 'a.xlsx'), '');
      if (level === 0) continue;
      for (const name of ['x', 'y', 'z']) symlinkSync(join(folder, `f${level - 1}`), join(folder, `f${level}`, name));
    }
    expect(listFiles(folder, nodeDisk)).toHaveLength(12);
  });

  it('takes a set that runs backwards for a set of nothing', () => {
    expect(matchPattern('[z-a].xlsx')('b.xlsx')).toBe(false);
    expect(matchPattern('[a-z].xlsx')('b.xlsx')).toBe(true);
  });

  it('shows a number that is no day as it is', () => {
    expect([serialDay(43831), serialDay(1e12), serialDay(-1)]).toEqual(['2020-01-01', '1000000000000', '-1']);
  });
});
