import { describe, expect, it } from 'vitest';
import {
  consolidate,
  defaultCaps,
  describeFinding,
  loadCatalogue,
  parsePeriod,
  parseTargets,
  parseUnits,
  planTemplates,
  summaryContents,
  writeSummary,
  writeTemplate,
} from '../../src/index.ts';

// Only what the package exports: a program that embeds the library keeps everything in memory.

const form = `form: T1
version: 1
title: 测试表
frequency: quarter
filedBy: { community: [own] }
items:
  - { id: halls, code: '01', label: 活动室 }
`;
const units = 'code,name,level,kind,parent\nD,示范区,district,,\nC1,新华社区,community,urban,D\n';

describe('the library without a disk', () => {
  it('plans a template, takes it in again and writes the summary', async () => {
    const catalogue = loadCatalogue([{ file: 'T1.yaml', text: form }]);
    const register = parseUnits({ file: 'units.csv', text: units });
    const targets = parseTargets(
      { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' },
      catalogue,
      new Set(['D', 'C1']),
    );
    const period = parsePeriod('2020-Q1');
    if (!period) throw new Error('2020-Q1 is a period');
    const rest = { catalogue, register, targets, period, choices: [], policy: 'partial', caps: defaultCaps } as const;

    const before = consolidate({ ...rest, files: [] });
    const [plan, ...more] = planTemplates(before, { targets, language: 'zh-CN' });
    expect(more).toEqual([]);
    if (!plan) throw new Error('C1 owes T1');
    const after = consolidate({ ...rest, files: [{ path: 'C1.xlsx', bytes: await writeTemplate(plan) }] });

    // A blank template: the one cell was not filled in.
    expect(after.returns.map(({ unit, status }) => `${unit} ${status}`)).toEqual(['C1 sent-back']);
    const [finding] = after.findings.filter(({ severity }) => severity === 'error');
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe('“01 活动室”的“1 本期”没有填');

    const chunks: Uint8Array[] = [];
    await writeSummary(
      summaryContents(after, { collection: '示范区', language: 'zh-CN', policy: 'partial' }),
      (chunk) => chunks.push(chunk),
    );
    expect(Buffer.concat(chunks).subarray(0, 2).toString('latin1')).toBe('PK');
  });
});
