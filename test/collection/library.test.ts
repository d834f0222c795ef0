import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/collection/disk.ts';
import {
  checkCollection,
  describeProblem,
  makeTemplates,
  mergeCollection,
  openCollection,
  statusOf,
  Trouble,
} from '../../src/index.ts';
import { forms, submit, units } from '../consolidate/small-district.ts';
import { temporaryFolder } from './temporary-folder.ts';

const configuration = 'name: 示范新区\nperiod: 2020-Q1\n';

function collection(given: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder({ 'huizong.yaml': configuration, 'forms/forms.yaml': forms, 'units.csv': units, ...given });
}

describe('the library', () => {
  it('does what the command line does, and hands it back as values', async () => {
    const sent = await submit({
      unit: 'C1',
      path: 'C1.xlsx',
      sheets: { T1: { 'a.total': '3', 'a.part': '1', 'b.total': '2', 'b.part': '0' }, T2: { 'x.n': '3' } },
    });
    const folder = collection('bytes' in sent ? { 'inbox/C1.xlsx': sent.bytes } : {});
    const opened = await openCollection(join(folder, 'inbox'));
    const checked = await checkCollection(opened, { period: '2020-Q1' });
    expect(checked.returns.filter(({ status }) => status === 'accepted').map(({ form }) => form)).toEqual(['T1', 'T2']);
    const { units: reported } = await statusOf(opened, { unit: 'S1' });
    expect(reported.map(({ unit, own }) => `${unit.code} ${own.accepted}/${own.due}`)).toEqual([
      'S1 0/2',
      'C1 2/2',
      'C2 0/2',
    ]);
    const { file } = await mergeCollection(opened, { out: 'elsewhere' });
    expect(file).toEqual({ path: join(folder, 'elsewhere/示范新区 2020-Q1 汇总表.xlsx') });
    expect(await makeTemplates(opened, { unit: 'C3', out: 'elsewhere' })).toEqual([
      { path: join(folder, 'elsewhere/C3 新华社区.xlsx') },
    ]);
  });

  it('says in JavaScript where the period goes', async () => {
    const folder = collection();
    // @ts-expect-error a period is no disk
    await expect(openCollection(folder, { period: '2020-Q1' })).rejects.toThrow(
      /checkCollection\(collection, \{ period/,
    );
  });

  it('gives a summary that is open in Excel another name, and says so', async () => {
    const folder = collection();
    let refused = 0;
    const disk = {
      ...nodeDisk,
      rename: (from: string, to: string) => {
        refused += 1;
        if (refused === 1) throw Object.assign(new Error('open elsewhere'), { code: 'EBUSY' });
        nodeDisk.rename(from, to);
      },
    };
    const { file } = await mergeCollection(await openCollection(folder, disk));
    const target = join(folder, 'out/2020-Q1/示范新区 2020-Q1 汇总表.xlsx');
    expect(file).toEqual({ path: target.replace('.xlsx', '-1.xlsx'), insteadOf: target });
    expect(readdirSync(join(folder, 'out/2020-Q1'))).toEqual(['示范新区 2020-Q1 汇总表-1.xlsx']);
  });

  it('throws one Trouble with every problem of a configuration, which can be put into words', async () => {
    const folder = collection({ 'units.csv': units.replace('C2,河湾村,community', 'C2,河湾村,comunity') });
    const error = await openCollection(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Trouble);
    const problems = error instanceof Trouble ? error.problems : [];
    expect(problems.map((problem) => describeProblem(problem, 'en').place)).toEqual(['units.csv:5:8']);
  });

  it('reads a units file that Excel on a Chinese Windows saved in GB18030', async () => {
    // 示范新区 in GB18030: CA BE B7 B6 D0 C2 C7 F8 (GB 18030-2005).
    const name = Uint8Array.of(0xca, 0xbe, 0xb7, 0xb6, 0xd0, 0xc2, 0xc7, 0xf8);
    const bytes = Buffer.concat([Buffer.from('code,name,level,parent\nD,'), name, Buffer.from(',district,\n')]);
    const opened = await openCollection(collection({ 'units.csv': bytes }));
    expect(opened.register.units.map((unit) => unit.name)).toEqual(['示范新区']);
  });
});
