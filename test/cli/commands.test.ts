import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { forms, submit, units } from '../consolidate/small-district.ts';
import { huizong } from './run.ts';

let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const good = { 'a.total': '10', 'a.part': '4', 'b.total': '5', 'b.part': '0' };
  const sent = [
    await submit({ unit: 'C1', path: 'inbox/城关 街道/C1.xlsx', sheets: { T1: good, T2: { 'x.n': '10' } } }),
    await submit({
      unit: 'C2',
      path: 'inbox/C2.xlsx',
      sheets: { T1: { ...good, 'a.part': '11' }, T2: { 'x.n': '1' } },
    }),
  ];
  files = Object.fromEntries(sent.flatMap((file) => ('bytes' in file ? [[file.path, file.bytes]] : [])));
});

const configuration = 'name: 示范新区\nperiod: 2020-Q1\n';

function collection(given: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder({ 'huizong.yaml': configuration, 'forms/forms.yaml': forms, 'units.csv': units, ...given });
}

describe('huizong check', () => {
  it('lists findings by unit and file, writes nothing, and ends with 1', async () => {
    const folder = collection(files);
    const { code, out, err } = await huizong(['check'], { folder: join(folder, 'inbox') });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('C2 河湾村 · C2.xlsx');
    expect(out).toMatch(/强制性 +T1!\S+ +T1-01 +.*其中不大于总数/);
    expect(out.trimEnd().split('\n').slice(-3)).toEqual([
      '2020-Q1  文件 2 个（已读入 2）',
      '应报 8 份（通过 3、退回 1、未报 4）',
      expect.stringMatching(/^问题：强制性 1、/),
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(['forms', 'huizong.yaml', 'inbox', 'units.csv']);
  });

  it('ends with 0 when only returns are missing, and with 1 for that under --strict', async () => {
    const { 'inbox/城关 街道/C1.xlsx': right } = files;
    const folder = collection(right ? { 'inbox/C1.xlsx': right } : {});
    expect((await huizong(['check'], { folder })).code).toBe(0);
    expect((await huizong(['check', '--strict'], { folder })).code).toBe(1);
  });

  it('says that an empty inbox is empty', async () => {
    const folder = collection();
    mkdirSync(join(folder, 'inbox'));
    const { code, err } = await huizong(['check'], { folder });
    expect({ code, err }).toEqual({ code: 0, err: '收件箱是空的：还没有收到任何文件。\n' });
    expect((await huizong(['check', '-q'], { folder })).err).toBe('');
  });

  it('takes in only the files it is given, patterns expanded', async () => {
    const folder = collection(files);
    const { code, out } = await huizong(['check', '**/C1.xlsx', '--json'], { folder: join(folder, 'inbox') });
    expect(code).toBe(0);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['城关 街道/C1.xlsx']);
  });

  it('gives one JSON document with everything, cells as Excel shows them', async () => {
    const folder = collection(files);
    const { code, out, err } = await huizong(['check', '--json', '--lang', 'en'], { folder });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual([
      'command',
      'version',
      'collection',
      'period',
      'ok',
      'summary',
      'files',
      'returns',
      'findings',
    ]);
    expect(document).toMatchObject({ command: 'check', collection: folder, period: '2020-Q1', ok: false });
    expect(document.files).toEqual([
      { path: 'C2.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), verdict: 'read' },
      { path: '城关 街道/C1.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), verdict: 'read' },
    ]);
    const [wrong] = document.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(wrong).toMatchObject({
      code: 'rule-failed-within',
      unit: 'C2',
      unitName: '河湾村',
      form: 'T1',
      item: 'a',
      file: 'C2.xlsx',
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      rule: 'T1-01',
      left: '11',
      right: '10',
      difference: '1',
      suggestions: [
        {
          kind: 'exchange',
          changes: [
            { from: '10', to: '11' },
            { from: '11', to: '10' },
          ],
          alternatives: 0,
        },
      ],
    });
    expect(wrong.message).not.toMatch(/undefined/);
  });
});

describe('huizong check, in what order it tells', () => {
  it('puts errors first and what needs nothing in a short list at the end; -q leaves only the errors', async () => {
    const folder = collection(files);
    const { out } = await huizong(['check'], { folder });
    const error = out.indexOf('强制性 ');
    const compact = out.indexOf('提示和暂不能判定');
    expect([error > 0, compact > error]).toEqual([true, true]);
    // C1 and C2 existed in 2019-Q4 and sent nothing then.
    expect(out.slice(compact)).toMatch(/暂不能判定 +T1-02 +2 +.*没有收到.* C1、C2/);
    const quiet = await huizong(['check', '-q'], { folder });
    expect(quiet.out).toMatch(/^C2 河湾村 · C2\.xlsx\n/);
    expect(quiet.out).not.toMatch(/提示|核实性|应报/);
  });
});

describe('huizong merge', () => {
  it('writes the summary though findings stand, says where, and ends with 1', async () => {
    const folder = collection(files);
    const { code, out, err } = await huizong(['merge'], { folder });
    const target = join(folder, 'out/2020-Q1/示范新区 2020-Q1 汇总表.xlsx');
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe(target);
    expect(err).toContain('huizong check');
    expect(readdirSync(join(folder, 'out/2020-Q1'))).toEqual(['示范新区 2020-Q1 汇总表.xlsx']);
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes the same bytes twice, and another file for one street', async () => {
    const folder = collection(files);
    await huizong(['merge', '-o', 'a'], { folder });
    await huizong(['merge', '-o', 'b'], { folder });
    await huizong(['merge', '-o', 'b', '-u', 'S1'], { folder });
    const read = (path: string) => readFileSync(join(folder, path));
    expect(read('a/示范新区 2020-Q1 汇总表.xlsx').equals(read('b/示范新区 2020-Q1 汇总表.xlsx'))).toBe(true);
    expect(readdirSync(join(folder, 'b')).toSorted()).toEqual(
      ['S1 城关街道 2020-Q1 汇总表.xlsx', '示范新区 2020-Q1 汇总表.xlsx'].toSorted(),
    );
  });

  it('names the nearest units where the one asked for does not exist', async () => {
    const folder = collection();
    const { code, err } = await huizong(['merge', '-u', 'S2'], { folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^2020-Q1 没有单位“S2”。最接近的单位：S1 城关街道/);
  });

  it('ends with 2 where the output folder cannot be made', async () => {
    const folder = collection({ out: 'a file in its way' });
    const { code, err } = await huizong(['merge'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('无法建立文件夹');
  });
});

describe('huizong templates', () => {
  it('writes one workbook for each unit that owes something', async () => {
    const folder = collection();
    const { code, out } = await huizong(['templates'], { folder });
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((path) => path.replace(folder, '')),
    ).toEqual([
      '/out/2020-Q1/templates/S1 城关街道.xlsx',
      '/out/2020-Q1/templates/C1 新华社区.xlsx',
      '/out/2020-Q1/templates/C2 河湾村.xlsx',
      '/out/2020-Q1/templates/C3 新华社区.xlsx',
    ]);
  });

  it('makes the workbook of the next submission for a unit that has reported, with what it sent', async () => {
    const folder = collection(files);
    const { out } = await huizong(['templates', '--resend', '-u', 'C2'], { folder });
    expect(out.trimEnd()).toBe(join(folder, 'out/2020-Q1/templates/C2 河湾村（第2次报送）.xlsx'));
    writeFileSync(join(folder, 'inbox/C2 again.xlsx'), readFileSync(out.trimEnd()));
    const { out: status } = await huizong(['status'], { folder });
    expect(status).toMatch(/退回待改：\n +C2 河湾村 +T1 +强制性问题 1 条 +C2 again\.xlsx\n/);
    // T1 and T2 of the first file are replaced, and not counted as due again.
    expect(status).toMatch(/D 示范新区 +8 +4 +3 +1 +0 +4/);
    expect(status).toMatch(/C2 河湾村 +T1 +被替代 +C2\.xlsx\n +C2 河湾村 +T2 +被替代 +C2\.xlsx/);
  });

  it('makes workbooks to correct only for units that were sent back, and blank ones unless asked', async () => {
    const folder = collection(files);
    const { out } = await huizong(['templates', '--resend'], { folder });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((path) => path.replace(/^.*\//, '')),
    ).toEqual(['C2 河湾村（第2次报送）.xlsx']);
    const blank = await huizong(['templates', '-u', 'C2', '-o', join(folder, 'blank')], { folder });
    expect(blank.out.trimEnd()).toBe(join(folder, 'blank/C2 河湾村.xlsx'));
    const { err } = await huizong(['templates', '--resend', '-u', 'C3'], { folder });
    expect(err).toMatch(/^“C3 新华社区”在 2020-Q1 还没有报送任何报表/);
  });

  it('says so when a unit owes nothing, or no form is due', async () => {
    const folder = collection();
    expect((await huizong(['templates', '-u', 'D'], { folder })).err).toMatch(/^“D 示范新区”在 2020-Q1 没有应报的报表/);
    expect((await huizong(['templates', '-p', '2020'], { folder })).err).toMatch(/^2020 没有任何报表要报/);
    expect((await huizong(['templates', '-p', '2020-Q7'], { folder })).err).toMatch(/^“2020-Q7”不是报告期/);
  });
});

describe('huizong forms', () => {
  it('lint names every mistake of every file at its place', async () => {
    const folder = collection({
      'forms/forms.yaml': forms.replace('part <= total', 'prat <= total'),
      'units.csv': 'x',
    });
    const { code, out, err } = await huizong(['forms', 'lint'], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^forms\/forms\.yaml:\d+:\d+ .*prat/);
    expect(err).toContain('part');
  });

  it('show prints items, columns and rules with their places', async () => {
    const { code, out } = await huizong(['forms', 'show', 't1'], { folder: collection() });
    expect(code).toBe(0);
    expect(out).toContain('T1  测试表一  第 1 版');
    expect(out).toMatch(/T1-01 +强制性 +part <= total +报表 +行 01、02/);
    const wrong = await huizong(['forms', 'show', 'T9'], { folder: collection() });
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('没有报表“T9”。是否想写“T1”？') });
  });

  it('show prints where figures come from, whom something is limited to and where a rule is checked', async () => {
    const limited = forms
      .replace('label: 乙项 }', 'label: 乙项, only: { unitKind: rural } }')
      .replace("rule: 'part <= total' }", "rule: 'part <= total', at: both, only: { level: street } }");
    const folder = collection({ 'forms/forms.yaml': limited });
    const { out } = await huizong(['forms', 'show', 'T1'], { folder });
    expect(out).toMatch(/02 +b +乙项 +个 +时点数 +村\n/);
    expect(out).toMatch(/T1-01 +强制性 +part <= total +报表和合计 +街道/);
    expect((await huizong(['forms', 'show', 'T2'], { folder })).out).toMatch(/2 +before +上期 +整数 个 +上期 n\n/);
  });

  it('schema prints a JSON Schema, without a collection', async () => {
    const { code, out } = await huizong(['forms', 'schema'], { folder: temporaryFolder() });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('$schema');
  });
});

describe('huizong init', () => {
  it('makes a collection that works at once', async () => {
    const folder = temporaryFolder();
    const made = await huizong(['init', '新 区'], { folder });
    expect(made.code).toBe(0);
    expect(readdirSync(join(folder, '新 区')).toSorted()).toEqual(
      ['forms', 'huizong.yaml', 'inbox', 'targets.csv', 'units.csv'].toSorted(),
    );
    expect(await huizong(['check', '-C', '新 区', '-q'], { folder })).toMatchObject({ code: 0, err: '' });
  });

  it('takes the period it is given, and refuses what is none', async () => {
    const folder = temporaryFolder();
    expect((await huizong(['init', '-p', '2021Q1'], { folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'huizong.yaml'), 'utf8')).toMatch(/^period: 2021-Q1$/m);
    expect(await huizong(['init', 'x', '-p', '2021-Q5'], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('“2021-Q5”不是报告期'),
    });
  });

  it('overwrites nothing, and writes nothing then', async () => {
    const folder = temporaryFolder({ 'units.csv': 'mine', 'forms/DJ01.yaml': 'mine too' });
    const { code, err } = await huizong(['init'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('units.csv 已经存在');
    expect(err).toContain('DJ01.yaml 已经存在');
    expect(readdirSync(folder).toSorted()).toEqual(['forms', 'units.csv']);
  });
});

describe('a collection with mistakes', () => {
  it('has all of them named at once, whichever file they are in', async () => {
    const folder = collection({
      'huizong.yaml': `${configuration}inbox: inbxo/\n`,
      'forms/forms.yaml': forms.replace('part <= total', 'prat <= total'),
      'units.csv': units.replace('community,urban,S1', 'comunity,urban,S1'),
    });
    mkdirSync(join(folder, 'inbox'));
    const { code, out, err } = await huizong(['check'], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/forms\/forms\.yaml:\d+:\d+/);
    expect(err).toMatch(/units\.csv:4:\d+/);
    expect(err).toMatch(/huizong\.yaml:3:8 .*inbxo.*是否想写“inbox”/);
  });

  it('is one JSON document as well', async () => {
    const folder = collection({ 'units.csv': '' });
    const { code, out, err } = await huizong(['merge', '--json'], { folder });
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({ command: 'merge', ok: false, findings: [{ file: 'units.csv' }] });
  });

  it('points to where a quote opens that is never closed', async () => {
    const folder = collection({ 'huizong.yaml': 'name: "示范新区\nperiod: 2020-Q1\n' });
    expect((await huizong(['check'], { folder })).err).toMatch(/^huizong\.yaml:1:7 /);
  });

  it('has its missing parts named', async () => {
    const folder = collection();
    rmSync(join(folder, 'units.csv'));
    expect((await huizong(['check'], { folder })).err).toMatch(/units\.csv.*不存在/);
    rmSync(join(folder, 'forms'), { recursive: true });
    mkdirSync(join(folder, 'forms'));
    expect((await huizong(['forms', 'lint'], { folder })).err).toContain('没有报表文件');
    writeFileSync(join(folder, 'huizong.yaml'), 'name: 甲\n');
    writeFileSync(join(folder, 'forms/forms.yaml'), forms);
    writeFileSync(join(folder, 'units.csv'), units);
    expect((await huizong(['check'], { folder })).err).toMatch(/^没有指定报告期/);
  });
});

describe('a defect of ours', () => {
  it('ends with 70 and one line that asks to report it', async () => {
    const broken = {
      folder: collection(),
      today: () => {
        throw new TypeError('boom');
      },
    };
    const { code, out, err } = await huizong(['status'], broken);
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toMatch(/^这是 huizong .*自身的缺陷.*TypeError: boom\n$/);
    expect(JSON.parse((await huizong(['status', '--json'], broken)).out)).toMatchObject({ ok: false });
  });
});
