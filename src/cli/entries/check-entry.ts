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
  own: ['strict', 'unit', 'asOf', 'by', 'outcomes', 'rule'],
  examples: [
    { line: 'huizong check', says: { zh: '审核收件箱中的全部文件', en: 'everything in the inbox' } },
    {
      line: "huizong check 'inbox/甲街道/*.xlsx' --json",
      says: { zh: '只审核这些文件，结果为 JSON', en: 'these files only, as JSON' },
    },
    { line: 'huizong check --by rule', says: { zh: '每条公式各有多少处通过、不成立', en: 'how each rule ended' } },
    {
      line: 'huizong check --outcomes -u 1101',
      says: { zh: '一个单位的每一处审核', en: 'every rule at every place of one unit' },
    },
  ],
  load: async () => (await import('../commands/check.ts')).check,
};
