import type { Edition } from '../../forms/edition.ts';
import { rowKey } from '../../forms/row-key.ts';
import type { FormTotals, ListRow, UnitTotal } from '../../model/totals.ts';
import type { Rule } from '../../rules/rule.ts';
import type { TotalSurroundings } from '../check-totals.ts';
import { rulesAtTotal } from '../check-totals.ts';
import type { JudgedPlace } from '../judge-places.ts';
import { judgePlaces, rememberOperands } from '../judge-places.ts';
import { rowsBelow } from '../rows-below.ts';
import { ruleSides } from '../rule-sides.ts';
import { undecidedCause } from '../undecided-causes.ts';
import { cellNames } from './cell-names.ts';
import type { OutcomeEntry } from './outcome-entry.ts';

/** Judges the rules at the total of a unit again, place by place, as they are asked for. */
export function* totalOutcomes(
  totals: FormTotals,
  total: UnitTotal,
  surroundings: TotalSurroundings,
  wants: (rule: string) => boolean,
): Generator<OutcomeEntry> {
  const { unit, coverage } = total;
  const edition = surroundings.editionOf(total);
  const rules = rulesAtTotal(total, edition, surroundings.tree).filter(({ text }) => wants(text.id));
  if (rules.length === 0) return;
  if (coverage.accepted < coverage.due) {
    for (const rule of rules) for (const place of rule.places) yield awaiting(rule, place, edition);
    return;
  }
  const rows = edition.form.kind === 'list' ? rowsBelow(totals, unit.code, surroundings.tree) : undefined;
  const operands = rememberOperands<ListRow>((row) => surroundings.operandsOf(total, row));
  for (const rule of rules) {
    for (const judged of judgePlaces(rule, rows, operands)) {
      const { outcome } = judged.judgement;
      const reason = undecidedCause(unit.code, judged, operands(judged.row), surroundings);
      yield { ...entryOf(rule, judged, edition), outcome, ...(outcome === 'undecided' ? { reason } : {}) };
    }
  }

  function awaiting(rule: Rule, place: Rule['places'][number], of: Edition): OutcomeEntry {
    const judged = { place, judgement: { outcome: 'undecided' } } as const;
    return { ...entryOf(rule, judged, of), outcome: 'undecided', reason: 'coverage' };
  }

  function entryOf(rule: Rule, judged: JudgedPlace<ListRow>, { form }: Edition): Omit<OutcomeEntry, 'outcome'> {
    const { place, row } = judged;
    const main = place.operands.find((each) => each.form === form.code && each.time === 'current');
    const item = form.items[place.item ?? main?.item ?? -1]?.id;
    const column = form.columns[place.column ?? main?.column ?? -1]?.id;
    const key = row && rowKey(form, row.values, row.row);
    return {
      unit: unit.code,
      unitName: unit.name,
      form: form.code,
      period: surroundings.period,
      kind: 'total',
      level: unit.level,
      ...(item === undefined ? {} : { item }),
      ...(column === undefined ? {} : { column }),
      ...(key === undefined ? {} : { rowKey: key }),
      rule: rule.text.id,
      class: rule.class,
      ...ruleSides(judged),
      cells: cellNames(place.operands, (code) => (code === form.code ? form : surroundings.formOf?.(code))),
    };
  }
}
