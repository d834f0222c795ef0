import type { collectionProblems } from '../../../src/model/catalogue/collection-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';

/** What the files of a collection can cause; the others come from the command line or from the disk. */
type SettingsProblem = Extract<
  keyof typeof collectionProblems,
  | 'file-unreadable'
  | 'configuration-syntax'
  | 'configuration-key-unknown'
  | 'configuration-key-missing'
  | 'configuration-value'
  | 'deadline-key-unknown'
  | 'deadline-early'
  | 'deadline-repeated'
  | 'path-missing'
  | 'forms-empty'
  | 'period-missing'
  | 'period-without-forms'
>;

const shared = 'forms: ../../broken/collection/forms/YL01.yaml\nunits: ../../broken/collection/units.csv\n';

function settingsCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'huizong.yaml': text } };
}

/** Mistakes in `huizong.yaml`, and in where it points to. */
export const settingsCases: Readonly<Record<SettingsProblem, ConfigurationCase>> = {
  'file-unreadable': {
    wrong: { zh: '名录是一个不是文字的文件', en: 'the units file is no text' },
    // 0xFF is no first byte in UTF-8 and none in GB18030.
    files: { 'units.csv': Uint8Array.of(0xff, 0x80, 0xff, 0x0a) },
    wholeFile: 'units.csv',
  },
  'configuration-syntax': settingsCase(
    '用制表符缩进',
    'a tab was used to indent',
    `name: 样例
period: 2020-Q1
${shared}caps:
▸	cells: 1000
`,
  ),
  'configuration-key-unknown': settingsCase(
    'units 拼错了',
    'units is misspelt',
    `name: 样例\nperiod: 2020-Q1\n▸unit: units.csv\n`,
  ),
  'configuration-key-missing': settingsCase('没有写名称', 'there is no name', `▸period: 2020-Q1\n${shared}`),
  'configuration-value': settingsCase(
    '报告期写成了“2020春”',
    'the period is written in words',
    `name: 样例\nperiod: ▸2020春\n${shared}`,
  ),
  'deadline-key-unknown': settingsCase(
    '截止日期的频率拼错了',
    'the frequency of a deadline is misspelt',
    `name: 样例\nperiod: 2020-Q1\n${shared}deadline: { ▸quater: 10 }\n`,
  ),
  'deadline-early': settingsCase(
    '截止日期写成了上一年',
    'the deadline is in the year before',
    `name: 样例\nperiod: 2020-Q1\n${shared}deadline: { quarter: 10, 2020-Q1: ▸2019-04-12 }\n`,
  ),
  'deadline-repeated': settingsCase(
    '同一报告期的截止日期写了两次',
    'the deadline of one period is set twice',
    `name: 样例\nperiod: 2020-Q1\n${shared}deadline:\n  2020-Q1: 2020-04-12\n  ▸2020Q1: 2020-04-15\n`,
  ),
  'path-missing': settingsCase(
    '名录的文件名写错了',
    'the name of the units file is misspelt',
    'name: 样例\nperiod: 2020-Q1\nforms: ../../broken/collection/forms/YL01.yaml\nunits: ▸../../broken/collection/unit.csv\n',
  ),
  'forms-empty': {
    wrong: { zh: '报表文件夹里没有报表', en: 'the folder of forms holds no form' },
    files: {
      'huizong.yaml': 'name: 样例\nperiod: 2020-Q1\nforms: ▸forms/\nunits: ../../broken/collection/units.csv\n',
      'forms/说明.txt': '报表尚未编写。\n',
    },
  },
  'period-missing': {
    ...settingsCase('没有写报告期', 'there is no period', `name: 样例\n${shared}`),
    found: 'check',
  },
  'period-without-forms': {
    ...settingsCase(
      '报告期是全年，而报表都是季报',
      'the period is a year, and every form is quarterly',
      `name: 样例\nperiod: 2020\n${shared}`,
    ),
    found: 'check',
  },
};
