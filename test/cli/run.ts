import { runCommandLine } from '../../src/cli/run-command-line.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a call of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, with a terminal of its own. */
export async function huizong(words: readonly string[], given: Partial<Terminal> = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    environment: {},
    folder: '/',
    today: () => '2020-04-20',
    ...given,
  };
  const code = await runCommandLine(words, terminal);
  return { code, out, err };
}
