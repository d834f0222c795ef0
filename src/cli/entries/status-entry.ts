import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong status`. */
export const statusEntry: CommandEntry = {
  words: 'status',
  arguments: [],
  description: {
    zh: '谁已报、谁未报、谁被退回（催报单）',
    en: 'who has reported, who has not, what was sent back',
  },
  own: ['unit', 'chat', 'strict', 'asOf'],
  examples: [
    { line: 'huizong status', says: { zh: '按街道、层级、报表看报送情况', en: 'by street, level and form' } },
    { line: 'huizong status -u S01', says: { zh: '一个街道及其社区', en: 'one street and its communities' } },
    {
      line: 'huizong status --chat',
      says: { zh: '催报文字，可直接贴到工作群', en: 'a reminder to paste into a chat' },
    },
  ],
  load: async () => (await import('../commands/status.ts')).status,
};
