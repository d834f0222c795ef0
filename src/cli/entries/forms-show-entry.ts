import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong forms show`. */
export const formsShowEntry: CommandEntry = {
  words: 'forms show',
  description: { zh: '列出一张报表的行、栏和审核公式', en: 'items, columns and rules of a form, in words' },
  arguments: [{ name: '<code>', says: { zh: '表号', en: 'code of the form' } }],
  own: [],
  examples: [
    { line: 'huizong forms show DJ01', says: { zh: '行、栏、审核公式', en: 'items, columns, rules' } },
    { line: 'huizong forms show JJ02 --lang en', says: { zh: '英文', en: 'in English' } },
  ],
  load: async () => (await import('../commands/forms-show.ts')).formsShow,
};
