import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';

/** Tries several readings and keeps the problems of all, so that a person mends everything in one go. */
export class ProblemGatherer {
  readonly #problems: Problem[] = [];

  /** @returns what `read` returns, or undefined where it had trouble */
  try<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      this.#problems.push(...error.problems);
      return undefined;
    }
  }

  /** @throws Trouble with all of them, if there are any */
  finish(): void {
    if (this.#problems.length > 0) throw new Trouble(this.#problems);
  }
}
