import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { huizong } from './run.ts';

const samples = fileURLToPath(new URL('../../samples/broken/', import.meta.url));

/** A copy of a case: what is decided here must not dirty the samples. */
function copyOf(name: string): string {
  const root = temporaryFolder();
  for (const part of ['collection', name]) cpSync(join(samples, part), join(root, part), { recursive: true });
  return join(root, name);
}

const document = async (words: readonly string[], folder: string) =>
  JSON.parse((await huizong([...words, '--json'], { folder })).out);

describe('huizong accept and return', () => {
  it('list what awaits a decision, with figures, words and what is odd about them', async () => {
    const folder = copyOf('explanation-stock-phrase');
    const { code, out, err } = await huizong(['accept'], { folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '待决定的审核说明 1 条：',
      '  1101 新华社区  YL21  YL21-01 网格员不少于网格数  核实性',
      '      数：wardens.current=2、grids.current=4',
      '      说明：经核实，情况属实。',
      '      注意：这条说明只是套话，没有说出原因',
      '',
      expect.stringContaining('huizong accept 表号 公式编号 -u 单位代码'),
      '',
    ]);
    expect((await huizong(['accept', '-u', '1001', '--lang', 'en'], { folder })).out).toBe(
      'No explanation awaits a decision.\n',
    );
    expect(existsSync(join(folder, 'decisions.yaml'))).toBe(false);
  });

  it('decide today unless told otherwise, and say so in one document', async () => {
    const folder = copyOf('explanation-stock-phrase');
    const { ok, summary } = await document(['accept', 'YL21', 'YL21-01', '-u', '1101'], folder);
    expect([ok, summary.decision.date, summary.decision.role]).toEqual([true, '2020-04-20', '00 样例区']);
    expect(summary.outputs).toEqual([join(folder, 'decisions.yaml')]);
    const { findings, summary: after } = await document(['check'], folder);
    const excused = findings.filter(({ outcome }: { outcome?: string }) => outcome === 'excused');
    expect(excused.map(({ code, rule }: Record<string, string>) => [code, rule])).toEqual([
      ['rule-failed-within', 'YL21-01'],
    ]);
    expect([after.findings.error, after.findings.warning]).toEqual([0, 1]); // the other community has not reported
  });

  it('show what was sent back, and make check end with 1 and status say why', async () => {
    const folder = copyOf('return-sent-back');
    const { summary } = await document(['return'], folder);
    expect(summary.sentBack).toEqual([
      expect.objectContaining({
        unit: '1101',
        form: 'YL21',
        date: '2020-04-12',
        reason: '与现场核查不符，请核对网格数',
      }),
    ]);
    expect((await huizong(['check'], { folder })).code).toBe(1);
    expect((await huizong(['status'], { folder })).out).toContain(
      '00 样例区于 2020-04-12 退回了这份报表：与现场核查不符，请核对网格数',
    );
  });
});
