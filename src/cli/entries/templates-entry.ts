import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong templates`. */
export const templatesEntry: CommandEntry = {
  words: 'templates',
  arguments: [],
  description: {
    zh: '生成空表：每个应报单位一个工作簿，已知的数预先填好',
    en: 'blank workbooks, one per unit that owes something, prefilled with what is known',
  },
  own: ['unit', 'out', 'resend'],
  examples: [
    { line: 'huizong templates -p 2020-Q1', says: { zh: '全部单位的空表', en: 'for every unit' } },
    {
      line: 'huizong templates --resend -u S01',
      says: {
        zh: '供改正重报：带着该单位上次所填，作为下一次报送',
        en: 'to correct and send again: its next submission, filled with what it sent',
      },
    },
  ],
  load: async () => (await import('../commands/templates.ts')).templates,
};
