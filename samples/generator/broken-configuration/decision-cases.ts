import type { decisionProblems } from '../../../src/model/catalogue/decision-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';

type FileProblem = Extract<keyof typeof decisionProblems, `decisions-${string}`>;

function decisionCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'decisions.yaml': text } };
}

const start = `- decision: accepted
  date: 2020-04-12
  role: 00 样例区
  unit: '11'
`;
const end = `  period: 2020-Q1
  rule: YL01-01
  explanation: 两个中心合署办公
  digest: 0123456789abcdef0123456789abcdef
`;

/** Mistakes in decisions files, all of them made by hand. */
export const decisionCases: Readonly<Record<Exclude<FileProblem, 'decisions-changed'>, ConfigurationCase>> = {
  'decisions-shape': decisionCase('没有写成条目', 'it is no list of entries', '▸decision: accepted\n'),
  'decisions-key-unknown': decisionCase(
    '名称拼错了',
    'a key is misspelt',
    `${start}  form: YL01\n${end}  ▸resaon: 已核对\n`,
  ),
  'decisions-key-missing': decisionCase(
    '没有写由谁决定',
    'it is not said who decided',
    `- ▸${`${start}  form: YL01\n${end}`.replace('  role: 00 样例区\n', '').slice(2)}`,
  ),
  'decisions-value': decisionCase(
    '决定写错了',
    'the decision is none',
    `${start.replace('accepted', '▸accept')}  form: YL01\n${end}`,
  ),
  'decisions-name-unknown': decisionCase('没有这张报表', 'there is no such form', `${start}  form: ▸YL10\n${end}`),
};
