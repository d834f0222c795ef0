import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Return } from '../model/return.ts';
import type { CellReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule, RuleClass } from '../rules/rule.ts';
import type { ExplainedRule } from './explain-rule.ts';
import { isExcused } from './explain-rule.ts';
import { explainedPhrase } from './explained-phrase.ts';
import { isExcusable } from './is-excusable.ts';
import type { JudgedPlace } from './judge-places.ts';
import { isOwnCell, operandAddress } from './operand-address.ts';
import { operandValues } from './operand-values.ts';
import { listed } from './phrase.ts';
import { columnTitle, itemTitle, rowTitle } from './place-titles.ts';
import { cellPlace, returnPlace } from './return-place.ts';
import { ruleMeasure } from './rule-measure.ts';
import { hasSides, ruleSides, sidesPhrase } from './rule-sides.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';
import { ruleTitle } from './rule-title.ts';

export const failureCodes: Readonly<Record<RuleClass, FindingCode>> = {
  within: 'rule-failed-within',
  across: 'rule-failed-across',
  history: 'rule-failed-history',
  level: 'rule-failed-level',
};

/**
 * The finding for a rule that failed at one place of a return; excused where its explanation was accepted.
 *
 * @param explained how the explanation of the rule stands; undefined: none was given
 */
export function ruleFailure(
  ret: Return,
  form: Form,
  rule: Rule,
  judged: JudgedPlace,
  operands: Operands,
  surroundings: RuleSurroundings,
  explained?: ExplainedRule,
): Finding {
  const { text } = rule;
  const formOf = (code: string) => (code === form.code ? form : surroundings.formOf?.(code));
  const addressOf = (reference: CellReference) => operandAddress(reference, ret, form, judged.row, surroundings);
  const cells = judged.place.operands.flatMap((reference) => addressOf(reference) ?? []);
  const explanation = explained?.explanation?.text;
  return {
    ...failurePlace(ret, form, judged),
    code: failureCodes[rule.class],
    severity: text.severity,
    outcome: isExcused(explained) ? 'excused' : 'failed',
    rule: text.id,
    ...ruleSides(judged),
    ...(cells.length === 0 ? {} : { cells }),
    parameters: {
      label: ruleTitle(text),
      place: placeTitle(ret, form, judged),
      sides: sidesPhrase(judged, ruleMeasure(judged.place, formOf)),
      ...(hasSides(judged) ? {} : { cells: operandValues(judged, operands, formOf, addressOf) }),
      explained: explained ? explainedPhrase(explained) : '',
      remedy: remedyOf(text, explanation !== undefined),
      ...(explanation === undefined ? {} : { explanation }),
    },
    ...(text.advice === undefined ? {} : { advice: text.advice }),
  };
}

/** What an explanation does, where the rule may be explained. */
function remedyOf(text: Rule['text'], isExplained: boolean): Label | '' {
  if (text.severity === 'info' || !isExcusable(text)) return '';
  return isExplained ? ruleWordings.pending : ruleWordings.remedy;
}

/** The finding points at the first own cell the rule reads; all others are in `cells`. */
export function failurePlace(ret: Return, form: Form, { place, row }: JudgedPlace) {
  const main = place.operands.find((reference) => isOwnCell(reference, form));
  return main ? cellPlace(ret, form, main.item, main.column, row) : returnPlace(ret);
}

function placeTitle(ret: Return, form: Form, { place, row }: JudgedPlace): Label {
  if (row !== undefined) return rowTitle(ret, form, row);
  const { item, column } = place;
  const free = [
    ...(item === undefined ? [] : [itemTitle(ret, form, item)]),
    ...(column === undefined ? [] : [columnTitle(form, column)]),
  ];
  if (free.length > 0) return listed(free);
  const main = place.operands.find((reference) => isOwnCell(reference, form));
  return main ? listed([itemTitle(ret, form, main.item), columnTitle(form, main.column)]) : ruleWordings.wholeForm;
}
