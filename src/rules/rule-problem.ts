import type { MessageValue } from '../model/message.ts';
import type { Position } from '../model/position.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/trouble.ts';

/** A mistake in a rule text: `offset` UTF-16 units after the place where the text starts in its file. */
export function ruleProblem(
  code: ProblemCode,
  position: Position,
  offset: number,
  parameters: Readonly<Record<string, MessageValue>>,
): Problem {
  return { code, parameters, place: { ...position, column: position.column + offset } };
}
