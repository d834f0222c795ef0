import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom, seedOf } from '../../samples/generator/seeded-random.ts';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import type { Form } from '../../src/model/form.ts';
import { findRuleCase, judgeCase, placesOf } from './find-rule-case.ts';
import { catalogueOf, repositoryFile } from './load.ts';

const files = readdirSync(new URL('../../schemas/', import.meta.url)).filter((file) => file.endsWith('.yaml'));
const catalogue = loadCatalogue(files.map((file) => ({ file, text: repositoryFile(`schemas/${file}`) })));

/** How the rule ends with figures generated for that end; `not found` where the search gave up. */
function generatedOutcome(from: Catalogue, form: Form, id: string, wanted: 'failed' | 'passed'): string {
  const random = seededRandom(seedOf(form.code, id, wanted));
  const found = findRuleCase(from, form, placesOf(from, form, id), wanted, random);
  return found ? judgeCase(from, form, found).outcome : 'not found';
}

describe.each([...catalogue.forms.values()].filter(({ rules }) => rules.length > 0))('of form $code', (form) => {
  it.each(form.rules)('$id can fail and can pass: $text', ({ id }) => {
    const outcomes = {
      failed: generatedOutcome(catalogue, form, id, 'failed'),
      passed: generatedOutcome(catalogue, form, id, 'passed'),
    };
    expect({ rule: id, ...outcomes }).toEqual({ rule: id, failed: 'failed', passed: 'passed' });
  });
});

describe('the generator', () => {
  const odd = catalogueOf(`
form: XX01
frequency: year
items: [{ id: firms, code: 1 }, { id: large, code: 2 }]
rules:
  - { id: holds, rule: firms >= 0 }
  - { id: breaks, rule: firms < 0 }
  - { id: below, at: total, rule: firms = SUM(CHILDREN(firms)) + UNITS("new") }
`);
  const form = odd.forms.get('XX01') as Form; // written above

  it('finds nothing for a rule that cannot fail, and nothing for one that cannot pass', () => {
    expect(generatedOutcome(odd, form, 'holds', 'failed')).toBe('not found');
    expect(generatedOutcome(odd, form, 'breaks', 'passed')).toBe('not found');
  });

  it('finds the other end of both, and both ends of a rule over units below', () => {
    expect(generatedOutcome(odd, form, 'holds', 'passed')).toBe('passed');
    expect(generatedOutcome(odd, form, 'breaks', 'failed')).toBe('failed');
    expect(generatedOutcome(odd, form, 'below', 'failed')).toBe('failed');
    expect(generatedOutcome(odd, form, 'below', 'passed')).toBe('passed');
  });
});
