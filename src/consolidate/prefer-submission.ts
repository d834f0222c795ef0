import { returnId } from '../intake/return-id.ts';
import type { TakenIn } from './take-in.ts';

/** Sets aside what other files hold of the returns in one of them. */
export function preferSubmission(taken: TakenIn, submission: string | undefined): TakenIn {
  if (submission === undefined) return taken;
  const { returns, rejected } = taken;
  const held = new Set([...returns, ...rejected].filter(({ file }) => file === submission).map(returnId));
  const stays = (each: TakenIn['returns'][number] | TakenIn['rejected'][number]): boolean =>
    each.file === submission || !held.has(returnId(each));
  return { ...taken, returns: returns.filter(stays), rejected: rejected.filter(stays) };
}
