import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong return`. */
export const returnEntry: CommandEntry = {
  words: 'return',
  description: {
    zh: '退回报表，或不采纳一条说明；不写报表时列出已退回的和待决定的',
    en: 'send a return back, or an explanation; without a form: what was returned and what awaits a decision',
  },
  arguments: [
    { name: '[form]', says: { zh: '表号', en: 'code of the form' } },
    {
      name: '[rule]',
      says: { zh: '公式编号；不写则退回整份报表', en: 'number of the rule; without: the return as a whole' },
    },
  ],
  own: ['unit', 'kind', 'reason', 'role', 'asOf'],
  examples: [
    {
      line: 'huizong return CS01 -u 2303 --reason 与现场核查不符',
      says: { zh: '退回一份没有强制性问题的报表', en: 'send back a return although nothing blocks it' },
    },
    {
      line: 'huizong return CS01 CS01-02 -u 2303 --reason 请写明合用的是哪两个网格',
      says: { zh: '不采纳一条说明（或撤销采纳）', en: 'an explanation is not accepted, or no longer' },
    },
    { line: 'huizong return', says: { zh: '列出已退回的', en: 'what was returned' } },
  ],
  load: async () => (await import('../commands/return.ts')).returnBack,
};
