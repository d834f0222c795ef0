import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import type { ReadingCaps } from '../../src/grid/workbook-reading.ts';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { fileVerdicts } from '../../src/model/file-account.ts';
import { context } from './collection.ts';
import type { Drawn } from './drawn-workbook.ts';
import { drawWorkbook } from './drawn-workbook.ts';

const sheets = [
  { form: 'AA01', values: { 'schools.total': 5, 'firms.covered': '12家' } },
  { form: 'CC01', values: { '0.project': 'X1', '0.amount': 2, '0.industry': '01' } },
];

/** Takes it in; whatever is found can be put into words. */
function survives(bytes: Uint8Array, caps: ReadingCaps = defaultCaps): string {
  const intake = takeInFile({ path: 'P01.xlsx', bytes }, { ...context, caps });
  expect(fileVerdicts).toContain(intake.account.verdict);
  for (const finding of intake.findings) {
    expect(describeFinding(finding, 'zh-CN').message).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(describeFinding(finding, 'en').message).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
  return intake.account.verdict;
}

/** Work done since, whatever else the machine is doing. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

describe('whatever a file holds', () => {
  it('is taken in without an exception: 300 files with changed bytes, in bounded time', () => {
    const good = drawWorkbook({ sheets });
    const started = process.cpuUsage();
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = good.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        survives(bytes);
      }),
      { seed: 20200331, numRuns: 300 },
    );
    // 0.02 s a file is some twenty times what a sound one takes.
    expect(cpuSeconds(started)).toBeLessThan(6);
  });

  it('is taken in without an exception: 300 sheets with cells changed, moved and exchanged', () => {
    const addresses = fc
      .tuple(fc.constantFrom(...'ABCDEF'), fc.integer({ min: 1, max: 22 }))
      .map(([letter, row]) => `${letter}${row}`);
    const content: fc.Arbitrary<Drawn> = fc.oneof(
      fc.constantFrom<Drawn[]>(
        '01',
        '02',
        1,
        2,
        3,
        '单位总数',
        '学校',
        '填报单位：S01',
        '报告期：2019年',
        '表号：CC01',
        '—',
        '…',
        '合计',
        undefined,
      ),
      fc.string({ maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(addresses, content), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (changes, identity) => {
          const change = (cells: Map<string, Drawn>) => {
            for (const [address, drawn] of changes) cells.set(address, drawn);
          };
          survives(drawWorkbook({ identity, sheets: sheets.map((sheet) => ({ ...sheet, change })) }));
        },
      ),
      { seed: 20200331, numRuns: 300 },
    );
  });

  it('is taken in within seconds: sheets that fill every cap with what looks like codes, labels and lines', () => {
    const strings = [
      '01',
      '学校',
      '填报单位',
      ' '.repeat(32_000),
      '：'.repeat(32_000),
      '('.repeat(32_000),
      '一'.repeat(32_000),
    ];
    const row = (count: number) =>
      Array.from({ length: count }, (_, index) => `<c t="s"><v>${index % strings.length}</v></c>`).join('');
    const wide = `<row>${row(16_000)}</row>`.repeat(4);
    const long = `<row>${row(7)}</row>`.repeat(10_000);
    const more = { strings: strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('') };
    // Only the ratio is lifted, or such a file would not get this far.
    const caps = { ...defaultCaps, ratio: 2000 };
    const started = process.cpuUsage();
    const verdicts: string[] = [];
    for (const rows of [wide, long]) {
      const name = 'AA01 own';
      const bytes = drawWorkbook({
        sheets: [{ form: 'AA01', name: 'x' }],
        more: { ...more, sheets: { [name]: `<sheetData>${rows}</sheetData>` } },
      });
      verdicts.push(survives(bytes, caps));
      const replaced = { [name]: `<sheetData>${rows}</sheetData>`, _huizong: '' };
      verdicts.push(
        survives(drawWorkbook({ sheets: [{ form: 'AA01', name }], more: { ...more, sheets: replaced } }), caps),
      );
    }
    expect(verdicts).toEqual(['read', 'read', 'read', 'read']);
    expect(cpuSeconds(started)).toBeLessThan(12);
  });
});
