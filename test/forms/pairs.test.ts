import { describe, expect, it } from 'vitest';
import { catalogueOf, problemsOf } from './load.ts';

const head = 'form: T1\nfrequency: year\nitems: [{ id: a, code: 1 }, { id: b, code: 2 }]\nrules:\n';

describe('pairs in a form', () => {
  it('are read with their kind, both elements and where they stand', () => {
    const form = catalogueOf(`${head}  - { id: P, pair: not-both, of: [a, b.current] }\n`).forms.get('T1');
    expect(form?.rules).toMatchObject([
      {
        id: 'P',
        text: 'not-both: a, b.current',
        position: { line: 5, column: 20 },
        pair: {
          kind: 'not-both',
          of: [
            { text: 'a', position: { line: 5, column: 35 } },
            { text: 'b.current', position: { line: 5, column: 38 } },
          ],
        },
      },
    ]);
  });

  // Every expected place was counted by hand.
  it.each([
    ['{ id: P, pair: not-both }', 'form-key-missing 5:5'],
    ['{ id: P, of: [a, b] }', 'form-key-missing 5:5'],
    ['{ id: P }', 'form-key-missing 5:5'],
    ['{ id: P, rule: a > b, of: [a, b] }', 'form-key-missing 5:5'],
    ['{ id: P, pair: not-both, of: [a, b], rule: a > b }', 'form-pair-key 5:42'],
    ['{ id: P, pair: not-both, of: [a, b], blanks: zero }', 'form-pair-key 5:42'],
    ['{ id: P, pair: not-bot, of: [a, b] }', 'form-value-unknown 5:20 not-both'],
    ['{ id: P, pair: not-both, of: [a, a + b] }', 'rule-pair-element 5:38'],
    ['{ id: P, pair: not-both, of: [a, bb] }', 'name-unknown 5:38 b'],
    ['{ id: P, pair: not-both, of: [a, b], only: { level: park } }\n', 'rule-without-place 5:20'],
  ])('%s is told at its place', (rule, problem) => {
    const filed = problem.startsWith('rule-without-place') ? 'filedBy: { street: own }\n' : '';
    const text =
      filed === '' ? `${head}  - ${rule}\n` : `${head.replace('frequency', `${filed}frequency`)}  - ${rule}\n`;
    expect(problemsOf(text)).toEqual([filed === '' ? problem : problem.replace('5:', '6:')]);
  });
});
