import type { FindingType } from '../finding-type.ts';

/** What is found in text files that hold one figure a line. */
export const lineFindings = {
  'lines-unknown': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '长表中有对不上的行', en: 'Lines that name no cell' },
    message: {
      zh: '长表（每行一个数）中有 {count} 行对不上 {form} 的任何单元格，没有读入：{lines}',
      en: '{count} {count|line|lines} (one figure each) {count|names|name} no cell of {form} and {count|was|were} not read: {lines}',
    },
    advice: {
      zh: '请对照报表改正这些行的行次（item）和栏次（column）：写标识或印出的代码都可以。',
      en: 'Correct item and column of these lines; both ids and printed codes are read.',
    },
  },
  'lines-repeated': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '长表中同一格有两个数', en: 'Lines that contradict each other' },
    message: {
      zh: '长表（每行一个数）中有 {count} 行与前面的行指同一个单元格而数值不同：{lines}',
      en: '{count} {count|line|lines} (one figure each) {count|names|name} a cell that an earlier line gives another value: {lines}',
    },
    advice: { zh: '请每个单元格只保留一行。', en: 'Leave one line for each cell.' },
  },
} as const satisfies Record<string, FindingType>;
