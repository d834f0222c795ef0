import { visibleText } from '../model/visible-text.ts';
import type { CommandOptions } from './command-options.ts';
import type { CommandResult } from './command-result.ts';
import { resultDocument } from './json-document.ts';
import type { Terminal } from './terminal.ts';

/** The result on stdout, as text or as the one JSON document; what is beside it on stderr, unless `--quiet`. */
export function printResult(
  result: CommandResult,
  command: string,
  version: string,
  options: CommandOptions,
  terminal: Terminal,
): void {
  if (options.json) terminal.out(`${JSON.stringify(resultDocument(command, version, result), null, 2)}\n`);
  else if (result.text !== '') {
    // Names of files and sheets stand in it as they are.
    const text = visibleText(result.text);
    terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  }
  if (!options.quiet) for (const note of result.notes ?? []) terminal.err(`${visibleText(note)}\n`);
}
