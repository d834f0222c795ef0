import type { formProblems } from '../../../src/model/catalogue/form-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';
import { formCase, smallForm } from './form-case.ts';

/** A form file of more than 1 MB is no small sample: test/forms/problems.test.ts makes one. */
type SmallFormProblem = Exclude<keyof typeof formProblems, 'form-file-too-large'>;

/** Mistakes in form files. */
export const formCases: Readonly<Record<SmallFormProblem, ConfigurationCase>> = {
  'form-file-empty': formCase('报表文件里只有注释', 'the form file holds nothing but a comment', '▸# 尚未编写\n'),
  'yaml-invalid': formCase(
    '用制表符缩进',
    'a tab was used to indent',
    'form: YP01\nfrequency: quarter\nitems:\n▸\t- a\n',
  ),
  'yaml-full-width': formCase(
    '键后面用了全角冒号',
    'a full-width colon follows a key',
    'form: YP01\nfrequency▸： quarter\n',
  ),
  'yaml-out-of-bounds': formCase('一项引用了它自己', 'an entry refers to itself', 'items: &rows ▸[*rows]\n'),
  'form-key-unknown': formCase('frequency 拼错了', 'frequency is misspelt', smallForm('▸frequensy: quarter\n')),
  'form-text-unquoted': formCase(
    '花括号里含逗号的公式没有加引号',
    'a formula with a comma stands unquoted inside braces',
    smallForm("  - { id: all, code: '02', formula: SUM(centres, ▸centres) }\n"),
  ),
  'form-key-missing': formCase('第二行没有代码', 'the second item has no code', smallForm('  - ▸{ id: stations }\n')),
  'form-value-type': formCase(
    'required 应是 true 或 false',
    'required has to be true or false',
    smallForm("  - { id: stations, code: '02', required: ▸maybe }\n"),
  ),
  'form-value-unknown': formCase(
    '类型拼错了',
    'the type is misspelt',
    smallForm("  - { id: stations, code: '02', type: ▸integr }\n"),
  ),
  'form-value-empty': formCase(
    '行的列表是空的',
    'the list of items is empty',
    'form: YP01\nfrequency: quarter\nitems: ▸[]\n',
  ),
  'form-value-range': formCase(
    '小数位数超出范围',
    'there are more decimals than can be',
    smallForm("  - { id: area, code: '02', decimals: ▸99 }\n"),
  ),
  'form-id-malformed': formCase(
    '名称以数字开头',
    'an id begins with a digit',
    smallForm("  - { id: ▸2nd, code: '02' }\n"),
  ),
  'form-id-reserved': formCase('名称是保留字', 'an id is a reserved word', smallForm("  - { id: ▸c, code: '02' }\n")),
  'form-id-twice': formCase(
    '两行的名称相同',
    'two items have the same id',
    smallForm("  - { id: ▸centres, code: '02' }\n"),
  ),
  'form-id-case': formCase(
    '两行的名称只有大小写不同',
    'the ids of two items differ by case only',
    smallForm("  - { id: ▸Centres, code: '02' }\n"),
  ),
  'form-code-twice': formCase(
    '两行的代码相同',
    'two items have the same code',
    smallForm('  - { id: stations, code: ▸01 }\n'),
  ),
  'form-code-duplicate': formCase(
    '两张报表的表号相同',
    'two forms have the same code',
    `${smallForm('')}---\nform: ▸YP01\nfrequency: year\nitems: [{ id: stations, code: '01' }]\n`,
  ),
  'form-rule-twice': formCase(
    '两条审核公式的编号相同',
    'two rules have the same id',
    smallForm(`rules:
  - { id: YP01-01, rule: centres >= 1 }
  - { id: ▸YP01-01, rule: centres <= 9 }
`),
  ),
  'form-item-unknown': formCase(
    'of 指向不存在的行',
    'of names an item that does not exist',
    smallForm("  - { id: large, code: '02', of: ▸centers }\n"),
  ),
  'form-column-unknown': formCase(
    '台账的键指向不存在的栏',
    'the key of a list names a column that does not exist',
    `form: YP01
kind: list
frequency: quarter
list: { key: ▸projct }
columns:
  - { id: project, code: 1, type: text }
`,
  ),
  'form-cell-unknown': formCase(
    'cells 里的栏名拼错了',
    'a column is misspelt in cells',
    smallForm('cells:\n  - { at: ▸centres.curent, closed: true }\n'),
  ),
  'form-cell-twice': formCase(
    '同一格写了两次',
    'the same cell stands twice',
    smallForm('cells:\n  - { at: centres.current, max: 9 }\n  - { at: ▸centres.current, max: 8 }\n'),
  ),
  'form-unknown': formCase(
    '取数的报表不存在',
    'a source names a form that does not exist',
    smallForm("  - { id: stations, code: '02', source: ▸YP02!stations.current }\n"),
  ),
  'form-only-word': formCase(
    'only 里的层级拼错了',
    'a level is misspelt in only',
    smallForm("  - { id: stations, code: '02', only: ▸comunity }\n"),
  ),
  'form-list-own-only': formCase(
    '清单式报表要求上报合计',
    'a list form asks for declared totals',
    `form: YP01
frequency: quarter
kind: list
filedBy:
  street: ▸[own, declared]
columns:
  - { id: project, code: 1, label: 项目, type: text }
list: { key: project }
`,
  ),
  'form-version-not-older': formCase(
    'alsoReads 写了本版',
    'alsoReads names the version of the form itself',
    smallForm('version: 2\nalsoReads: [1, ▸2]\n'),
  ),
  'form-parts-circle': formCase(
    '一行成了自己的一部分',
    'an item is a part of itself',
    smallForm("  - { id: stations, code: '02', of: ▸stations }\n"),
  ),
  'form-cumulates-twice': formCase(
    '本年累计另写了公式',
    'a running total has a formula of its own as well',
    "form: YP01\nfrequency: quarter\ndefaults: { timing: flow }\ncolumns:\n  - { id: current, code: 1 }\n  - { id: total, code: 2, cumulates: current, ▸formula: current }\nitems:\n  - { id: centres, code: '01', label: 服务中心 }\n",
  ),
  'form-key-without-whole': formCase(
    '写了 complete 而没有 of',
    'complete stands without of',
    smallForm("  - { id: stations, code: '02', ▸complete: true }\n"),
  ),
  'form-table-without-items': formCase('报表没有行', 'the form has no items', 'form: ▸YP01\nfrequency: quarter\n'),
  'form-list-without-columns': formCase(
    '台账没有栏',
    'the list form has no columns',
    'form: ▸YP01\nkind: list\nfrequency: quarter\nlist: { key: current }\n',
  ),
  'form-key-not-for-kind': formCase(
    '不是台账却写了 list',
    'list stands in a form that is no list',
    smallForm('▸list: { key: current }\n'),
  ),
  'form-decimals-of-integer': formCase(
    '整数写了两位小数',
    'an integer has two decimals',
    smallForm("  - { id: area, code: '02', type: integer, decimals: ▸2 }\n"),
  ),
  'form-bounds-crossed': formCase(
    '最小值大于最大值',
    'the minimum exceeds the maximum',
    smallForm("  - { id: stations, code: '02', min: ▸10, max: 1 }\n"),
  ),
  'form-tolerance-invalid': formCase(
    '容差不是数字',
    'the tolerance is no number',
    smallForm('rules:\n  - { id: YP01-01, rule: centres = 1, tolerance: ▸about }\n'),
  ),
  'form-source-unclear': formCase(
    '没有说明要数哪一类单位',
    'it is not said which units to count',
    smallForm("  - { id: units, code: '02', source: ▸tree }\n"),
  ),
  'form-source-several': formCase(
    '一格写了两个来源',
    'a cell has two sources',
    smallForm("  - { id: units, code: '02', source: ▸{ tree: urban, targets: floor } }\n"),
  ),
  'form-source-measure': formCase(
    '来源与本格计量单位不同',
    'the source has another measure',
    smallForm("  - { id: stations, code: '02', unitMeasure: 万元, source: ▸{ lastPeriod: centres } }\n"),
  ),
  'form-rollup-unfit': formCase(
    '比率不能相加',
    'a ratio is to be added up',
    smallForm("  - { id: share, code: '02', formula: 'RATIO(centres, centres)', rollUp: ▸sum }\n"),
  ),
  'form-formulas-cross': formCase(
    '行和栏的比率公式相交',
    'ratios of an item and of a column meet',
    `form: YP01
frequency: quarter
columns:
  - { id: total, code: 1 }
  - { id: share, code: 2, formula: '▸total / total' }
items:
  - { id: centres, code: '01' }
  - { id: ratio, code: '02', formula: centres / centres }
`,
  ),
  'form-formula-circle': formCase(
    '两行的公式互相引用',
    'the formulas of two items refer to each other',
    smallForm(
      "  - { id: a, code: '02', formula: '▸b + centres' }\n  - { id: b, code: '03', formula: 'a + centres' }\n",
    ),
  ),
  'form-nobody': formCase(
    '只给街道的行，而这张表只由园区填报',
    'an item for streets stands in a form that only parks file',
    smallForm("  - { id: ▸stations, code: '02', only: street }\nfiledBy: { park: [own] }\n"),
  ),
};
