import { isAccepted } from '../checks/acceptance.ts';
import { checkChange } from '../checks/check-change.ts';
import { checkRules } from '../checks/check-rules.ts';
import { checkValues } from '../checks/check-values.ts';
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
import { returnSurroundings } from './return-surroundings.ts';

/** A winning return, its computed sums filled in, with all that was found against it on its own. */
export interface JudgedReturn {
  readonly ret: Return;
  readonly accepted: boolean;
  /** From intake on, in the order in which they were found. */
  readonly findings: readonly Finding[];
  readonly tally: readonly RuleTally[];
}

/** Value, within, across and history checks of one return. */
export function judgeReturn(ret: Return, foundBefore: readonly Finding[], records: Records): JudgedReturn {
  const edition = editionFor(records, ret.form, ret.unit, ret.period, ret.kind);
  if (!edition) return { ret, accepted: isAccepted(foundBefore), findings: foundBefore, tally: [] };
  const surroundings = returnSurroundings(ret, records);
  const operandsOfRow = operandsFor(edition, ret.values, surroundings);
  const rules = checkRules(ret, edition, (row = 0) => operandsOfRow(row), {
    formOf: (code) => records.catalogue.forms.get(code),
    addressOf: (reference) => otherAddress(reference, ret, records),
    historyOf: (unit, form, time) => historyOf(unit, ret.period, form, time, records),
  });
  const last = ret.change && lastPeriod(ret, edition.form, records);
  const values = [...checkChange(ret, edition, last), ...checkValues(ret, edition)];
  const explained = locateInReturn(ret, edition, surroundings, [...values, ...rules.findings]);
  const findings = [...foundBefore, ...explained];
  const filled = { ...ret, values: fillComputed(edition, ret.values, surroundings) };
  return { ret: filled, accepted: isAccepted(findings), findings, tally: rules.tally };
}

/** `'DJ01'!D14`: where a cell of another form stands in the workbook that holds it. */
function otherAddress(reference: CellReference, ret: Return, records: Records): string | undefined {
  if (reference.time !== 'current' || reference.of !== 'self') return undefined;
  const period = formPeriod(records, reference.form, ret.period);
  const other = period && records.received({ ...ret, form: reference.form, period });
  const cell = other && cellAddress(other, reference.item, reference.column);
  return other && cell && `'${other.sheet}'!${cell}`;
}
