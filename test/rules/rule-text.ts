import type { FormulaText, PairKind, PairText, RuleText } from '../../src/model/form.ts';
import type { Position } from '../../src/model/position.ts';

export const position: Position = { file: 'forms/DJ01.yaml', line: 30, column: 12 };

/** A rule as the forms room hands it over. */
export function ruleText(
  text: string,
  changes: Partial<Omit<RuleText, 'when'>> & { readonly when?: string } = {},
): RuleText {
  const { when, ...others } = changes;
  return {
    id: 'T-01',
    label: { zh: '规则', en: 'rule' },
    severity: 'error',
    text,
    position,
    at: 'return',
    only: {},
    blanks: { left: 'undecided', right: 'undecided' },
    tolerance: { kind: 'declared' },
    excusable: false,
    origin: 'written',
    ...(when === undefined ? {} : { when: { text: when, position: { ...position, line: 31 } } }),
    ...others,
  };
}

/** A pair whose elements stand in line 32 and 33. */
export function pairText(kind: PairKind, first: string, second: string): PairText {
  const [line32, line33] = [32, 33].map((line) => ({ ...position, line }));
  return {
    kind,
    of: [
      { text: first, position: line32 ?? position },
      { text: second, position: line33 ?? position },
    ],
  };
}

export function formulaText(text: string, axis: FormulaText['axis'] = 'item'): FormulaText {
  return { text, axis, position };
}
