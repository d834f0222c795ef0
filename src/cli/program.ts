import { Command, Help, Option } from 'commander';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { CommandEntry } from './command-entry.ts';
import { commandList } from './command-list.ts';
import type { CommandOptions } from './command-options.ts';
import { displayWidth } from './display-width.ts';
import { ownOptions } from './own-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageMistake } from './usage-mistake.ts';

/** Called with the command that was typed. */
export type Dispatch = (entry: CommandEntry, words: readonly string[], options: CommandOptions) => Promise<void>;

const commonOptions: readonly (readonly [flags: string, says: Label])[] = [
  [
    '-C <dir>',
    {
      zh: '汇总文件夹，默认向上最近的 huizong.yaml 所在处',
      en: 'the collection, default the nearest huizong.yaml upward',
    },
  ],
  [
    '-p, --period <period>',
    {
      zh: '报告期，如 2020-Q1，默认 huizong.yaml 的 period',
      en: 'the period, as 2020-Q1, default period of huizong.yaml',
    },
  ],
  ['--lang <language>', { zh: '语言 zh-CN 或 en', en: 'language, zh-CN or en' }],
  ['--json', { zh: '结果为一个 JSON 文档', en: 'the result as one JSON document' }],
  [
    '-q, --quiet',
    {
      zh: '只输出结果，不输出说明和进度；check 只列强制性问题',
      en: 'the result only, neither notes nor progress; of check only errors',
    },
  ],
];

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The command line as commander sees it, in one language. Nothing is printed or ended but through `terminal`. */
export function buildProgram(version: string, language: Language, terminal: Terminal, dispatch: Dispatch): Command {
  const program = new Command('huizong');
  prepare(program, language, terminal);
  program.description(
    inLanguage({ zh: '汇总：收表、审核、逐级汇总', en: 'check returns and merge them up four levels' }, language),
  );
  program.version(version, '-V, --version', inLanguage({ zh: '显示版本', en: 'show the version' }, language));
  // Also before the command; help shows them with each command.
  for (const [flags] of commonOptions) program.addOption(new Option(flags).hideHelp());
  program.addHelpText('after', () => programHints(language));
  for (const entry of commandList) addCommand(program, entry, language, terminal, dispatch);
  return program;
}

function addCommand(
  program: Command,
  entry: CommandEntry,
  language: Language,
  terminal: Terminal,
  dispatch: Dispatch,
): void {
  const [first = '', second] = entry.words.split(' ');
  const parent = second === undefined ? program : group(program, first, language, terminal);
  const command = parent.command(second ?? first);
  prepare(command, language, terminal);
  command.description(inLanguage(entry.description, language));
  for (const { name, says } of entry.arguments) command.argument(name, inLanguage(says, language));
  for (const [flags, says] of [...entry.own.map((name) => ownOptions[name]), ...commonOptions]) {
    command.option(flags, inLanguage(says, language));
  }
  command.addHelpText('after', () => examples(entry, language));
  command.action(async () => {
    // commander types its options as an open record; CommandOptions lists exactly those declared above.
    await dispatch(entry, command.args, command.optsWithGlobals() as CommandOptions);
  });
}

function group(program: Command, name: string, language: Language, terminal: Terminal): Command {
  const found = program.commands.find((command) => command.name() === name);
  if (found) return found;
  const made = program.command(name);
  prepare(made, language, terminal);
  return made.description(inLanguage({ zh: '检查、查看报表文件', en: 'check and show form files' }, language));
}

function prepare(command: Command, language: Language, terminal: Terminal): void {
  command.helpOption('-h, --help', inLanguage({ zh: '显示帮助', en: 'show help' }, language));
  command.helpCommand(false);
  command.allowExcessArguments(false);
  command.exitOverride((error) => {
    throw new UsageMistake(command, error);
  });
  command.configureOutput({
    writeOut: (text) => terminal.out(text),
    // Mistakes are told in our own words, by whoever catches the UsageMistake.
    writeErr: () => {},
    outputError: () => {},
  });
  command.configureHelp({
    displayWidth,
    styleTitle: (title) => (language === 'en' ? title : (headings[title] ?? title)),
    subcommandTerm: (subcommand) => new Help().subcommandTerm(subcommand).replace(' [options]', ''),
  });
}

function examples(entry: CommandEntry, language: Language): string {
  const width = Math.max(...entry.examples.map(({ line }) => displayWidth(line)));
  const lines = entry.examples.map(
    ({ line, says }) => `  ${line}${' '.repeat(width - displayWidth(line))}  # ${inLanguage(says, language)}`,
  );
  return ['', inLanguage({ zh: '例：', en: 'Examples:' }, language), ...lines].join('\n');
}

function programHints(language: Language): string {
  const lines = [
    ['huizong init 2020年一季度', { zh: '新建汇总文件夹', en: 'a new collection' }],
    ['huizong check -p 2020-Q1', { zh: '审核收件箱', en: 'check the inbox' }],
    ['huizong check -h', { zh: '一个命令的全部选项', en: 'all options of a command' }],
  ] as const;
  const width = Math.max(...lines.map(([line]) => displayWidth(line)));
  const codes = {
    zh: '退出码：0 无强制性问题；1 有；2 用法、配置或读写出错；70 程序缺陷。',
    en: 'Exit codes: 0 clean; 1 findings of severity error stand; 2 usage, configuration or I/O; 70 a defect of ours.',
  };
  return [
    '',
    inLanguage({ zh: '例：', en: 'Examples:' }, language),
    ...lines.map(
      ([line, says]) => `  ${line}${' '.repeat(width - displayWidth(line))}  # ${inLanguage(says, language)}`,
    ),
    '',
    inLanguage(codes, language),
  ].join('\n');
}
