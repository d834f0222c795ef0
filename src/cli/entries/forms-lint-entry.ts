import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong forms lint`. */
export const formsLintEntry: CommandEntry = {
  words: 'forms lint',
  arguments: [],
  description: { zh: '检查全部报表文件，列出所有错误', en: 'check every form file and list all mistakes' },
  own: [],
  examples: [
    { line: 'huizong forms lint', says: { zh: '检查本文件夹的报表', en: 'the forms of this collection' } },
    { line: 'huizong forms lint -C 汇总 --lang en', says: { zh: '别处的报表，英文', en: 'elsewhere, in English' } },
  ],
  load: async () => (await import('../commands/forms-lint.ts')).formsLint,
};
