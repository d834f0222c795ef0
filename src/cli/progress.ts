import type { Terminal } from './terminal.ts';

/** One line on a terminal's stderr that says what is going on and is gone afterwards. */
export interface Progress {
  /** @param what a file */
  step(what: string): void;
  done(): void;
}

const silent: Progress = { step: () => {}, done: () => {} };

/** @param wanted false for `--quiet` and `--json` */
export function startProgress(terminal: Terminal, label: string, wanted: boolean): Progress {
  if (!wanted || !terminal.interactive || terminal.environment.TERM === 'dumb') return silent;
  // https://no-color.org: without it no escape sequences at all, so that spaces wipe the line.
  const plain = terminal.environment.NO_COLOR !== undefined && terminal.environment.NO_COLOR !== '';
  const wipe = plain ? `\r${' '.repeat(60)}\r` : '\r\u001b[2K';
  let count = 0;
  return {
    step: () => {
      count += 1;
      terminal.err(`${wipe}${label} ${count}`);
    },
    done: () => {
      if (count > 0) terminal.err(wipe);
    },
  };
}
