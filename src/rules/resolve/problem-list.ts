import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/trouble.ts';
import { ruleProblem } from '../rule-problem.ts';
import type { ReportProblem } from '../syntax/convert-tree.ts';

/** Collects the problems of one text; the same mistake met at several places is listed once. */
export class ProblemList {
  readonly #position: Position;
  readonly #found = new Map<string, Problem>();

  constructor(position: Position) {
    this.#position = position;
  }

  readonly report: ReportProblem = (code, offset, parameters) => {
    const key = `${code} ${offset}`;
    if (!this.#found.has(key)) this.#found.set(key, ruleProblem(code, this.#position, offset, parameters));
  };

  get problems(): readonly Problem[] {
    return [...this.#found.values()];
  }
}
