import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { run } from './small-district.ts';

/** T1 of a unit in one figure a line. */
function lines(unit: string, value: number): Uint8Array {
  const figures = ['a,total', 'a,part', 'b,total', 'b,part'].map((cell, index) => [cell, index === 0 ? value : 0]);
  const text = figures.map(([cell, figure]) => `T1,${cell},${figure},${unit},2020-Q1\n`).join('');
  return strToU8(`form,item,column,value,unit,period\n${text}`);
}

/** Ten thousand files, as many of each kind as the table says, mixed. */
const kinds: readonly (readonly [count: number, verdict: string, make: (index: number) => ReceivedFile])[] = [
  [1, 'read', (index) => ({ path: `${index}.csv`, bytes: lines('C1', 7) })],
  [2999, 'duplicate', (index) => ({ path: `云岭 街道/第${index}份 😀.csv`, bytes: lines('C1', 7) })],
  // Each contradicts all others: none of them counts.
  [1000, 'read', (index) => ({ path: `a/b/c/d/e/f/g/h/${index}.csv`, bytes: lines('C2', index) })],
  [2000, 'damaged', (index) => ({ path: `empty ${index}.xlsx`, bytes: new Uint8Array() })],
  [1500, 'damaged', (index) => ({ path: `${'长'.repeat(200)}${index}.xlsx`, bytes: strToU8(`PK\x03\x04${index}`) })],
  [1500, 'unrecognised', (index) => ({ path: `note ${index}.txt`, bytes: strToU8(`第${index}次通知`) })],
  [700, 'skipped', (index) => ({ path: `~$${index}.xlsx`, verdict: 'skipped' })],
  [
    300,
    'damaged',
    (index) => ({
      path: `locked ${index}.xlsx`,
      verdict: 'damaged',
      note: { code: 'file-unreadable', parameters: { file: `locked ${index}.xlsx`, detail: 'EBUSY' } },
    }),
  ],
];

/** From each kind in turn, so that good files stand between bad ones. */
function mixedFiles(): readonly ReceivedFile[] {
  const files: { readonly place: number; readonly file: ReceivedFile }[] = [];
  for (const [count, , make] of kinds) {
    for (let index = 0; index < count; index++) files.push({ place: index / count, file: make(index) });
  }
  return files.sort((a, b) => a.place - b.place).map(({ file }) => file);
}

// intake.md: "10,000 files"; each file exactly one verdict, with hash and reason.
describe('the ledger of an intake', () => {
  const files = mixedFiles();
  const started = process.cpuUsage();
  const result = run(files);
  const { user, system } = process.cpuUsage(started);

  it('has each of 10,000 files once, in the order received', () => {
    expect(files.length).toBe(10_000);
    expect(result.files.map(({ account }) => account.path)).toEqual(files.map(({ path }) => path));
  });

  it('counts every verdict', () => {
    const expected: Record<string, number> = {};
    for (const [count, verdict] of kinds) expected[verdict] = (expected[verdict] ?? 0) + count;
    const counted: Record<string, number> = {};
    for (const { account } of result.files) counted[account.verdict] = (counted[account.verdict] ?? 0) + 1;
    expect(counted).toEqual(expected);
  });

  it('has a hash for everything that was opened, and a reason for everything that was not read', () => {
    const opened = result.files.filter((_, index) => 'bytes' in (files[index] ?? {}));
    expect(opened.filter(({ account }) => !/^[0-9a-f]{64}$/.test(account.sha256 ?? ''))).toEqual([]);
    const unread = result.files.filter(
      ({ account: { verdict } }) => verdict === 'damaged' || verdict === 'unrecognised',
    );
    expect(unread.filter(({ account }) => account.reason === undefined)).toEqual([]);
  });

  it('takes the good one and keeps apart those that contradict each other', () => {
    const status = (unit: string) =>
      result.returns.filter((one) => one.unit === unit && one.form === 'T1').map((one) => one.status);
    expect(new Set(status('C1'))).toEqual(new Set(['accepted', 'duplicate']));
    expect(status('C1').filter((one) => one === 'accepted')).toHaveLength(1);
    expect(status('C2')).not.toContain('accepted');
  });

  it('takes time in proportion to its size', () => {
    // Measured: 2 s. Comparing each of the thousand with each other would take minutes.
    expect((user + system) / 1e6).toBeLessThan(20);
  });

  it('counts an archive and all that is in it', () => {
    const inside = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`${index}.csv`, lines('C1', index)]));
    const { files: reports } = run([{ path: 'all.zip', bytes: zipSync(inside, { level: 1 }) }]);
    expect(reports).toHaveLength(901);
    expect(new Set(reports.map(({ account }) => account.verdict))).toEqual(new Set(['read']));
  });
});
