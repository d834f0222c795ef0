import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong diff`. */
export const diffEntry: CommandEntry = {
  words: 'diff',
  arguments: [
    { name: '<before>', says: { zh: '前一份：报送文件或汇总表', en: 'the earlier file: a submission or a summary' } },
    { name: '<after>', says: { zh: '后一份', en: 'the later one' } },
  ],
  description: {
    zh: '比较两份报送文件或两份汇总表：改了什么，解决和带来了哪些问题',
    en: 'two returns, or two summaries: what changed, what it fixed or broke',
  },
  own: ['all'],
  examples: [
    {
      line: 'huizong diff 旧/1101.xlsx 新/1101.xlsx',
      says: { zh: '重报的一份与原来的一份', en: 'what was sent again against what was sent first' },
    },
    {
      line: 'huizong diff 汇总表-一审.xlsx 汇总表-终审.xlsx --all',
      says: { zh: '两份汇总表，全部列出', en: 'two summaries, everything listed' },
    },
  ],
  load: async () => (await import('../commands/diff.ts')).diff,
};
