import type { Language } from '../model/label.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { CommandEntry } from './command-list.ts';
import type { CommandOptions } from './command-options.ts';
import type { CommandResult, ExitCode } from './command-result.ts';
import { problemLine } from './describe-problem.ts';
import { problemDocument, resultDocument } from './json-document.ts';
import { packageVersion } from './package-version.ts';
import { preferredLanguage } from './preferred-language.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { UsageMistake } from './usage-mistake.ts';

/**
 * The whole command line: words in, text or one JSON document out, exit code back. Nothing below throws past it.
 *
 * @param words without `node` and the script
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const version = packageVersion();
  const language = preferredLanguage(words, terminal);
  const end = words.indexOf('--');
  const json = words.slice(0, end < 0 ? words.length : end).includes('--json');
  let command = 'huizong';
  let exitCode: ExitCode = 0;
  const dispatch = async (entry: CommandEntry, named: readonly string[], options: CommandOptions) => {
    command = entry.words;
    const run = await entry.load();
    const result = await run({ command, arguments: named, options, terminal, language });
    print(result, command, version, options, terminal);
    exitCode = result.exitCode;
  };
  try {
    const program = buildProgram(version, language, terminal, dispatch);
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageMistake) {
      if (error.answered) return 0;
      command = error.commandWords;
    }
    const problems = problemsOf(error);
    if (!problems) return reportDefect(error, command, version, language, json, terminal);
    if (json) printDocument(problemDocument(command, version, problems, language), terminal);
    else for (const problem of problems) terminal.err(`${problemLine(problem, language)}\n`);
    return 2;
  }
}

function print(
  result: CommandResult,
  command: string,
  version: string,
  options: CommandOptions,
  terminal: Terminal,
): void {
  if (options.json) printDocument(resultDocument(command, version, result), terminal);
  else if (result.text !== '') terminal.out(result.text.endsWith('\n') ? result.text : `${result.text}\n`);
  if (!options.quiet) for (const note of result.notes ?? []) terminal.err(`${note}\n`);
}

function printDocument(document: unknown, terminal: Terminal): void {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}

function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Trouble) return error.problems;
  return error instanceof UsageMistake ? [error.problem()] : undefined;
}

/** Not the user's fault: one line, no stack trace (that is for whoever runs with `HUIZONG_DEBUG` set). */
function reportDefect(
  error: unknown,
  command: string,
  version: string,
  language: Language,
  json: boolean,
  terminal: Terminal,
): ExitCode {
  const detail = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  const line =
    language === 'en'
      ? `This is a defect of huizong ${version}, not of your files. Please report it with the command you ran and this line: ${detail}`
      : `这是 huizong ${version} 自身的缺陷，不是您的文件有错。请把所用命令和这一行报告给我们：${detail}`;
  terminal.err(`${line}\n`);
  if (terminal.environment.HUIZONG_DEBUG && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
  if (json) {
    const failed = problemDocument(command, version, [], language);
    printDocument({ ...failed, findings: [{ code: 'defect', severity: 'error', message: line }] }, terminal);
  }
  return 70;
}
