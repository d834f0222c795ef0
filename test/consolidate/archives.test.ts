import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import type { ReadingCaps } from '../../src/grid/workbook-reading.ts';
import { writeLyingZip } from '../hostile/lying-zip.ts';
import { run, submit } from './small-district.ts';

/** Verdict and reason of every file of a run, by path. */
function verdicts(zip: Uint8Array, caps: Partial<ReadingCaps> = {}): readonly string[] {
  const { files } = run([{ path: 'street.zip', bytes: zip }], { caps: { ...defaultCaps, ...caps } });
  return files.map(({ account: { path, verdict, reason } }) => [path, verdict, ...(reason ? [reason] : [])].join(' '));
}

async function workbook(unit: string): Promise<Uint8Array> {
  const file = await submit({ unit, sheets: { T1: { 'a.total': '1' } } });
  return 'bytes' in file ? file.bytes : new Uint8Array();
}

describe('an archive of workbooks', () => {
  it('is opened, each file with a verdict of its own, while archives among them stay closed', async () => {
    const inner = zipSync({ 'a.txt': strToU8('a') });
    const zip = zipSync({
      'a/': new Uint8Array(),
      'a/1101.xlsx': await workbook('C1'),
      '~$1101.xlsx': strToU8('x'),
      '__MACOSX/a/._1101.xlsx': strToU8('x'),
      'inner.zip': inner,
      'broken.xlsx': strToU8('PK\x03\x04'),
      'notes.txt': strToU8('请查收'),
    });
    expect(verdicts(zip)).toEqual([
      'street.zip read',
      'street.zip/a/1101.xlsx read',
      'street.zip/~$1101.xlsx skipped',
      'street.zip/__MACOSX/a/._1101.xlsx skipped',
      'street.zip/inner.zip unrecognised file-other-format',
      'street.zip/broken.xlsx damaged file-truncated',
      'street.zip/notes.txt unrecognised file-other-format',
    ]);
  });

  it('yields the same returns as its files one by one', async () => {
    const bytes = await workbook('C1');
    const alone = run([{ path: 'C1.xlsx', bytes }]);
    const packed = run([{ path: 'street.zip', bytes: zipSync({ 'C1.xlsx': bytes }) }]);
    const counted = (one: typeof alone) => one.returns.map(({ unit, form, status }) => [unit, form, status]);
    expect(counted(packed)).toEqual(counted(alone));
    expect(packed.returns.find(({ unit }) => unit === 'C1')?.file).toBe('street.zip/C1.xlsx');
  });

  it('reads the names that old Windows writes in GBK and macOS in UTF-8, both without saying so', () => {
    // 社区 is C9E7 C7F8 in GBK.
    const gbk = Buffer.concat([Buffer.from('c9e7c7f8', 'hex'), Buffer.from('.txt')]);
    const entries = [
      { name: gbk, bytes: '甲', flags: 0 },
      { name: '社区二.txt', bytes: '乙', flags: 0 },
      { name: '社区三.txt', bytes: '丙', flags: 0x800 },
    ];
    expect(verdicts(writeLyingZip({ entries }))).toEqual([
      'street.zip read',
      'street.zip/社区.txt unrecognised file-other-format',
      'street.zip/社区二.txt unrecognised file-other-format',
      'street.zip/社区三.txt unrecognised file-other-format',
    ]);
  });

  it('refuses a bomb among its files and reads the others', () => {
    const zip = zipSync({ 'bomb.csv': new Uint8Array(30_000_000), 'table.csv': strToU8('甲,1\n乙,2\n') });
    expect(verdicts(zip)).toEqual([
      'street.zip read',
      'street.zip/bomb.csv refused file-over-cap',
      'street.zip/table.csv unrecognised file-unrecognised',
    ]);
  });

  it('counts what all its files unpack to', () => {
    const text = (letter: string) => strToU8(`${letter},1\n`.repeat(50));
    const zip = zipSync({ 'a.csv': text('a'), 'b.csv': text('b') }, { level: 0 });
    expect(verdicts(zip, { inflatedBytes: 200, entryBytes: 200 })).toEqual(['street.zip refused file-over-cap']);
    expect(verdicts(zip, { zipEntries: 1 })).toEqual(['street.zip refused file-over-cap']);
  });

  it.each([
    ['an empty archive', zipSync({})],
    ['an archive of empty folders', zipSync({ 'a/': new Uint8Array() })],
  ])('has nothing to open in %s', (_, zip) => {
    expect(verdicts(zip)).toEqual(['street.zip unrecognised file-other-format']);
  });

  it('answers an archive that is damaged or leads out as a whole', () => {
    const zip = zipSync({ 'a.csv': strToU8('a,1\n') });
    expect(verdicts(zip.slice(0, -4))).toEqual(['street.zip damaged file-truncated']);
    expect(verdicts(zipSync({ '../a.csv': strToU8('a,1\n') }))).toEqual(['street.zip refused file-unsafe']);
  });
});
