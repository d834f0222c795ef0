import type { explanationProblems } from '../../../src/model/catalogue/explanation-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';

const heading = 'unit,form,period,rule,text\n';

function explanationCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'explanations.csv': text } };
}

/** Mistakes in explanations files. */
export const explanationCases: Readonly<Record<keyof typeof explanationProblems, ConfigurationCase>> = {
  'explanations-quotes': explanationCase(
    '引号没有闭合',
    'a quotation mark is never closed',
    `${heading}▸11,YL01,2020-Q1,YL01-01,"两个中心合署办公\n`,
  ),
  'explanations-heading-unknown': explanationCase(
    '栏名拼错了',
    'a heading is misspelt',
    'unit,form,period,rule,text,▸valid_untill\n11,YL01,2020-Q1,YL01-01,两个中心合署办公,\n',
  ),
  'explanations-heading-missing': explanationCase(
    '没有公式编号一栏',
    'there is no column for the rule',
    '▸unit,form,period,text\n11,YL01,2020-Q1,两个中心合署办公\n',
  ),
  'explanations-heading-twice': explanationCase(
    '同一栏写了两次',
    'a column stands there twice',
    'unit,form,period,rule,text,▸审核说明\n11,YL01,2020-Q1,YL01-01,两个中心合署办公,\n',
  ),
  'explanations-field-surplus': explanationCase(
    '说明里的逗号没有放在引号里',
    'a comma in an explanation is not in quotes',
    `${heading}11,YL01,2020-Q1,YL01-01,两个中心合署办公,▸计一个\n`,
  ),
  'explanations-value-missing': explanationCase(
    '没有写说明',
    'the explanation itself is missing',
    `${heading}11,YL01,2020-Q1,YL01-01,▸\n`,
  ),
  'explanations-name-unknown': explanationCase(
    '没有这条公式',
    'there is no such rule',
    `${heading}11,YL01,2020-Q1,▸YL01-1,两个中心合署办公\n`,
  ),
  'explanations-period-invalid': explanationCase(
    '期别写成了“第一季度”',
    'the period is written in words',
    `${heading}11,YL01,▸2020第一季度,YL01-01,两个中心合署办公\n`,
  ),
  'explanations-date-unreadable': explanationCase(
    '有效期不是日期',
    'the last day is no date',
    'unit,form,period,rule,text,valid_until\n11,YL01,2020-Q1,YL01-01,两个中心合署办公,▸六月底\n',
  ),
  'explanations-twice': explanationCase(
    '同一条公式说明了两次',
    'the same rule is explained twice',
    `${heading}11,YL01,2020-Q1,YL01-01,两个中心合署办公\n▸11,YL01,2020-Q1,YL01-01,两个中心共用一处\n`,
  ),
};
