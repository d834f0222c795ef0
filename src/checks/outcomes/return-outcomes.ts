import type { Edition } from '../../forms/edition.ts';
import type { Level } from '../../model/level.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Rule } from '../../rules/rule.ts';
import type { JudgedPlace } from '../judge-places.ts';
import { judgePlaces, rememberOperands } from '../judge-places.ts';
import { filledRows } from '../list-rows.ts';
import { operandAddress } from '../operand-address.ts';
import { failurePlace } from '../rule-failure.ts';
import { ruleSides } from '../rule-sides.ts';
import type { RuleSurroundings } from '../rule-surroundings.ts';
import { undecidedCause } from '../undecided-causes.ts';
import { cellNames } from './cell-names.ts';
import type { OutcomeEntry } from './outcome-entry.ts';

/** What listing the outcomes of a return needs beside what checking it needed. */
export interface ReturnLedger extends RuleSurroundings {
  readonly level: Level;
  /** Whether the explanation of this rule was accepted when the return was checked. */
  isExcused(rule: string): boolean;
  /** Which rules are asked for. */
  wants(rule: string): boolean;
}

/** Judges the rules of a return again, place by place, as they are asked for. */
export function* returnOutcomes(
  ret: Return,
  edition: Edition,
  operandsFor: (row?: number) => Operands,
  ledger: ReturnLedger,
): Generator<OutcomeEntry> {
  const rules = edition.rules.filter(({ text }) => ledger.wants(text.id));
  if (rules.length === 0) return;
  const rows = edition.form.kind === 'list' ? filledRows(edition.form, ret.values) : undefined;
  const operands = rememberOperands(operandsFor);
  for (const rule of rules) {
    for (const judged of judgePlaces(rule, rows, operands)) {
      yield entryOf(ret, edition, rule, judged, operands(judged.row), ledger);
    }
  }
}

function entryOf(
  ret: Return,
  { form }: Edition,
  rule: Rule,
  judged: JudgedPlace,
  operands: Operands,
  ledger: ReturnLedger,
): OutcomeEntry {
  const { outcome } = judged.judgement;
  const formOf = (code: string) => (code === form.code ? form : ledger.formOf?.(code));
  const cells = judged.place.operands.flatMap(
    (cell) => operandAddress(cell, ret, form, judged.row, ledger) ?? cellNames([cell], formOf),
  );
  return {
    ...failurePlace(ret, form, judged),
    unit: ret.unit,
    form: ret.form,
    period: formatPeriod(ret.period),
    kind: ret.kind,
    level: ledger.level,
    rule: rule.text.id,
    class: rule.class,
    outcome: outcome === 'failed' && ledger.isExcused(rule.text.id) ? 'excused' : outcome,
    ...ruleSides(judged),
    cells,
    ...(outcome === 'undecided' ? { reason: undecidedCause(ret.unit, judged, operands, ledger) } : {}),
  };
}
