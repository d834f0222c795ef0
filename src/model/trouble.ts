import type { MessageValue } from './message.ts';
import { fillTemplate } from './message.ts';
import type { Position } from './position.ts';
import type { ProblemCode } from './problem-catalogue.ts';
import { problemCatalogue } from './problem-catalogue.ts';

/** One mistake in what a person configured, or one failure of the disk. */
export interface Problem {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, MessageValue>>;
  /** A file with line and column, or only a file or folder. */
  readonly place?: Position | { readonly file: string };
}

/**
 * Bad configuration or I/O: the only error this library throws on purpose. It carries every problem that was
 * found, so that a person mends all of them in one go. Anything else thrown is a defect of ours.
 */
export class Trouble extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], cause?: unknown) {
    const lines = problems.map((problem) =>
      fillTemplate(problemCatalogue[problem.code].message, problem.parameters, 'en'),
    );
    super(lines.join('\n'), cause === undefined ? {} : { cause });
    this.name = 'Trouble';
    this.problems = problems;
  }
}
