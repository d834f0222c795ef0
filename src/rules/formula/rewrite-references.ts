import type { RangeA1, ReferenceA1, Token } from '@borgar/fx';
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';

/** Where a reference of a printed formula points. Rows and columns are 1-based, undefined where a side is open. */
export interface FormulaReference {
  /** Absent: the sheet of the formula itself. */
  readonly sheet?: string;
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
  /** Sides that do not move when the formula is copied. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

const rangeTypes: ReadonlySet<string> = new Set(['range', 'range_beam', 'range_ternary']);

/** The words of a printed formula, references whole. */
export function formulaWords(formula: string): readonly Token[] {
  return tokenize(formula, { mergeRefs: true, negativeNumbers: false });
}

/** Is a word a reference to cells. */
export function isReferenceWord({ type }: Token): boolean {
  return rangeTypes.has(type);
}

/**
 * One reference as it is written, rewritten; `#REF!` where it points nowhere any more.
 *
 * @param rewrite gives back where it shall point, undefined for nowhere
 */
export function rewriteReference(
  written: string,
  rewrite: (reference: FormulaReference) => FormulaReference | undefined,
): string {
  const parsed = parseA1Ref(written);
  if (!parsed || !('range' in parsed) || !parsed.range) return written;
  const { context = [] } = parsed;
  const range = parsed.range;
  const sheet = context.at(-1);
  const rewritten = rewrite({ ...(sheet === undefined ? {} : { sheet }), ...sidesOf(range) });
  if (!rewritten) return '#REF!';
  const moved: ReferenceA1 = {
    context: rewritten.sheet === undefined ? [] : [...context.slice(0, -1), rewritten.sheet],
    range: rangeOf(rewritten),
  };
  return stringifyA1Ref(moved);
}

function sidesOf(range: RangeA1): FormulaReference {
  const side = (name: 'top' | 'left' | 'bottom' | 'right') => {
    const at = range[name];
    return at === null || at === undefined ? {} : { [name]: at + 1 };
  };
  const fixed = {
    top: range.$top === true,
    left: range.$left === true,
    bottom: range.$bottom === true,
    right: range.$right === true,
  };
  return { ...side('top'), ...side('left'), ...side('bottom'), ...side('right'), fixed };
}

function rangeOf({ top, left, bottom, right, fixed }: FormulaReference): RangeA1 {
  const at = (side: number | undefined) => (side === undefined ? null : side - 1);
  return {
    top: at(top),
    left: at(left),
    bottom: at(bottom),
    right: at(right),
    $top: fixed.top,
    $left: fixed.left,
    $bottom: fixed.bottom,
    $right: fixed.right,
  };
}
