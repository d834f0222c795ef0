import type { ConfigurationCase } from './configuration-case.ts';

type Wrong = ConfigurationCase['wrong'];

/** A case whose mistake stands in its only form file. */
export function formCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'forms/YP01.yaml': text } };
}

/** A form of one row, then the lines given. */
export function smallForm(lines: string): string {
  return `form: YP01\nfrequency: quarter\nitems:\n  - { id: centres, code: '01', label: 服务中心 }\n${lines}`;
}

/** A case whose mistake stands in a rule over two rows and three columns, one of funds and one of texts. */
export function ruleCase(zh: string, en: string, rule: string): ConfigurationCase {
  const wrong: Wrong = { zh, en };
  return { wrong, files: { 'forms/YP01.yaml': ruledForm.replace('RULE', () => rule) } };
}

const ruledForm = `form: YP01
frequency: quarter
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: active, code: 2, label: 在用 }
  - { id: funds, code: 3, label: 经费, unitMeasure: 万元 }
  - { id: note, code: 4, label: 备注, type: text }
items:
  - { id: centres, code: '01', label: 服务中心 }
  - { id: stations, code: '02', label: 服务站 }
rules:
  - { id: YP01-01, rule: 'RULE' }
`;
