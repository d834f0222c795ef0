import type { CommandEntry } from './command-entry.ts';
import type { CommandOptions } from './command-options.ts';
import type { ExitCode } from './command-result.ts';
import { packageVersion } from './package-version.ts';
import { preferredLanguage } from './preferred-language.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { UsageMistake } from './usage-mistake.ts';

/**
 * The whole command line: words in, text or one JSON document out, exit code back. Nothing below throws past it.
 * What help does not need is loaded when it is needed.
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
    const { printResult } = await import('./print-result.ts');
    printResult(result, command, version, options, terminal);
    exitCode = result.exitCode;
  };
  try {
    const program = buildProgram(version, language, terminal, dispatch);
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageMistake && error.answered) return 0;
    if (error instanceof UsageMistake) command = error.commandWords;
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, { command, version, language, json, terminal });
  }
}
