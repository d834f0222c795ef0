import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong trace`. */
export const traceEntry: CommandEntry = {
  words: 'trace',
  arguments: [
    { name: '<form>', says: { zh: '表号', en: 'code of the form' } },
    {
      name: '<item.column>',
      says: {
        zh: '行.栏：名称或表上印的代码；台账写栏，或 主键.栏',
        en: 'item.column, by id or printed code; of a list the column, or key.column',
      },
    },
  ],
  description: {
    zh: '数据溯源：一个数由哪些文件的哪些单元格而来',
    en: 'from a total down to file, sheet, cell and hash',
  },
  own: ['unit', 'against', 'depth', 'all'],
  examples: [
    {
      line: 'huizong trace DJ01 all.total',
      says: { zh: '全区合计由什么组成', en: 'what the total of the district is made of' },
    },
    {
      line: 'huizong trace DJ01 11.6 -u 10 --all',
      says: { zh: '一个园区的覆盖率，直到单元格', en: 'the coverage of a park, down to the cells' },
    },
    {
      line: 'huizong trace DJ01 11.1 --against 2019-Q4',
      says: { zh: '与上季比，是哪些单位使它变动', en: 'which units made it move since last quarter' },
    },
  ],
  load: async () => (await import('../commands/trace.ts')).trace,
};
