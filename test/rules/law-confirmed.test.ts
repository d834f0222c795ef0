import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf, laws, nameOf } from './law-violations.ts';

const confirmed: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('law-confirmed.json', import.meta.url), 'utf8'),
);

/**
 * The law without a spreadsheet: formulas and outcomes are those that a spreadsheet has confirmed. Whoever changes how a rule is printed
 * or judged runs `HUIZONG_CONFIRM=1 npx vitest run test/rules/law.test.ts`, which writes the file only if the spreadsheet agrees.
 */
describe('what the spreadsheet has confirmed', () => {
  it('is every rule of the law', () => {
    expect(laws.map(nameOf).filter((name) => !(name in confirmed))).toEqual([]);
    expect(Object.keys(confirmed)).toHaveLength(new Set(laws.map(nameOf)).size);
  });

  it.each(laws.map((law) => [nameOf(law), law] as const))('%s', (name, law) => {
    expect(digestOf(law)).toBe(confirmed[name]);
  });
});
