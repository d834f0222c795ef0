import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong verify`. */
export const verifyEntry: CommandEntry = {
  words: 'verify',
  arguments: [{ name: '<summary>', says: { zh: '汇总表（.xlsx）', en: 'the summary workbook (.xlsx)' } }],
  description: {
    zh: '由来源报表重算，逐格核验一份汇总表',
    en: 'audit a finished summary against the returns, cell by cell',
  },
  own: [],
  examples: [
    {
      line: 'huizong verify "out/2020-Q1/示范新区 2020-Q1 汇总表.xlsx"',
      says: { zh: '数字、公式、来源文件是否都未变', en: 'are all figures, formulas and sources unchanged' },
    },
    {
      line: 'huizong verify 汇总表.xlsx -C 2020年一季度 --json',
      says: { zh: '另一个汇总文件夹的，结果为 JSON', en: 'of another collection, as JSON' },
    },
  ],
  load: async () => (await import('../commands/verify.ts')).verify,
};
