import type { Label } from '../model/label.ts';
import type { CommandResult } from './command-result.ts';
import type { Invocation } from './invocation.ts';
import type { OwnOption } from './own-options.ts';

/** What help says of a command, and how it is loaded when it is called. */
export interface CommandEntry {
  /** As typed after `huizong`. */
  readonly words: string;
  /** Each in commander's spelling: `<file>`, `[files...]`. */
  readonly arguments: readonly { readonly name: string; readonly says: Label }[];
  readonly description: Label;
  readonly own: readonly OwnOption[];
  readonly examples: readonly { readonly line: string; readonly says: Label }[];
  /** Loaded only when called: help and mistakes must not pay for the pipeline. */
  load(): Promise<(invocation: Invocation) => Promise<CommandResult>>;
}
