import { describe, expect, it } from 'vitest';
import { parseScopeLine, parseStateLine, scopeLine, stateLine } from '../../src/layout/summary-face.ts';
import type { SummaryIdentity } from '../../src/layout/summary-identity.ts';
import { decodeSummaryIdentity, encodeSummaryIdentity } from '../../src/layout/summary-identity.ts';

const identity: SummaryIdentity = {
  unit: 'S 1,甲',
  period: { frequency: 'quarter', year: 2020, index: 1 },
  language: 'zh-CN',
  policy: 'complete',
  asOf: '2020-04-15',
};

describe('what a summary is for', () => {
  it('is the same when it is read back from the keywords, whatever stands beside it', () => {
    const keywords = encodeSummaryIdentity(identity);
    expect(keywords).toBe(
      'huizong-summary/1 period=2020-Q1 unit=S%201%2C%E7%94%B2 language=zh-CN policy=complete asOf=2020-04-15',
    );
    expect(decodeSummaryIdentity(`审定; ${keywords}`)).toEqual(identity);
  });

  it.each([
    '',
    'huizong-summary/2 period=2020-Q1 unit=1',
    'huizong-summary/1 period=2020-Q9 unit=1 language=en policy=partial',
    'huizong-summary/1 period=2020 unit=%E7% language=en policy=partial',
  ])('is not made up from "%s"', (keywords) => {
    expect(decodeSummaryIdentity(keywords)).toBeUndefined();
  });

  it.each(['zh-CN', 'en'] as const)('is the same when it is read back from the face in %s', (language) => {
    const { period } = identity;
    expect(parseScopeLine(scopeLine('甲　乙 区', '00 某区', period, language))).toEqual({
      collection: '甲　乙 区',
      unit: '00',
      period,
    });
    expect(parseStateLine(stateLine('complete', '2020-04-15', language), language)).toEqual({
      policy: 'complete',
      asOf: '2020-04-15',
    });
    expect(parseStateLine(stateLine('partial', undefined, language), language)).toEqual({ policy: 'partial' });
    expect(parseStateLine('数据来源', language)).toBeUndefined();
  });
});
