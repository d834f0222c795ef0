import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong init`. */
export const initEntry: CommandEntry = {
  words: 'init',
  description: {
    zh: '新建汇总文件夹：huizong.yaml、units.csv、targets.csv、forms/、inbox/',
    en: 'make a new collection: huizong.yaml, units.csv, targets.csv, forms/, inbox/',
  },
  arguments: [
    { name: '[dir]', says: { zh: '新文件夹，默认当前文件夹', en: 'the new folder, default the current one' } },
  ],
  own: [],
  examples: [
    {
      line: 'huizong init 2020年一季度',
      says: { zh: '在新文件夹中建立', en: 'in a new folder' },
    },
    { line: 'huizong init -p 2020-Q2', says: { zh: '在当前文件夹中建立，报告期 2020-Q2', en: 'here, for 2020-Q2' } },
  ],
  load: async () => (await import('../commands/init.ts')).init,
};
