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
  by: [
    '--by <view>',
    {
      zh: '按 rule（公式）、unit（单位）、form（表）或 level（层级）统计审核结果，代替问题清单',
      en: 'count outcomes by rule, unit, form or level, in place of the findings',
    },
  ],
  outcomes: [
    '--outcomes',
    {
      zh: '逐处列出审核结果（通过、不成立、未判定、已采纳说明、不适用），代替问题清单',
      en: 'list how every rule ended at every place, in place of the findings',
    },
  ],
  rule: ['--rule <id>', { zh: '只列这条公式的审核结果', en: 'only the outcomes of this rule' }],
  kind: [
    '--kind <kind>',
    { zh: '报送种类，如 own、declared，默认 own（本级）', en: 'kind of return, as own or declared, default own' },
  ],
  reason: ['--reason <text>', { zh: '理由；退回时必须写', en: 'why; needed where something is returned' }],
  until: ['--until <date>', { zh: '采纳的有效期，如 2020-06-30', en: 'the last day on which it is accepted' }],
  role: [
    '--role <text>',
    {
      zh: '由谁决定：上级单位代码或科室名称，默认本区',
      en: 'who decides: code of a unit above, or an office; default: the district',
    },
  ],
  depth: ['--depth <levels>', { zh: '显示到第几层，默认 2', en: 'how many steps down are shown, default 2' }],
  all: ['--all', { zh: '全部显示', en: 'show everything' }],
  against: [
    '--against <period>',
    { zh: '与另一期比较：是哪些单位使它变动', en: 'another period: which units made it move since then' },
  ],
} as const satisfies Readonly<Record<string, readonly [flags: string, says: Label]>>;

export type OwnOption = keyof typeof ownOptions;
