import { isAccepted } from '../checks/acceptance.ts';
import { checkChange } from '../checks/check-change.ts';
import { checkExplanations } from '../checks/check-explanations.ts';
import { checkRules } from '../checks/check-rules.ts';
import { checkSentBack } from '../checks/check-sent-back.ts';
import { checkValues } from '../checks/check-values.ts';
import type { ExplainedRule } from '../checks/explain-rule.ts';
import { cellAddress } from '../checks/return-place.ts';
import type { RuleTally } from '../checks/rule-tally.ts';
import { operandsFor } from '../forms/cell-operands.ts';
import { fillComputed } from '../forms/fill-computed.ts';
import type { Finding } from '../model/finding.ts';
import type { Return } from '../model/return.ts';
import type { CellReference } from '../rules/expression.ts';
import { historyOf } from './history-of.ts';
import { lastPeriod } from './last-period.ts';
import { locateInReturn } from './locate-in-return.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';
import type { ReturnRemarks } from './remark-book.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** A winning return, its computed sums filled in, with all that was found against it on its own. */
export interface JudgedReturn {
  readonly ret: Return;
  readonly accepted: boolean;
  /** From intake on, in the order in which they were found. */
  readonly findings: readonly Finding[];
  readonly tally: readonly RuleTally[];
  /** Rules that were explained or decided on. */
  readonly explained: readonly ExplainedRule[];
}

/**
 * Value, within, across and history checks of one return, in the light of what was explained and decided.
 *
 * @param remarks what stands beside it; undefined: nothing
 */
export function judgeReturn(
  ret: Return,
  foundBefore: readonly Finding[],
  records: Records,
  remarks: ReturnRemarks | undefined,
): JudgedReturn {
  const edition = editionFor(records, ret.form, ret.unit, ret.period, ret.kind);
  if (!edition) return { ret, accepted: isAccepted(foundBefore), findings: foundBefore, tally: [], explained: [] };
  const surroundings = returnSurroundings(ret, records);
  const operandsOfRow = operandsFor(edition, ret.values, surroundings);
  const rules = checkRules(ret, edition, (row = 0) => operandsOfRow(row), {
    formOf: (code) => records.catalogue.forms.get(code),
    addressOf: (reference) => otherAddress(reference, ret, records),
    historyOf: (unit, form, time) => historyOf(unit, ret.period, form, time, records),
    ...(remarks ? { explaining: remarks } : {}),
  });
  const last = ret.change && lastPeriod(ret, edition.form, records);
  const values = [...checkChange(ret, edition, last), ...checkValues(ret, edition)];
  const located = locateInReturn(ret, edition, surroundings, [...values, ...rules.findings]);
  const decided = [
    ...checkExplanations(ret, edition.form, rules.explained, remarks),
    ...checkSentBack(ret, edition.form, remarks?.decision),
  ];
  const findings = [...foundBefore, ...located, ...decided];
  const filled = { ...ret, values: fillComputed(edition, ret.values, surroundings) };
  return { ret: filled, accepted: isAccepted(findings), findings, tally: rules.tally, explained: rules.explained };
}

/** `'DJ01'!D14`: where a cell of another form stands in the workbook that holds it. */
export function otherAddress(reference: CellReference, ret: Return, records: Records): string | undefined {
  if (reference.time !== 'current' || reference.of !== 'self') return undefined;
  const period = formPeriod(records, reference.form, ret.period);
  const other = period && records.received({ ...ret, form: reference.form, period });
  const cell = other && cellAddress(other, reference.item, reference.column);
  return other && cell && `'${other.sheet}'!${cell}`;
}
