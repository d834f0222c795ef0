import { type Guard, guardTest, isEmptyGuard } from './guard.ts';
import { type Printed, printed } from './printed.ts';

/**
 * A printed condition: a test that is TRUE or FALSE where its guard is fulfilled, or, for Kleene's logic, a number
 * that is always 1 (true), 0 (false) or 0.5 (undecided).
 */
export type Truth =
  | { readonly kind: 'test'; readonly test: string; readonly guard: Guard; readonly mayFail: boolean }
  | { readonly kind: 'trit'; readonly text: string };

/** A formula that is one of three texts, by how the condition ends. Each text appears at most once. */
export function branch(truth: Truth, whenTrue: string, whenFalse: string, whenUndecided: string): string {
  if (truth.kind === 'trit') return branchOnTrit(truth.text, whenTrue, whenFalse, whenUndecided);
  if (truth.test === 'FALSE') return whenFalse;
  if (truth.mayFail && !(isConstant(whenTrue) && isConstant(whenFalse))) {
    return branchOnTrit(tritOf(truth), whenTrue, whenFalse, whenUndecided);
  }
  const inner = `IF(${truth.test},${whenTrue},${whenFalse})`;
  const guard = isEmptyGuard(truth.guard) ? undefined : guardTest(truth.guard);
  const guarded = guard ? `IF(${guard},${whenUndecided},${inner})` : inner;
  return truth.mayFail ? `IFERROR(${guarded},${whenUndecided})` : guarded;
}

/** The condition as a number that is never an error: 1, 0, or 0.5 where it is undecided. */
export function tritOf(truth: Truth): string {
  return truth.kind === 'trit' ? truth.text : branch(truth, '1', '0', '0.5');
}

/** The condition as a value inside a larger formula: 1 or 0, its guard left to the whole. */
export function truthValue(truth: Truth): Printed {
  if (truth.kind === 'trit') return printed(branchOnTrit(truth.text, '1', '0', 'NA()'), { mayFail: true });
  return printed(`IF(${truth.test},1,0)`, { guard: truth.guard, mayFail: truth.mayFail });
}

function branchOnTrit(trit: string, whenTrue: string, whenFalse: string, whenUndecided: string): string {
  if (whenTrue === '1' && whenFalse === '0' && whenUndecided === '0.5') return trit;
  if (whenTrue === whenUndecided) return `IF(${trit}=0,${whenFalse},${whenTrue})`;
  if (whenFalse === whenUndecided) return `IF(${trit}=1,${whenTrue},${whenFalse})`;
  return `CHOOSE(1+2*${trit},${whenFalse},${whenUndecided},${whenTrue})`;
}

function isConstant(text: string): boolean {
  return /^(\d+(\.\d+)?|"")$/.test(text);
}
