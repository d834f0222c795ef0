import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleSubmissions } from '../../src/intake/settle-submissions.ts';
import { emptyCellValues, setAmount } from '../../src/model/cell-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Return } from '../../src/model/return.ts';
import { quarter } from './collection.ts';

function sent(file: string, submission: number, figure: number, more: Partial<Return> = {}): Return {
  const values = emptyCellValues(1);
  setAmount(values, 0, figure);
  return {
    unit: 'P01',
    form: 'AA01',
    period: quarter,
    kind: 'own',
    submission,
    file,
    sheet: 'AA01',
    sha256: file.charCodeAt(0).toString(16).padStart(64, '0'),
    values,
    addresses: { rows: new Uint32Array(1), columns: new Uint16Array(1) },
    explanations: new Map(),
    nil: false,
    ...more,
  };
}

const standings = (returns: readonly Return[], choices?: Parameters<typeof settleSubmissions>[1]) => {
  const settlement = settleSubmissions(returns, choices);
  return settlement.returns.map((settled) => `${settled.return.file} ${settled.standing}`);
};

describe('which submission counts', () => {
  it('the higher number', () => {
    expect(standings([sent('a', 1, 5), sent('b', 2, 6)])).toEqual(['a superseded', 'b winner']);
    const [finding] = settleSubmissions([sent('a', 1, 5), sent('b', 2, 6)]).findings;
    expect(finding?.code).toBe('return-superseded');
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe('第 1 次报送，已被 b 的第 2 次报送取代');
  });

  it('one of identical ones, and the other file is a duplicate', () => {
    const settlement = settleSubmissions([sent('b', 1, 5), sent('a', 1, 5)]);
    expect(settlement.returns.map(({ standing }) => standing)).toEqual(['duplicate', 'winner']);
    expect([...settlement.duplicateFiles]).toEqual(['b']);
    expect(settlement.findings.map(({ code }) => code)).toEqual(['return-duplicate']);
  });

  it('none of different ones with the same number, and the message has the line to paste', () => {
    const settlement = settleSubmissions([sent('a', 1, 5), sent('b', 1, 6), sent('c', 0, 6)]);
    expect(settlement.returns.map(({ standing }) => standing)).toEqual(['conflicting', 'conflicting', 'superseded']);
    const conflict = settlement.findings.find(({ file, code }) => file === 'a' && code === 'return-conflict');
    expect(conflict && describeFinding(conflict, 'zh-CN').message).toContain(
      `choose: 下加一行：- { unit: 'P01', form: AA01, period: '2020-Q1', kind: own, sha256: '${sent('a', 1, 5).sha256}' }`,
    );
  });

  it('none of different ones, and in English the files stand apart by commas', () => {
    const [conflict] = settleSubmissions([sent('a', 1, 5), sent('b', 1, 6)]).findings;
    expect(conflict && describeFinding(conflict, 'en').message).toContain(
      'with different figures (a, b); none counts.',
    );
  });

  it('none of different ones of an earlier period, and says that the period may have been left as it was', () => {
    const asked = { ...quarter, index: 2 };
    const conflicts = (returns: readonly Return[]) => settleSubmissions(returns, [], asked).findings;
    const [conflict] = conflicts([sent('a', 1, 5), sent('b', 1, 6)]);
    expect(conflict?.period, 'shown in the run of either period').toBeUndefined();
    expect(conflict && describeFinding(conflict, 'zh-CN').message).toContain(
      '都不计。两份的报告期都是 2020-Q1，而 2020-Q2 的 AA01 没有收到：也许是沿用旧表时没有改“报告期：”。要选用',
    );
    const [arrived] = conflicts([sent('a', 1, 5), sent('b', 1, 6), sent('c', 1, 7, { period: asked })]);
    expect([arrived?.period, arrived?.parameters.hint]).toEqual(['2020-Q1', undefined]);
  });

  it('the one that is chosen among those of the highest number, and a later one against a choice', () => {
    const choose = { unit: 'P01', form: 'AA01', period: quarter, kind: 'own' as const, sha256: sent('a', 1, 5).sha256 };
    expect(standings([sent('a', 1, 5), sent('b', 1, 6)], [choose])).toEqual(['a winner', 'b superseded']);
    const resent = [sent('a', 1, 5), sent('b', 2, 6)];
    expect(standings(resent, [choose])).toEqual(['a superseded', 'b winner']);
    expect(settleSubmissions(resent, [choose]).findings.map(({ code }) => code)).toEqual([
      'choice-outdated',
      'return-superseded',
    ]);
    expect(settleSubmissions([sent('a', 1, 5), sent('b', 1, 6)], [choose]).findings.map(({ code }) => code)).toEqual([
      'return-not-chosen',
    ]);
  });

  it('nothing else for a choice that names a file which has not arrived', () => {
    const choose = { unit: 'P01', form: 'AA01', period: quarter, kind: 'own' as const, sha256: 'f'.repeat(64) };
    expect(settleSubmissions([sent('a', 1, 5)], [choose]).findings.map(({ code }) => code)).toEqual([
      'choice-unmatched',
    ]);
    expect(standings([sent('a', 1, 5)], [choose])).toEqual(['a winner']);
  });

  it('of each unit, form, period and kind on its own', () => {
    const others = [sent('a', 1, 5), sent('b', 1, 6, { unit: 'S01' }), sent('c', 1, 7, { kind: 'declared' })];
    expect(standings(others)).toEqual(['a winner', 'b winner', 'c winner']);
  });

  it('whatever the order of the files', () => {
    const one = fc.record({
      file: fc.constantFrom('a', 'b', 'c', 'd'),
      submission: fc.integer({ min: 1, max: 2 }),
      figure: fc.integer({ min: 1, max: 2 }),
    });
    const many = fc.uniqueArray(one, { selector: ({ file }) => file, minLength: 1 });
    fc.assert(
      fc.property(many, fc.integer(), (files, turn) => {
        const returns = files.map(({ file, submission, figure }) => sent(file, submission, figure));
        const at = Math.abs(turn) % returns.length;
        const turned = [...returns.slice(at), ...returns.slice(0, at)];
        expect(standings(turned).sort()).toEqual(standings(returns).sort());
        expect(standings(returns).filter((text) => text.endsWith('winner')).length).toBeLessThanOrEqual(1);
      }),
      { seed: 20200331, numRuns: 300 },
    );
  });
});
