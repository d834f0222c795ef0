import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { district } from './successor-district.ts';

// C4 takes over from C1 and C2, C5 and C6 out of C3, on the first day of 2020.
const merged = parseUnits({
  file: 'units.csv',
  text: `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,,,
S1,城关街道,street,,D,,,
C1,甲社区,community,urban,S1,,2019-12-31,C4
C2,乙社区,community,urban,S1,,2019-12-31,C4
C3,丙社区,community,urban,S1,,2019-12-31,C5;C6
C4,丁社区,community,urban,S1,2020-01-01,,
C5,戊社区,community,urban,S1,2020-01-01,,
C6,己社区,community,urban,S1,2020-01-01,,
`,
});

const { run, submit, figures, own } = district(merged);
const lastQuarter = (unit: string, closing: string, rows: readonly string[]) =>
  submit(unit, '2019-Q4', { A: { 'x.closing': closing }, L: rows });

describe('a unit that grew out of others', () => {
  it('has the sum of what they last reported as its earlier figures, in rules and where they are filled in', async () => {
    const files = [
      await lastQuarter('C1', '7', ['P1']),
      await lastQuarter('C2', '5', ['P2', 'P3']),
      await submit('C4', '2020-Q1', { A: { 'x.closing': '11' }, L: ['P1', 'P3'] }),
    ];
    const result = run(files);
    // 7 + 5, by hand.
    expect(figures(own(result, 'C4', 'A'))).toEqual({ 'x.opening': '12', 'x.closing': '11' });
    const [failed] = result.findings.filter(({ rule }) => rule === 'A-01');
    expect(failed).toMatchObject({
      code: 'rule-failed-history',
      unit: 'C4',
      left: '11',
      right: '12',
      difference: '-1',
    });
    // A-02 reads a list of last period, whose rows are those of both: three.
    expect(result.tally.find(({ rule }) => rule === 'A-02')).toMatchObject({ passed: 1, undecided: 0 });
    // P2 was in the list of C2 and is in nobody's now.
    const gone = result.findings.filter(({ code }) => code === 'list-key-vanished');
    expect(gone.map(({ unit, rowKey }) => [unit, rowKey])).toEqual([['C4', 'P2']]);
    // L-01 is only for rows that were there before: both were, at one predecessor or the other.
    expect(result.tally.find(({ rule }) => rule === 'L-01')).toMatchObject({ passed: 2, notApplicable: 0 });
  });

  it('waits while one of them has not reported', async () => {
    const files = [
      await lastQuarter('C1', '7', []),
      await submit('C4', '2020-Q1', { A: { 'x.closing': '11' }, L: ['P1'] }),
    ];
    const [undecided] = run(files).findings.filter(({ rule }) => rule === 'A-01');
    expect(undecided && describeFinding(undecided, 'zh-CN').message).toContain('没有收到或未通过');
  });

  it('is not comparable after a split, and is told why', async () => {
    const files = [
      await lastQuarter('C3', '7', []),
      await submit('C5', '2020-Q1', { A: { 'x.closing': '4' }, L: ['P1'] }),
    ];
    const [undecided] = run(files).findings.filter(({ rule }) => rule === 'A-01');
    expect(undecided && describeFinding(undecided, 'zh-CN')).toMatchObject({
      message: expect.stringContaining('由拆分而来'),
      advice: '不能判定不等于通过，但本期没有可比的数，不用处理。',
    });
  });
});
