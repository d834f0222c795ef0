import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/collection/disk.ts';
import { nodeDisk } from '../../src/collection/disk.ts';
import { writeWhole } from '../../src/collection/write-whole.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = new TextEncoder().encode('汇总');

function failing(code: string, times: number, step: 'rename' | 'create' | 'write' | 'makeFolder' = 'rename'): Disk {
  let left = times;
  const fail = () => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error('refused'), { code });
  };
  return {
    ...nodeDisk,
    [step]: (...given: never[]) => {
      fail();
      // The step as node does it, with whatever it was called with.
      return (nodeDisk[step] as (...given: never[]) => unknown)(...given);
    },
  };
}

async function troubleOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  const error = await run().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Trouble ? error.problems.map(({ code }) => code) : [`no Trouble but ${String(error)}`];
}

describe('writing a file whole', () => {
  it('makes the folders above and leaves nothing but the file', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'out/2020-Q1/示范新区汇总表.xlsx');
    expect(await writeWhole(target, (sink) => sink(bytes))).toEqual({ path: target });
    expect(readFileSync(target, 'utf8')).toBe('汇总');
    expect(readdirSync(join(folder, 'out/2020-Q1'))).toEqual(['示范新区汇总表.xlsx']);
  });

  it('replaces what stood there before', async () => {
    const folder = temporaryFolder({ 'a.xlsx': 'old and longer than the new one' });
    await writeWhole(join(folder, 'a.xlsx'), (sink) => sink(bytes));
    expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('汇总');
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('takes a -1 name when the target is open elsewhere (%s)', async (code) => {
    const folder = temporaryFolder({ 'a.xlsx': 'open in Excel' });
    const target = join(folder, 'a.xlsx');
    const written = await writeWhole(target, (sink) => sink(bytes), failing(code, 1));
    expect(written).toEqual({ path: join(folder, 'a-1.xlsx'), insteadOf: target });
    expect(readFileSync(target, 'utf8')).toBe('open in Excel');
    expect(readdirSync(folder).sort()).toEqual(['a-1.xlsx', 'a.xlsx']);
  });

  it('leaves nothing behind when no name can be taken', async () => {
    const folder = temporaryFolder();
    const run = () => writeWhole(join(folder, 'a.xlsx'), (sink) => sink(bytes), failing('EBUSY', 99));
    expect(await troubleOf(run)).toEqual(['file-unwritable']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when the disk fills up half-way', async () => {
    const folder = temporaryFolder();
    const run = () => writeWhole(join(folder, 'a.xlsx'), (sink) => sink(bytes), failing('ENOSPC', 1, 'write'));
    expect(await troubleOf(run)).toEqual(['file-unwritable']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when whoever gives the bytes fails, and passes that on', async () => {
    const folder = temporaryFolder();
    const fill = () => {
      throw new RangeError('a defect');
    };
    await expect(writeWhole(join(folder, 'a.xlsx'), fill)).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when the folder cannot be made, or is a file', async () => {
    const folder = temporaryFolder({ out: 'a file' });
    const into = join(folder, 'out/a.xlsx');
    expect(await troubleOf(() => writeWhole(into, (sink) => sink(bytes)))).toEqual(['folder-unwritable']);
    const refused = failing('EACCES', 1, 'makeFolder');
    expect(await troubleOf(() => writeWhole(join(folder, 'b/a.xlsx'), (sink) => sink(bytes), refused))).toEqual([
      'folder-unwritable',
    ]);
  });

  it('does not mind what a run that was killed left behind', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/.a.xlsx.huizong-part'), 'half');
    await writeWhole(join(folder, 'out/a.xlsx'), (sink) => sink(bytes));
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.xlsx']);
  });
});
