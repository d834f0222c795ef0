import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong check`. */
export const checkEntry: CommandEntry = {
  words: 'check',
  description: { zh: '收表并审核，不写任何文件', en: 'take in and check; writes nothing' },
  arguments: [
    {
      name: '[files...]',
      says: {
        zh: '要审核的文件、文件夹或通配符，默认 inbox/',
        en: 'files, folders or patterns to check, default inbox/',
      },
    },
  ],
  own: ['strict', 'asOf'],
  examples: [
    { line: 'huizong check', says: { zh: '审核收件箱中的全部文件', en: 'everything in the inbox' } },
    {
      line: "huizong check 'inbox/甲街道/*.xlsx' --json",
      says: { zh: '只审核这些文件，结果为 JSON', en: 'these files only, as JSON' },
    },
  ],
  load: async () => (await import('../commands/check.ts')).check,
};
