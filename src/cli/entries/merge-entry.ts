import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong merge`. */
export const mergeEntry: CommandEntry = {
  words: 'merge',
  arguments: [],
  description: { zh: '审核、逐级汇总并生成汇总表', en: 'check, roll up, write the summary workbook' },
  own: ['unit', 'out', 'strict', 'asOf'],
  examples: [
    { line: 'huizong merge -p 2020-Q1', says: { zh: '全区汇总表', en: 'the summary of the district' } },
    {
      line: 'huizong merge -u P1 -o 输出',
      says: { zh: '一个园区的汇总表，写到“输出”', en: 'of one park, into 输出' },
    },
  ],
  load: async () => (await import('../commands/merge.ts')).merge,
};
