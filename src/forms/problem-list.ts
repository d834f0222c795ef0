import type { MessageValue } from '../model/message.ts';
import type { Position } from '../model/position.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/trouble.ts';
import { meantWord } from './meant-word.ts';

/** Problems as they are found: each once, however many filers meet it. */
export class ProblemList {
  readonly #byText = new Map<string, Problem>();

  add(code: ProblemCode, place: Position, parameters: Readonly<Record<string, MessageValue>> = {}): void {
    this.addAll([{ code, parameters, place }]);
  }

  /** As `add`, with the nearest correct spelling of `text` where there is one. */
  addMisspelt(
    code: ProblemCode,
    place: Position,
    text: string,
    candidates: Iterable<string>,
    parameters: Readonly<Record<string, MessageValue>> = {},
  ): void {
    const nearest = meantWord(text, candidates);
    this.add(code, place, { name: text, ...parameters, ...(nearest === undefined ? {} : { nearest }) });
  }

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) this.#byText.set(JSON.stringify(problem), problem);
  }

  get size(): number {
    return this.#byText.size;
  }

  /** In the order of files, lines and columns. */
  get sorted(): readonly Problem[] {
    return [...this.#byText.values()].sort(comparePlaces);
  }
}

function comparePlaces(a: Problem, b: Problem): number {
  const [left, right] = [
    { line: 0, column: 0, file: '', ...a.place },
    { line: 0, column: 0, file: '', ...b.place },
  ];
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
