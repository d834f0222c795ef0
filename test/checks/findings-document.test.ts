import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingCatalogue } from '../../src/model/finding-catalogue.ts';
import { findingsDocument } from '../../src/model/findings-document.ts';

describe('docs/findings.md', () => {
  it('is what the catalogue says (to renew it: npm run docs)', () => {
    const written = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
    expect(written).toBe(findingsDocument());
  });

  it('has an entry for every code', () => {
    const document = findingsDocument();
    const absent = Object.keys(findingCatalogue).filter((code) => !document.includes(`### \`${code}\``));
    expect(absent).toEqual([]);
  });
});

describe('the finding catalogue', () => {
  it('uses the same parameters in both languages, so that neither reader is told less', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const uneven = Object.entries(findingCatalogue).filter(
      ([, { title, message, advice }]) =>
        ![title, message, advice].every(({ zh, en }) => String(names(zh)) === String(names(en))),
    );
    expect(uneven.map(([code]) => code)).toEqual([]);
  });

  it('ends every advice as a sentence', () => {
    const open = Object.entries(findingCatalogue).filter(
      ([, { advice }]) => !/[。？！]$/.test(advice.zh) || !/[.?!]$/.test(advice.en),
    );
    expect(open.map(([code]) => code)).toEqual([]);
  });
});
