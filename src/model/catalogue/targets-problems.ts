import type { ProblemType } from '../problem-type.ts';

const didYouMean = { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' };

/** Mistakes in the targets file. */
export const targetsProblems = {
  'targets-column-missing': {
    message: { zh: '目标文件缺少“{name}”一栏', en: 'The targets file has no column "{name}"' },
    advice: {
      zh: '第一行应是 unit,period,form,item,column,kind,value,band（column、band 可省）。',
      en: 'The first line is unit,period,form,item,column,kind,value,band (column and band may be left out).',
    },
  },
  'targets-column-unknown': {
    message: { zh: '目标文件不认识“{name}”一栏', en: 'The targets file knows no column "{name}"' },
    advice: didYouMean,
  },
  'targets-columns-count': {
    message: {
      zh: '这一行有 {found} 栏，应有 {expected} 栏',
      en: 'This line has {found} columns instead of {expected}',
    },
    advice: { zh: '请检查逗号和引号。', en: 'Check commas and quotes.' },
  },
  'targets-name-unknown': {
    message: { zh: '{what}“{name}”不存在', en: 'There is no {what} "{name}"' },
    advice: didYouMean,
  },
  'targets-period-invalid': {
    message: { zh: '“{name}”不是报告期', en: '"{name}" is not a period' },
    advice: { zh: '写作 2020、2020-Q1 或 2020-03。', en: 'Write 2020, 2020-Q1 or 2020-03.' },
  },
  'targets-number-invalid': {
    message: { zh: '“{name}”不是数字', en: '"{name}" is not a number' },
    advice: {
      zh: '只写数字，例如 8.5；不写单位和千分位。',
      en: 'Digits only, such as 8.5; no measure, no separators.',
    },
  },
  'targets-twice': {
    message: { zh: '这个目标在第 {line} 行已经写过', en: 'This target stands already in line {line}' },
    advice: { zh: '请只留一个。', en: 'Keep one of them.' },
  },
} as const satisfies Record<string, ProblemType>;
