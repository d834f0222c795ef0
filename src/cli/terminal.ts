/** Everything of the process that the command line touches; a test hands in its own. */
export interface Terminal {
  /** The result. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  /** stderr is a screen somebody looks at. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly folder: string;
  /** ISO date. */
  today(): string;
}

/** The terminal of this process. A reader that went away (`| head`) ends it quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    interactive: process.stderr.isTTY === true,
    environment: process.env,
    folder: process.cwd(),
    today: () => {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}
