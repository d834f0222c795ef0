import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong accept`. */
export const acceptEntry: CommandEntry = {
  words: 'accept',
  description: {
    zh: '采纳审核说明，或撤销退回；不写报表时列出待决定的说明',
    en: 'accept an explanation, or withdraw a return; without a form: what awaits a decision',
  },
  arguments: [
    { name: '[form]', says: { zh: '表号', en: 'code of the form' } },
    {
      name: '[rule]',
      says: { zh: '公式编号；不写则撤销整份报表的退回', en: 'number of the rule; without: the return as a whole' },
    },
  ],
  own: ['unit', 'kind', 'reason', 'until', 'role', 'asOf'],
  examples: [
    { line: 'huizong accept', says: { zh: '列出待决定的说明', en: 'what awaits a decision' } },
    {
      line: 'huizong accept CS01 CS01-02 -u 2303 --reason 已与街道核对',
      says: { zh: '采纳一个单位的一条说明', en: 'accept the explanation of one unit' },
    },
    {
      line: 'huizong accept CS01 -u 2303 --reason 已电话核实',
      says: { zh: '撤销对整份报表的退回', en: 'withdraw that its return was sent back' },
    },
  ],
  load: async () => (await import('../commands/accept.ts')).accept,
};
