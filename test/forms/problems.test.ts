import { describe, expect, it } from 'vitest';
import { defineForm } from '../../src/forms/define-form.ts';
import type { formProblems } from '../../src/model/catalogue/form-problems.ts';
import { fillTemplate } from '../../src/model/message.ts';
import { problemCatalogue } from '../../src/model/problem-catalogue.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { catalogueOf, problemsOf, troubleOf } from './load.ts';

const head = 'form: T1\nfrequency: year\n';

/** Every expected place was counted by hand in the text beside it: line and column as an editor shows them. */
const cases: Readonly<Record<keyof typeof formProblems, readonly [text: string, expected: readonly string[]]>> = {
  'form-file-too-large': [`# ${'x'.repeat(1024 * 1024)}`, ['form-file-too-large 1:1']],
  'form-file-empty': ['# nothing here\n', ['form-file-empty 1:1']],
  'yaml-invalid': [`${head}items:\n\t- a\n`, ['yaml-invalid 4:1']],
  'yaml-full-width': ['form: T1\nfrequency： year\n', ['yaml-full-width 2:10']],
  'yaml-out-of-bounds': ['a: &a [*a]\n', ['yaml-out-of-bounds 1:7']],
  'form-key-unknown': [`${head}itmes:\n  - { id: a, code: 1 }\n`, ['form-key-unknown 3:1 items']],
  'form-text-unquoted': [`${head}items:\n  - { id: a, code: 1, formula: SUM(a, b) }\n`, ['form-text-unquoted 4:39']],
  'form-key-missing': [`${head}items:\n  - { id: a, code: 1 }\n  - { id: b }\n`, ['form-key-missing 5:5']],
  'form-value-type': [`${head}items:\n  - { id: a, code: 1, required: maybe }\n`, ['form-value-type 4:33']],
  'form-value-unknown': [
    `${head}filedBy: { park: onw }\nitems:\n  - { id: a, code: 1, type: integr, rollUp: 'summ' }\n`,
    ['form-value-unknown 3:18 own', 'form-value-unknown 5:29 integer', 'form-value-unknown 5:46 sum'],
  ],
  'form-value-empty': [`${head}items: []\n`, ['form-value-empty 3:8']],
  'form-value-range': [`${head}items:\n  - { id: a, code: 1, decimals: 99 }\n`, ['form-value-range 4:33']],
  'form-id-malformed': [`${head}items:\n  - { id: 1a, code: 1 }\n`, ['form-id-malformed 4:11']],
  'form-id-reserved': [`${head}items:\n  - { id: R, code: 1 }\n`, ['form-id-reserved 4:11']],
  'form-id-twice': [
    `${head}items:\n  - { id: a, code: 1, retired: true }\n  - { id: a, code: 2 }\n  - { id: b, code: 3, renamedFrom: a }\n`,
    ['form-id-twice 5:11', 'form-id-twice 6:36'],
  ],
  'form-id-case': [`${head}items:\n  - { id: ab, code: 1 }\n  - { id: AB, code: 2 }\n`, ['form-id-case 5:11']],
  'form-code-twice': [`${head}items:\n  - { id: a, code: 01 }\n  - { id: b, code: '01' }\n`, ['form-code-twice 5:21']],
  'form-code-duplicate': [
    `${head}items: [{ id: a, code: 1 }]\n---\nform: t1\nfrequency: year\nitems: [{ id: a, code: 1 }]\n`,
    ['form-code-duplicate 5:7'],
  ],
  'form-rule-twice': [
    `${head}items: [{ id: a, code: 1 }]\nrules:\n  - { id: R1, rule: a >= 1 }\n  - { id: r1, rule: a >= 2 }\n`,
    ['form-rule-twice 6:11'],
  ],
  'form-item-unknown': [
    `${head}items:\n  - { id: total, code: 1 }\n  - { id: part, code: 2, of: totl }\n  - { id: x, code: 3, rollUp: { mean: totak } }\n`,
    ['form-item-unknown 5:30 total', 'form-item-unknown 6:39 total'],
  ],
  'form-column-unknown': [
    `${head}items:\n  - { id: a, code: 1, only: { columns: [curent] } }\n  - { id: b, code: 2 }\n`,
    ['form-nobody 4:11', 'form-column-unknown 4:41 current'],
  ],
  'form-cell-unknown': [
    `${head}items:\n  - { id: abc, code: 1, source: { lastYear: abd } }\ncells:\n  - { at: abc.curent, closed: true }\n`,
    ['form-cell-unknown 4:45 abc', 'form-cell-unknown 6:11 abc.current'],
  ],
  'form-cell-twice': [
    `${head}items: [{ id: a, code: 1 }]\ncells:\n  - { at: a.current }\n  - { at: A.Current }\n`,
    ['form-cell-twice 6:11'],
  ],
  'form-unknown': [`${head}items:\n  - { id: a, code: 1, source: T2!b.current }\n`, ['form-unknown 4:31 T1']],
  'form-only-word': [
    `${head}items:\n  - { id: a, code: 1, only: [own, comunity] }\n`,
    ['form-only-word 4:29 community'],
  ],
  'form-list-own-only': [
    `${head}kind: list\nfiledBy: { street: [own, declared] }\ncolumns: [{ id: a, code: 1 }]\nlist: { key: a }\n`,
    ['form-list-own-only 4:20'],
  ],
  'form-version-not-older': [
    `${head}version: 2\nalsoReads: [1, 2, 3]\nitems: [{ id: a, code: 1 }]\n`,
    ['form-version-not-older 4:16', 'form-version-not-older 4:19'],
  ],
  'form-parts-circle': [
    `${head}items:\n  - { id: a, code: 1, of: b }\n  - { id: b, code: 2, of: a }\n`,
    ['form-parts-circle 4:27', 'form-parts-circle 5:27'],
  ],
  'form-cumulates-twice': [
    `${head}items: [{ id: a, code: 1, timing: flow }]\ncolumns:\n  - { id: x, code: 1 }\n  - { id: y, code: 2, cumulates: x, source: { lastPeriod: x } }\n`,
    ['form-cumulates-twice 6:37'],
  ],
  'form-key-without-whole': [
    `${head}items:\n  - { id: a, code: 1, complete: true }\n  - { id: b, code: 2, internal: true }\n`,
    ['form-key-without-whole 4:23', 'form-key-without-whole 5:23'],
  ],
  'form-table-without-items': [head, ['form-table-without-items 1:7']],
  'form-list-without-columns': [`${head}kind: list\nlist: { key: current }\n`, ['form-list-without-columns 1:7']],
  'form-key-not-for-kind': [
    `${head}kind: list\nlist: { key: n }\ncolumns: [{ id: n, code: 1, type: text }]\nitems: [{ id: a, code: 1 }]\n`,
    ['form-key-not-for-kind 6:1'],
  ],
  'form-decimals-of-integer': [
    `${head}items:\n  - { id: a, code: 1, type: integer, decimals: 2 }\n`,
    ['form-decimals-of-integer 4:48'],
  ],
  'form-bounds-crossed': [`${head}items:\n  - { id: a, code: 1, min: 2, max: 1 }\n`, ['form-bounds-crossed 4:28']],
  'form-tolerance-invalid': [
    `${head}items: [{ id: a, code: 1 }]\nrules:\n  - { id: R1, rule: a = 1, tolerance: about }\n`,
    ['form-tolerance-invalid 5:39'],
  ],
  'form-source-unclear': [`${head}items:\n  - { id: a, code: 1, source: tree }\n`, ['form-source-unclear 4:31']],
  'form-source-several': [
    `${head}items:\n  - { id: a, code: 1, source: { tree: urban, targets: floor } }\n`,
    ['form-source-several 4:31'],
  ],
  'form-source-measure': [
    `${head}items:\n  - { id: a, code: 1, unitMeasure: 亿元 }\n  - { id: b, code: 2, unitMeasure: 万元, source: { lastPeriod: a } }\n`,
    ['form-source-measure 5:48'],
  ],
  'form-rollup-unfit': [
    `${head}items:\n  - { id: a, code: 1 }\n  - { id: b, code: 2, formula: 'RATIO(a, a)', rollUp: sum }\n  - { id: t, code: 3, type: text, rollUp: max }\n`,
    ['form-rollup-unfit 5:55', 'form-rollup-unfit 6:43'],
  ],
  'form-formulas-cross': [
    `${head}columns:\n  - { id: x, code: 1 }\n  - { id: y, code: 2, formula: x / x }\nitems:\n  - { id: a, code: 1 }\n  - { id: b, code: 2, formula: a / a }\n`,
    ['form-formulas-cross 5:32'],
  ],
  'form-formula-circle': [
    `${head}items:\n  - { id: a, code: 1, formula: b + b }\n  - { id: b, code: 2, formula: 'a' }\n`,
    ['form-formula-circle 4:32'],
  ],
  'form-nobody': [
    `${head}filedBy: { park: own }\nitems:\n  - { id: a, code: 1 }\n  - { id: b, code: 2, only: street }\n`,
    ['form-nobody 6:11'],
  ],
};

describe('a mistake in a form file', () => {
  it.each(Object.entries(cases))('%s is reported where it stands', (_, [text, expected]) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('has a message and advice in Chinese and English with nothing left to fill in', () => {
    for (const [text] of Object.values(cases)) {
      for (const { code, parameters } of problemsIn(text)) {
        const { message } = problemCatalogue[code];
        for (const language of ['zh-CN', 'en'] as const) {
          expect(fillTemplate(message, parameters, language)).not.toMatch(/[{}]|undefined|“”|""/);
        }
      }
    }
  });
});

describe('mistakes in rule texts', () => {
  it('are reported at the character where they stand, in quotes and in blocks too', () => {
    const text = [
      head,
      'items: [{ id: covered, code: 1 }]\nrules:\n',
      "  - { id: R1, rule: 'coverd >= 1' }\n",
      '  - { id: R2, rule: "1 <= coverd" }\n',
      '  - id: R3\n    rule: |\n      1 <= coverd\n',
    ].join('');
    expect(problemsOf(text)).toEqual([
      'name-unknown 5:22 covered',
      'name-unknown 6:27 covered',
      'name-unknown 9:12 covered',
    ]);
  });

  it('are reported once, however many kinds of filer meet them', () => {
    const text = `${head}items: [{ id: a, code: 1, formula: 'SUMM(a)' }]\n`;
    expect(problemsOf(text)).toEqual(['rule-function-unknown 3:37 SUM']);
  });

  it('include a rule that has no place for anybody, but not one that has none for some', () => {
    const text = [
      'form: T1\nfrequency: year\nfiledBy: { park: own, street: own }\n',
      'items:\n  - { id: a, code: 1, only: park }\n  - { id: b, code: 2 }\n  - { id: t, code: 3, type: text }\n',
      'rules:\n  - { id: R1, rule: a >= 1 }\n  - { id: R2, rule: b >= 1, only: community }\n',
    ].join('');
    expect(problemsOf(text)).toEqual(['rule-without-place 10:21']);
  });
});

describe('several files', () => {
  it('report all their problems together, in order', () => {
    const files = [
      { file: 'a.yaml', text: `${head}itmes: []\n` },
      { file: 'b.yaml', text: 'form: T2\nfrequency: yaer\nitems: [{ id: a, code: 1 }]\n' },
      { file: 'c.yaml', text: 'form: T3\nfrequency: year\nitems: [{ id: a, code: 1, of: b }]\n' },
    ];
    expect(problemsOf(...files)).toEqual([
      'form-key-unknown 3:1 items',
      'form-value-unknown 2:12 year',
      'form-item-unknown 3:31',
    ]);
  });

  it('do not blame a form that names one which could not be read', () => {
    const text = `form: T2\nfrequency: year\nitems: [{ id: a, code: 1, source: T1!a.current }]\n`;
    expect(problemsOf(`${head}itmes: []\n`, { file: 'b.yaml', text })).toEqual(['form-key-unknown 3:1 items']);
  });

  it('find formulas that go round through two forms', () => {
    const one = 'form: T1\nfrequency: year\nitems: [{ id: a, code: 1, formula: T2!b.current }]\n';
    const two = 'form: T2\nfrequency: year\nitems: [{ id: b, code: 1, formula: T1!a.current }]\n';
    expect(problemsOf(`${one}---\n${two}`)).toEqual(['form-formula-circle 3:36']);
  });
});

describe('a hostile file', () => {
  it('that multiplies itself by aliases is refused at once', () => {
    const lines = Array.from({ length: 12 }, (_, index) => {
      const inner = index === 0 ? 'x' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
    });
    expect(problemsOf(lines.join('\n'))).toHaveLength(1);
  });

  it('that nests without end is refused', () => {
    expect(problemsOf(`a: ${'['.repeat(30_000)}`)).toHaveLength(1);
  });

  it('that names __proto__ is told so', () => {
    expect(problemsOf(`${head}items: [{ id: a, code: 1 }]\n__proto__: { a: 1 }\n`)).toEqual(['form-key-unknown 4:1']);
  });
});

describe('a form in TypeScript', () => {
  it('is checked like one in YAML, its mistakes located by path', () => {
    const mistaken = () => defineForm({ form: 'T1', frequency: 'year', items: [{ id: 'a', code: 1, of: 'b' }] });
    expect(troubleOf(mistaken)).toEqual(['form-item-unknown 1:1']);
    expect(problemsOf(defineForm({ form: 'T1', frequency: 'year', items: [{ id: 'a', code: 1 }] }))).toEqual([]);
  });

  it('reports its path where a file name would stand', () => {
    try {
      defineForm({ form: 'T1', frequency: 'year', items: [{ id: 'a', code: 1, of: 'b' }] });
    } catch (error) {
      expect(error instanceof Trouble && error.problems[0]?.place).toEqual({
        file: 'defineForm T1 › items[0].of',
        line: 1,
        column: 1,
      });
    }
  });
});

function problemsIn(text: string): Trouble['problems'] {
  try {
    catalogueOf(text);
  } catch (error) {
    if (error instanceof Trouble) return error.problems;
    throw error;
  }
  return [];
}
