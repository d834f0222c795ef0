import { beforeAll, expect, it } from 'vitest';
import type { ReturnResult } from '../../bench/audit/audit-return.ts';
import { auditReturn } from '../../bench/audit/audit-return.ts';
import { loadBenchForms } from '../../bench/audit/forms.ts';
import { seededRandom } from '../../samples/generator/seeded-random.ts';

// The short run of `npm run bench:audit`, with the two thresholds of the issue.
let results: readonly ReturnResult[];
beforeAll(() => {
  const forms = loadBenchForms();
  const random = seededRandom(20200331);
  results = Array.from({ length: 90 }, () => auditReturn(forms, random));
});

it('names the wrong cell of 95 % of the planted mistakes that any rule sees', () => {
  const visible = results.flatMap(({ mistakes }) => mistakes).filter(({ seenBy }) => seenBy !== 'nothing');
  expect(visible.length).toBeGreaterThan(100);
  expect(visible.filter(({ localised }) => localised).length / visible.length).toBeGreaterThanOrEqual(0.95);
});

it('suggests the truth first for 80 % of the single mistakes that break an equality', () => {
  const single = results.filter(({ first }) => first !== undefined);
  expect(single.length).toBeGreaterThan(15);
  expect(single.filter(({ first }) => first).length / single.length).toBeGreaterThanOrEqual(0.8);
});
