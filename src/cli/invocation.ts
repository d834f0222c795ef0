import type { Language } from '../model/label.ts';
import type { CommandOptions } from './command-options.ts';
import type { Terminal } from './terminal.ts';

/** One call of a command. */
export interface Invocation {
  /** `forms lint`, `check` … */
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: CommandOptions;
  readonly terminal: Terminal;
  /** Until a collection is open. */
  readonly language: Language;
}
