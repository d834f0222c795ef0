import { describe, expect, it } from 'vitest';
import { summaryContents } from '../../src/consolidate/summary-contents.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { district } from './successor-district.ts';

function changesOf(text: string, period: string) {
  const register = parseUnits({ file: 'units.csv', text });
  const run = district(register).run([], period);
  const contents = summaryContents(run, { collection: '示范新区', language: 'zh-CN', policy: 'partial' });
  const shown = (which: 'period' | 'year') => {
    const found = contents.registerChanges[which];
    return found && [found.since.day, ...found.changes.map(({ kind, unit }) => `${kind} ${unit.code}`)];
  };
  return { period: shown('period'), year: shown('year') };
}

const units = `code,name,level,kind,parent,valid_from,valid_to
D,示范新区,district,,,2019-12-31,
S,东街,street,,D,2019-12-31,
A,甲社区,community,urban,S,2020-02-01,
B,乙社区,community,urban,S,2020-05-01,
`;

describe('the changes of the register in a summary', () => {
  it('are those since the period before and since last year', () => {
    expect(changesOf(units, '2020-Q2')).toEqual({
      period: ['2020-03-31', 'founded B'],
      year: ['2019-12-31', 'founded A', 'founded B'],
    });
  });

  it('are those since last year in the first quarter and in a year', () => {
    expect(changesOf(units, '2020-Q1')).toEqual({
      period: ['2019-12-31', 'founded A'],
      year: ['2019-12-31', 'founded A'],
    });
    expect(changesOf(units, '2020').period).toEqual(['2019-12-31', 'founded A', 'founded B']);
  });

  it('are unknown where the register does not reach back', () => {
    const young = units.replaceAll('2019-12-31', '2020-01-01');
    expect(changesOf(young, '2020-Q2')).toEqual({ period: ['2020-03-31', 'founded B'], year: undefined });
  });
});
