import type { Label } from '../model/label.ts';

/** Options beyond those every command has, in commander's spelling; each command names those it takes. */
export const ownOptions = {
  unit: ['-u, --unit <code>', { zh: '只要这个单位（代码）', en: 'this unit only (its code)' }],
  out: ['-o, --out <dir>', { zh: '输出文件夹，默认 out/<报告期>/', en: 'where outputs go, default out/<period>/' }],
  resend: [
    '--resend',
    {
      zh: '供改正重报：带上次所填（默认：被退回或冲突的单位）',
      en: 'to correct and send again: filled with what was sent (default: units sent back or in conflict)',
    },
  ],
  strict: [
    '--strict',
    { zh: '有未报或暂不能判定的也以 1 退出', en: 'exit 1 also for missing returns and undecided rules' },
  ],
  asOf: ['--as-of <date>', { zh: '数据截至哪一天，如 2020-04-15', en: 'the day it is asked for, as 2020-04-15' }],
  chat: ['--chat', { zh: '输出可贴到工作群的催报文字', en: 'a reminder in plain text, to paste into a chat' }],
  depth: ['--depth <levels>', { zh: '显示到第几层，默认 2', en: 'how many steps down are shown, default 2' }],
  all: ['--all', { zh: '全部显示', en: 'show everything' }],
  against: [
    '--against <period>',
    { zh: '与另一期比较：是哪些单位使它变动', en: 'another period: which units made it move since then' },
  ],
} as const satisfies Readonly<Record<string, readonly [flags: string, says: Label]>>;

export type OwnOption = keyof typeof ownOptions;
