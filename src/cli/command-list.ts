import type { Label } from '../model/label.ts';
import type { CommandResult } from './command-result.ts';
import type { Invocation } from './invocation.ts';

/** Options beyond those every command has. */
export type OwnOption = 'unit' | 'out' | 'resend' | 'strict' | 'asOf' | 'chat';

/** What help says of a command, and how it is loaded when it is called. */
export interface CommandEntry {
  /** As typed after `huizong`, arguments in commander's spelling. */
  readonly words: string;
  readonly arguments: string;
  readonly description: Label;
  readonly argumentDescription?: Label;
  readonly own: readonly OwnOption[];
  readonly examples: readonly { readonly line: string; readonly says: Label }[];
  /** Loaded only when called: help and mistakes must not pay for the pipeline. */
  load(): Promise<(invocation: Invocation) => Promise<CommandResult>>;
}

/** Every command there is. A new one is a file in `commands/` and an entry here. */
export const commandList: readonly CommandEntry[] = [
  {
    words: 'init',
    arguments: '[dir]',
    description: {
      zh: '新建汇总文件夹：huizong.yaml、units.csv、targets.csv、forms/、inbox/',
      en: 'make a new collection: huizong.yaml, units.csv, targets.csv, forms/, inbox/',
    },
    argumentDescription: { zh: '新文件夹，默认当前文件夹', en: 'the new folder, default the current one' },
    own: [],
    examples: [
      {
        line: 'huizong init 2020年一季度',
        says: { zh: '在新文件夹中建立', en: 'in a new folder' },
      },
      { line: 'huizong init -p 2020-Q2', says: { zh: '在当前文件夹中建立，报告期 2020-Q2', en: 'here, for 2020-Q2' } },
    ],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    words: 'templates',
    arguments: '',
    description: {
      zh: '生成空表：每个应报单位一个工作簿，已知的数预先填好',
      en: 'blank workbooks, one per unit that owes something, prefilled with what is known',
    },
    own: ['unit', 'out', 'resend'],
    examples: [
      { line: 'huizong templates -p 2020-Q1', says: { zh: '全部单位的空表', en: 'for every unit' } },
      {
        line: 'huizong templates --resend -u S01',
        says: {
          zh: '供改正重报：带着该单位上次所填，作为下一次报送',
          en: 'to correct and send again: its next submission, filled with what it sent',
        },
      },
    ],
    load: async () => (await import('./commands/templates.ts')).templates,
  },
  {
    words: 'check',
    arguments: '[files...]',
    description: { zh: '收表并审核，不写任何文件', en: 'take in and check; writes nothing' },
    argumentDescription: {
      zh: '要审核的文件、文件夹或通配符，默认 inbox/',
      en: 'files, folders or patterns to check, default inbox/',
    },
    own: ['strict'],
    examples: [
      { line: 'huizong check', says: { zh: '审核收件箱中的全部文件', en: 'everything in the inbox' } },
      {
        line: "huizong check 'inbox/甲街道/*.xlsx' --json",
        says: { zh: '只审核这些文件，结果为 JSON', en: 'these files only, as JSON' },
      },
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    words: 'merge',
    arguments: '',
    description: { zh: '审核、逐级汇总并生成汇总表', en: 'check, roll up, write the summary workbook' },
    own: ['unit', 'out', 'strict', 'asOf'],
    examples: [
      { line: 'huizong merge -p 2020-Q1', says: { zh: '全区汇总表', en: 'the summary of the district' } },
      {
        line: 'huizong merge -u P1 -o 输出',
        says: { zh: '一个园区的汇总表，写到“输出”', en: 'of one park, into 输出' },
      },
    ],
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  {
    words: 'status',
    arguments: '',
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
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    words: 'forms lint',
    arguments: '',
    description: { zh: '检查全部报表文件，列出所有错误', en: 'check every form file and list all mistakes' },
    own: [],
    examples: [
      { line: 'huizong forms lint', says: { zh: '检查本文件夹的报表', en: 'the forms of this collection' } },
      { line: 'huizong forms lint -C 汇总 --lang en', says: { zh: '别处的报表，英文', en: 'elsewhere, in English' } },
    ],
    load: async () => (await import('./commands/forms-lint.ts')).formsLint,
  },
  {
    words: 'forms show',
    arguments: '<code>',
    description: { zh: '列出一张报表的行、栏和审核公式', en: 'items, columns and rules of a form, in words' },
    argumentDescription: { zh: '表号', en: 'code of the form' },
    own: [],
    examples: [
      { line: 'huizong forms show DJ01', says: { zh: '行、栏、审核公式', en: 'items, columns, rules' } },
      { line: 'huizong forms show JJ02 --lang en', says: { zh: '英文', en: 'in English' } },
    ],
    load: async () => (await import('./commands/forms-show.ts')).formsShow,
  },
  {
    words: 'forms schema',
    arguments: '',
    description: {
      zh: '输出报表文件的 JSON Schema，供编辑器补全',
      en: 'print the JSON Schema of form files, for completion in editors',
    },
    own: [],
    examples: [
      { line: 'huizong forms schema', says: { zh: '输出', en: 'print it' } },
      { line: 'huizong forms schema > form.schema.json', says: { zh: '存成文件', en: 'into a file' } },
    ],
    load: async () => (await import('./commands/forms-schema.ts')).formsSchema,
  },
];
