import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIdentity, encodeIdentity, type TemplateIdentity } from '../../src/layout/template-identity.ts';
import { returnKinds } from '../../src/model/return-kind.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}y`);
const identities: fc.Arbitrary<TemplateIdentity> = fc.record({
  schema: fc.integer({ min: 1, max: 9 }),
  unit: fc.option(word, { nil: undefined }),
  period: fc.option(word, { nil: undefined }),
  language: fc.constantFrom('zh-CN', 'en'),
  sheets: fc.array(
    fc.record({
      sheet: word,
      form: word,
      version: fc.integer({ min: 1, max: 999 }),
      kind: fc.constantFrom(...returnKinds),
      submission: fc.integer({ min: 1, max: 999 }),
    }),
    { maxLength: 4 },
  ),
});

describe('the identity of a template', () => {
  it('decodes to what was encoded', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        expect(decodeIdentity(encodeIdentity(identity))).toEqual(identity);
      }),
      { seed: 20200101 },
    );
  });

  it('passes over blank rows, unknown keywords, stray spaces and sheet lines that are not whole', () => {
    const rows = [
      [],
      [' Sheet ', ' DJ01 ', 'DJ01', '1', 'OWN', '2'],
      ['sheet', 'DJ02', 'DJ02', '0', 'own', '1'],
      ['sheet', 'DJ03'],
      ['colour', 'red'],
      ['unit', '01'],
      ['huizong', '2'],
    ];
    expect(decodeIdentity(rows)).toEqual({
      schema: 2,
      unit: '01',
      period: undefined,
      language: 'zh-CN',
      sheets: [{ sheet: 'DJ01', form: 'DJ01', version: 1, kind: 'own', submission: 2 }],
    });
  });

  it('is nobody without the line huizong', () => {
    expect(decodeIdentity([['unit', '01']])).toBeUndefined();
    expect(decodeIdentity([['huizong', '__proto__']])).toBeUndefined();
    expect(decodeIdentity([])).toBeUndefined();
  });
});
