import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { forms, units } from '../consolidate/small-district.ts';
import { textFile } from '../consolidate/text-district.ts';
import { huizong } from './run.ts';

const right = { 'a.total': '10', 'a.part': '4', 'b.total': '5', 'b.part': '0' };

/** C1 is right, of C2 one part is larger than its whole; nobody else has sent anything. */
function collection(): string {
  const sent = [
    textFile({ unit: 'C1', figures: right }),
    textFile({ unit: 'C2', figures: { ...right, 'a.part': '11' } }),
    textFile({ unit: 'C1', form: 'T2', figures: { 'x.n': '3', 'x.before': '3' } }),
  ];
  const inbox = sent.flatMap((file) => ('bytes' in file ? [[`inbox/${file.path}`, file.bytes] as const] : []));
  return temporaryFolder({
    'huizong.yaml': 'name: 示范新区\nperiod: 2020-Q1\n',
    'forms/forms.yaml': forms,
    'units.csv': units,
    ...Object.fromEntries(inbox),
  });
}

/** The table above the counts, its columns two or more spaces apart. */
function table(out: string): readonly (readonly string[])[] {
  const lines = out.slice(0, out.indexOf('\n\n')).split('\n');
  return lines.map((line) => line.trim().split(/ {2,}/));
}

describe('huizong check and its outcomes', () => {
  it('counts them by rule, with a line for all of them, and ends as it does with findings', async () => {
    const { code, out } = await huizong(['check', '--by', 'rule'], { folder: collection() });
    expect(code).toBe(1);
    expect(table(out)).toEqual([
      ['表号', '公式', '说明', '处数', '通过', '不成立', '未判定', '已采纳说明', '不适用'],
      ['T1', 'T1-01', '其中不大于总数', '4', '3', '1', '0', '0', '0'],
      ['T1', 'T1-02', '不少于上期', '2', '0', '0', '2', '0', '0'],
      ['T2', 'T2-01', '不大于表一', '1', '1', '0', '0', '0', '0'],
      ['合计', '7', '4', '1', '2', '0', '0'],
    ]);
    expect(out).toContain('未判定 2 处');
  });

  it('counts them by unit in tree order, and by level', async () => {
    const folder = collection();
    const byUnit = await huizong(['check', '--by', 'unit', '--lang', 'en'], { folder });
    expect(table(byUnit.out)).toEqual([
      ['Unit', 'places', 'passed', 'failed', 'undecided', 'excused', 'not applicable'],
      ['C1 新华社区', '4', '3', '0', '1', '0', '0'],
      ['C2 河湾村', '3', '1', '1', '1', '0', '0'],
      ['Total', '7', '4', '1', '2', '0', '0'],
    ]);
    const byLevel = await huizong(['check', '--by', 'level'], { folder });
    expect(table(byLevel.out)[1]).toEqual(['社区（村）', '7', '4', '1', '2', '0', '0']);
  });

  it('lists the entries of one unit, or of one rule, each with its cells', async () => {
    const folder = collection();
    const unit = await huizong(['check', '--outcomes', '-u', 'C2'], { folder });
    expect(table(unit.out)).toEqual([
      ['公式', '单位', '报表', '位置', '结果', '左边', '右边', '相差', '单元格', '未判定的原因'],
      ['T1-01', 'C2 河湾村', 'T1 本级', 'a.part', '不成立', '11', '10', '1', 'D3 D2'],
      ['T1-01', 'C2 河湾村', 'T1 本级', 'b.part', '通过', '0', '5', '-5', 'D5 D4'],
      [
        ...['T1-02', 'C2 河湾村', 'T1 本级', 'a.total', '未判定', '10', 'D2 PREVIOUS(T1!a.total)'],
        '相关的另一张表或前期报表没有收到或未通过',
      ],
    ]);
    const rule = await huizong(['check', '--rule', 't2-01'], { folder });
    expect(table(rule.out).slice(1)).toEqual([
      ['T2-01', 'C1 新华社区', 'T2 本级', 'x.n', '通过', '3', '10', '-7', expect.stringContaining('D2')],
    ]);
  });

  it('holds the counts in summary.outcomes of the one document, and the entries where they are asked for', async () => {
    const folder = collection();
    const plain = JSON.parse((await huizong(['check', '--json'], { folder })).out);
    const asked = JSON.parse((await huizong(['check', '--json', '--rule', 'T1-01', '-u', 'C2'], { folder })).out);
    expect(Object.keys(plain.summary.outcomes)).toEqual(['form', 'rule', 'unit', 'level']);
    expect(plain.summary.outcomes.form).toEqual([
      { form: 'T1', places: 6, passed: 3, failed: 1, undecided: 2, excused: 0, notApplicable: 0 },
      { form: 'T2', places: 1, passed: 1, failed: 0, undecided: 0, excused: 0, notApplicable: 0 },
    ]);
    expect(asked.summary.outcomes.entries.map((entry: { outcome: string }) => entry.outcome)).toEqual([
      'failed',
      'passed',
    ]);
    expect(asked.findings).toEqual(plain.findings);
    const merged = await huizong(['merge', '--json', '-o', join(folder, 'out')], { folder });
    expect(JSON.parse(merged.out).summary.outcomes).toEqual(plain.summary.outcomes);
  });

  it('lists the findings of one unit where nothing else is asked of it', async () => {
    const folder = collection();
    expect((await huizong(['check', '-u', 'C2'], { folder })).out).toContain('C2 河湾村 ·');
    expect((await huizong(['check', '-u', 'C1', '-q'], { folder })).out).toBe('');
  });
});
