import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Finding } from '../../src/model/finding.ts';

const finding: Finding = {
  code: 'cell-blank',
  severity: 'error',
  item: 'firms',
  column: 'total',
  parameters: { item: { zh: '09 非公企业', en: '09 Private firms' } },
};

describe('a finding in words', () => {
  it('is filled from its parameters first and from its place second', () => {
    expect([describeFinding(finding, 'zh-CN'), describeFinding(finding, 'en')]).toEqual([
      { title: '漏填', message: '“09 非公企业”的“total”没有填', advice: '没有请填 0。' },
      {
        title: 'Blank cell',
        message: '"09 Private firms", "total" is blank',
        advice: 'If there is none, please enter 0.',
      },
    ]);
  });

  it("puts the advice of the form's author first, ended as a sentence", () => {
    const advised = { ...finding, advice: { zh: '请问园区', en: 'Ask the park' } };
    expect([describeFinding(advised, 'zh-CN').advice, describeFinding(advised, 'en').advice]).toEqual([
      '请问园区。没有请填 0。',
      'Ask the park. If there is none, please enter 0.',
    ]);
  });
});
