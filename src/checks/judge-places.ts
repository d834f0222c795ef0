import { judgeRule } from '../rules/judge-rule.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule, RulePlace } from '../rules/rule.ts';

type Judgement = ReturnType<typeof judgeRule>;

/** One rule at one place, judged; `row` is the row of a list form: of a return its 0-based number. */
export interface JudgedPlace<Row = number> {
  readonly place: RulePlace;
  readonly row?: Row;
  readonly judgement: Judgement;
}

/**
 * Judges a rule at each of its places, in a list form at each of them in every row.
 *
 * @param judge how much a judgement has to say
 */
export function judgePlaces<Row = number>(
  rule: Rule,
  rows: readonly Row[] | undefined,
  operandsFor: (row?: Row) => Operands,
  judge: typeof judgeRule = judgeRule,
): JudgedPlace<Row>[] {
  if (rows === undefined) {
    const operands = operandsFor();
    return rule.places.map((place) => ({ place, judgement: judge(rule.text, place, operands) }));
  }
  return rows.flatMap((row) => {
    const operands = operandsFor(row);
    return rule.places.map((place) => ({ place, row, judgement: judge(rule.text, place, operands) }));
  });
}

/** The same operands for the same row every time, so that what they computed for one rule serves the next. */
export function rememberOperands<Row = number>(operandsFor: (row?: Row) => Operands): (row?: Row) => Operands {
  const known = new Map<Row | undefined, Operands>();
  return (row) => {
    const operands = known.get(row) ?? operandsFor(row);
    known.set(row, operands);
    return operands;
  };
}
