import type { ProblemType } from '../problem-type.ts';

/** What can be wrong with the figure that somebody asks about (`huizong trace`). */
export const traceProblems = {
  'figure-unreadable': {
    message: {
      zh: '“{name}”没有指明一个单元格',
      en: '"{name}" does not name one cell',
    },
    advice: {
      zh: '请写成“行.栏”，用名称或表上印的代码，如 {example}；huizong forms show {form} 列出全部行和栏。',
      en: 'Write item.column, by id or printed code, as {example}; huizong forms show {form} lists all of them.',
    },
  },
  'figure-item-unknown': {
    message: { zh: '{form} 没有行“{name}”', en: '{form} has no item "{name}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'figure-column-unknown': {
    message: { zh: '{form} 没有栏“{name}”', en: '{form} has no column "{name}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'figure-key-unknown': {
    message: {
      zh: '{form} 中没有编号为“{name}”的行（{unit}及其下级已采纳的报表）',
      en: '{form} has no row "{name}" in what counts of {unit} and the units below',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'figure-period': {
    message: {
      zh: '{form} 没有与 {period} 同日结束的报告期',
      en: '{form} has no period that ends with {period}',
    },
    advice: { zh: '请用 -p 指定它的报告期，如 {example}。', en: 'Name one of its periods with -p, as {example}.' },
  },
  'against-same': {
    message: { zh: '{period} 就是本期，无可比较', en: '{period} is the period itself: nothing to compare with' },
    advice: { zh: '请用 --against 指定另一期，如 {example}。', en: 'Name another one with --against, as {example}.' },
  },
  'against-absent': {
    message: {
      zh: '{period} 没有{form}的汇总数：该期没有采纳的报表，或名录中还没有{unit}',
      en: '{form} has no total for {period}: nothing of it is accepted, or {unit} was not there yet',
    },
    advice: {
      zh: '请检查收件箱中该期的文件，或换一期。',
      en: 'Check the files of that period in the inbox, or choose another one.',
    },
  },
  'depth-unreadable': {
    message: { zh: '层数应为 0 或正整数，现在是“{text}”', en: 'A depth is 0 or a whole number, not "{text}"' },
    advice: { zh: '例如 --depth 3；全部显示用 --all。', en: 'As in --depth 3; for everything: --all.' },
  },
} as const satisfies Readonly<Record<string, ProblemType>>;
