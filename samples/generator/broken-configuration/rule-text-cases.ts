import type { configurationProblems } from '../../../src/model/catalogue/configuration-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';
import { formCase, ruleCase } from './form-case.ts';

/** Mistakes in rule texts. */
export const ruleTextCases: Readonly<Record<keyof typeof configurationProblems, ConfigurationCase>> = {
  'name-unknown': ruleCase('公式里的栏名拼错了', 'a column is misspelt in a rule', '▸actve <= total'),
  'rule-empty': ruleCase('公式只有一个空格', 'a rule is nothing but a space', '▸ '),
  'rule-too-long': ruleCase(
    '括号套了 65 层',
    'brackets go 65 levels deep',
    `▸${'('.repeat(65)}active${')'.repeat(65)} <= total`,
  ),
  'rule-syntax': ruleCase('公式里多了一个括号', 'there is a bracket too many in a rule', 'active <= total▸)'),
  'rule-braces': ruleCase('公式用了花括号数组', 'a rule uses array braces', 'active <= MAX(▸{1,2})'),
  'rule-run': ruleCase('“:”的一边是行，一边是栏', 'a run goes from an item to a column', 'SUM(▸centres:total) >= 0'),
  'rule-reserved': ruleCase('公式用了保留字 r', 'a rule uses the reserved word r', '▸r <= total'),
  'rule-name-ambiguous': formCase(
    '“total”既是行又是栏',
    'total is both an item and a column',
    `form: YP01
frequency: quarter
columns:
  - { id: total, code: 1, label: 总数 }
items:
  - { id: total, code: '01', label: 合计 }
rules:
  - { id: YP01-01, rule: '▸total >= 0' }
`,
  ),
  'rule-two-axes': ruleCase('行和栏都单独出现', 'an item and a column both stand alone', '▸centres <= total'),
  'rule-function-unknown': ruleCase('函数名拼错了', 'a function is misspelt', '▸SUMM(total, active) >= 0'),
  'rule-argument-count': ruleCase('ABS 写了两个参数', 'ABS has two arguments', '▸ABS(total, active) >= 0'),
  'rule-argument-missing': ruleCase('多了一个逗号', 'there is a comma too many', '▸SUM(total,,active) >= 0'),
  'rule-argument-kind': ruleCase(
    'UNITS 里写了栏名，应写单位的类别',
    'UNITS is given a column instead of a kind of unit',
    'total <= UNITS(▸active)',
  ),
  'rule-number-needed': ruleCase('把文字栏当数字相加', 'a column of texts is added', 'total + ▸note >= 0'),
  'rule-text-needed': ruleCase('把文字栏与数字比较', 'a column of texts is compared with a number', 'note = ▸total'),
  'rule-list-misplaced': ruleCase(
    '一组单元格没有放进函数',
    'a run stands outside of a function',
    '▸centres:stations >= 0',
  ),
  'rule-time-nested': ruleCase(
    'PREVIOUS 里又套了 PREVIOUS',
    'PREVIOUS stands inside PREVIOUS',
    'total >= PREVIOUS(▸PREVIOUS(total))',
  ),
  'rule-measures': ruleCase('个数与万元比较', 'a count is compared with money', 'total <= ▸funds'),
  'formula-measures': formCase(
    '以万元计的公式放在以“个”计的格里',
    'a formula that gives money stands in a cell that counts',
    `form: YP01
frequency: quarter
items:
  - { id: wages, code: '01', label: 工资, unitMeasure: 万元 }
  - { id: rent, code: '02', label: 租金, unitMeasure: 万元 }
  - { id: cost, code: '03', label: 支出, formula: ▸wages + rent }
`,
  ),
  'rule-code-unknown': formCase(
    'COUNTIF 的条件不在代码表里',
    'the criterion of COUNTIF is none of the allowed entries',
    `form: YP01
kind: list
frequency: quarter
list: { key: project }
columns:
  - { id: project, code: 1, label: 项目, type: text }
  - { id: status, code: 2, label: 状态, codes: [签约, 在建, 竣工] }
rules:
  - { id: YP01-01, rule: 'COUNTIF(YP01!status, ▸"在健") >= 0' }
`,
  ),
  'rule-other-form-free': formCase(
    '另一张表的一行有两栏，看不出是哪一栏',
    'the item of another form has two columns, and nothing says which',
    `form: YP01
frequency: quarter
items:
  - { id: centres, code: '01', label: 服务中心 }
rules:
  - { id: YP01-01, rule: 'centres.current = ▸YP02!stations' }
---
form: YP02
frequency: quarter
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: active, code: 2, label: 在用 }
items:
  - { id: stations, code: '01', label: 服务站 }
`,
  ),
  'rule-without-place': formCase(
    '公式只涉及关闭的格',
    'a rule meets closed cells only',
    `form: YP01
frequency: quarter
columns:
  - { id: total, code: 1, label: 总数 }
  - { id: active, code: 2, label: 在用 }
items:
  - { id: centres, code: '01', label: 服务中心 }
  - { id: funds, code: '02', label: 经费, only: { columns: [total] } }
rules:
  - { id: YP01-01, rule: '▸funds.active >= 0' }
`,
  ),
  'rule-exponent': ruleCase('乘方的指数是一栏', 'an exponent is a column', 'total ^ ▸active >= 0'),
  'rule-digits': ruleCase('舍入到十亿位小数', 'rounds to a billion decimals', 'ROUND(total, ▸1000000000) >= active'),
};
