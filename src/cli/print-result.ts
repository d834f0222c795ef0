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
  else if (result.text !== '') terminal.out(result.text.endsWith('\n') ? result.text : `${result.text}\n`);
  if (!options.quiet) for (const note of result.notes ?? []) terminal.err(`${note}\n`);
}
