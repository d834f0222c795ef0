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
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      // The screen or the file behind it takes no more: nothing that is printed now is sure to arrive.
      if (stream === process.stdout) process.stderr.write(`无法写出结果 Cannot write the result: ${error.code}\n`);
      process.exit(2);
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
    folder: workingFolder(),
    today: () => {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}

/** The folder commands start from; where it was deleted meanwhile, the root, so that absolute paths still work. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}
