import { describe, expect, it } from 'vitest';
import { problemCatalogue } from '../../src/model/problem-catalogue.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { catalogueOf, problemsOf } from './load.ts';

const head = 'form: T1\nfrequency: year\n';
const item = (rest: string) => `${head}items:\n  - { id: a, code: 1, ${rest} }\n`;
const rule = (rest: string) => `${head}items: [{ id: a, code: 1 }]\nrules:\n  - { id: R, rule: a > 0, ${rest} }\n`;

describe('a word that is not ours', () => {
  it.each([
    ['only: { unitKind: village }', 'form-value-unknown 4:41 rural'],
    ['only: { unitKind: 社区 }', 'form-value-unknown 4:41 urban'],
    ['only: { unitKinds: [村] }', 'form-value-unknown 4:43 rural'],
    ['only: { level: 街道 }', 'form-value-unknown 4:38 street'],
    ['only: village', 'form-only-word 4:29 rural'],
    ['only: 社区', 'form-only-word 4:29 community'],
    ['only: { unitKnd: rural }', 'form-key-unknown 4:31 unitKind'],
    ['type: boolean', 'form-value-unknown 4:29 yesNo'],
  ])('%s', (rest, expected) => {
    expect(problemsOf(item(rest))).toEqual([expected]);
  });

  it.each([
    ['severity: warn', 'form-value-unknown 5:37 warning'],
    ['severity: 核实性', 'form-value-unknown 5:37 warning'],
    ['at: totals', 'form-value-unknown 5:31 total'],
  ])('%s', (rest, expected) => {
    expect(problemsOf(rule(rest))).toEqual([expected]);
  });
});

describe('full-width marks', () => {
  it.each([
    ['a colon after a key', `${head}title： 表\n`, 'yaml-full-width 3:6'],
    ['a colon in braces', `${head}items:\n  - { id： a, code: 1 }\n`, 'yaml-full-width 4:9'],
    ['a comma in braces', `${head}items:\n  - { id: a， code: 1 }\n`, 'yaml-full-width 4:12'],
    ['braces', `${head}items:\n  - ｛ id: a, code: 1 ｝\n`, 'yaml-full-width 4:5'],
    ['a space that indents', `${head}items:\n\u3000- { id: a, code: 1 }\n`, 'yaml-full-width 4:1'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('are right inside Chinese texts', () => {
    expect(problemsOf(`${head}instructions: 注意：甲，乙\nitems: [{ id: a, code: 1, label: 甲，乙：丙 }]\n`)).toEqual(
      [],
    );
    // What is wrong here is the second colon.
    expect(problemsOf(`${head}instructions: 甲，乙: 丙\n`)).toEqual(['yaml-invalid 3:15']);
  });
});

describe('a wrong indentation', () => {
  it.each([
    ['an entry less indented', `${head}items:\n  - { id: a, code: 1 }\n - { id: b, code: 2 }\n`, '5:2'],
    ['an entry more indented', `${head}items:\n  - { id: a, code: 1 }\n   - { id: b, code: 2 }\n`, '5:4'],
    ['a key more indented', `${head} title: 表\n`, '3:2'],
    ['a key within an entry', `${head}rules:\n  - id: a\n     label: x\n    rule: y\n`, '5:6'],
    ['a key of an entry less indented', `${head}rules:\n  - id: a\n   label: x\n    rule: y\n`, '5:4'],
  ])('%s is called that', (_, text, place) => {
    expect(problemsOf(text)).toEqual([`yaml-invalid ${place}`]);
    expect(mistakeOf(text)).toContain('缩进');
  });

  it('is not to blame for a second colon', () => {
    expect(mistakeOf(`${head}title: a: b\n`)).toContain('冒号');
  });
});

function mistakeOf(text: string): string {
  try {
    catalogueOf(text);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { mistake } = error.problems[0]?.parameters ?? {};
    return typeof mistake === 'object' ? mistake.zh : '';
  }
  return '';
}

describe('a text that no cell can hold', () => {
  const list = (text: string) => `${head}kind: list
list: { key: name }
columns:
  - { id: name, code: 1, type: text }
  - { id: status, code: 2, codes: [签约, 在建, 竣工] }
  - { id: done, code: 3, type: yesNo }
rules:
  - { id: R, rule: '${text}' }
`;

  it.each([
    ['COUNTIF(T1!status, "在健") >= 0', 'rule-code-unknown 10:40 在建'],
    ['COUNTIFS(T1!name, "x", T1!status, "<>签") >= 0', 'rule-code-unknown 10:55 签约'],
    ['IF(status = "在健", done = 1, TRUE)', 'rule-code-unknown 10:33 在建'],
    ['COUNTIF(T1!done, "Y") >= 0', 'rule-code-unknown 10:38'],
  ])('%s', (text, expected) => {
    expect(problemsOf(list(text))).toEqual([expected]);
  });

  it.each([
    'COUNTIF(T1!status, "在建") >= 0',
    'COUNTIF(T1!status, "=在建") >= 0',
    'COUNTIF(T1!status, "<>") >= 0',
    'COUNTIF(T1!name, "无此代码") >= 0',
    'COUNTIF(T1!done, "是") >= 0',
    'status <> ""',
  ])('%s is right', (text) => {
    expect(problemsOf(list(text))).toEqual([]);
  });
});

describe('what is said of a wrong type', () => {
  it('has no Latin word right after a Chinese one', () => {
    expect(problemCatalogue['form-value-type'].message.zh).toBe('这里写着“{found}”，应该写：{expected}');
  });
});
