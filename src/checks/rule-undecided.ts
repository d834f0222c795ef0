import type { Edition } from '../forms/edition.ts';
import { ruleWordings, undecidedWordings } from '../model/catalogue/rule-wordings.ts';
import { stateAt } from '../model/cell-values.ts';
import type { Finding, FindingPlace } from '../model/finding.ts';
import type { Label } from '../model/label.ts';
import { mustBeEntered } from '../model/must-be-entered.ts';
import type { Return } from '../model/return.ts';
import type { CellReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule } from '../rules/rule.ts';
import type { UndecidedReason } from '../rules/value.ts';
import type { JudgedPlace } from './judge-places.ts';
import { countReasons } from './judge-places.ts';
import { phrase } from './phrase.ts';
import { valueIndex } from './return-place.ts';
import { ruleTitle } from './rule-title.ts';

/** One finding for a rule that could not be decided at some of its places. */
export function ruleUndecided(place: FindingPlace, rule: Rule, judged: readonly JudgedPlace<unknown>[]): Finding {
  return {
    ...place,
    code: 'rule-undecided',
    severity: 'info',
    outcome: 'undecided',
    rule: rule.text.id,
    parameters: {
      label: ruleTitle(rule.text),
      places: judged.length,
      reason: reasonsPhrase(countReasons(judged)),
    },
  };
}

/** Reasons in words, each with how often it applies where there are several. */
export function reasonsPhrase(reasons: ReadonlyMap<UndecidedReason, number>): Label {
  const parts = [...reasons].map(([reason, count]) =>
    reasons.size === 1
      ? undecidedWordings[reason]
      : phrase(ruleWordings.reasonAt, { reason: undecidedWordings[reason], count }),
  );
  return { zh: parts.map((part) => part.zh).join('；'), en: parts.map((part) => part.en).join('; ') };
}

/**
 * Whether a place is undecided only because of blanks that have findings of their own: to list it again would tell
 * the filler the same thing twice.
 */
export function isReportedBlank(ret: Return, edition: Edition, judged: JudgedPlace, operands: Operands): boolean {
  if (judged.judgement.reason !== 'blank') return false;
  return judged.place.operands.every(
    (reference) => operands.cell(reference).kind !== 'blank' || isReported(ret, edition, reference, judged.row),
  );
}

function isReported(ret: Return, edition: Edition, reference: CellReference, row?: number): boolean {
  if (reference.time !== 'current' || reference.of !== 'self') return false;
  const { form } = edition;
  // A blank of another form is reported with that form's return.
  if (reference.form !== form.code) return true;
  const cell = form.cells[form.kind === 'list' ? reference.column : valueIndex(form, reference.item, reference.column)];
  if (cell === undefined || !mustBeEntered(cell, ret.kind)) return false;
  return stateAt(ret.values, valueIndex(form, reference.item, reference.column, row)) === 'blank';
}
