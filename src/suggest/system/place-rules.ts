import type { Quantity } from '../../model/quantity.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Judgement } from '../../rules/judge-rule.ts';
import { judgeRule } from '../../rules/judge-rule.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Rule, RulePlace } from '../../rules/rule.ts';
import type { LinearRule, OtherRule, RuleOrigin } from '../rule-system.ts';
import type { Conjunction } from './condition.ts';
import { holdsAt } from './linear-condition.ts';
import { overlayOperands } from './overlay-operands.ts';
import { readTruth } from './read-truth.ts';
import type { SheetReading } from './sheet-reading.ts';

/** What a rule says at one place, in the terms of a system. */
export interface PlaceRules {
  readonly linear: readonly LinearRule[];
  readonly others: readonly OtherRule[];
}

const nothing: PlaceRules = { linear: [], others: [] };

/**
 * A rule at one place: linear where it is, with choices where only its branches are, otherwise to be asked. What reads
 * no cell of the system, and what cannot be decided as things stand, says nothing.
 *
 * @param row of a list form, 0-based; 0 in a table
 */
export function placeRules(rule: Rule, place: RulePlace, reading: SheetReading, row: number): PlaceRules {
  const cells = new Set(reading.cellsIn(place.condition, row));
  if (place.when) for (const cell of reading.cellsIn(place.when, row)) cells.add(cell);
  if (cells.size === 0) return nothing;
  const choices = choicesOf(place, reading, row);
  if (choices?.length === 0 || choices?.some((choice) => choice.length === 0)) return nothing;
  // A single comparison is decided wherever its cells hold numbers; anything else may not be, as things stand.
  const isPlain = choices?.length === 1 && choices[0]?.length === 1 && place.comparison && !place.when;
  if (!isPlain && !isDecided(rule, place, reading.operands(row))) return nothing;
  const origin = originOf(rule, place, reading, row);
  const [only, ...others] = choices ?? [];
  if (only && others.length === 0) {
    return { linear: only.map((condition) => ({ ...origin, ...condition })), others: [] };
  }
  const asked: OtherRule = choices
    ? { ...origin, cells: [...cells], choices, holds: (figureOf) => holdsByChoice(choices, figureOf) }
    : {
        ...origin,
        cells: [...cells],
        holds: (figureOf) => truthOf(judgeRule(rule.text, place, overlayOperands(reading, row, figureOf))),
      };
  return { linear: [], others: [asked] };
}

/** The rule holds where `when` does not, or where its condition does. */
function choicesOf(place: RulePlace, reading: SheetReading, row: number): readonly Conjunction[] | undefined {
  const context = reading.context(row);
  const condition = readTruth(place.condition, context);
  const when = place.when && readTruth(place.when, context);
  if (!condition || (place.when && !when)) return undefined;
  return [...(when?.fails ?? []), ...condition.holds];
}

/** Not applicable because of `when` is decided; because of a cell that is — it says nothing of what the cells should be. */
function isDecided(rule: Rule, place: RulePlace, operands: Operands): boolean {
  const { outcome } = judgeRule(rule.text, place, operands);
  if (outcome !== 'not-applicable') return outcome !== 'undecided';
  const when = place.when && evaluate(place.when, operands);
  return when?.kind === 'boolean' || when?.kind === 'number';
}

function truthOf({ outcome }: Judgement): boolean | undefined {
  if (outcome === 'undecided') return undefined;
  return outcome !== 'failed';
}

function holdsByChoice(choices: readonly Conjunction[], figureOf: (cell: number) => Quantity): boolean {
  return choices.some((choice) => choice.every((condition) => holdsAt(condition, figureOf)));
}

/** The first cell the rule reads stands for the place. */
function originOf(rule: Rule, { operands }: RulePlace, { sheet, rows }: SheetReading, row: number): RuleOrigin {
  const { form } = sheet.edition;
  const main = operands.find(({ form: code, time, of }) => code === form.code && time === 'current' && of === 'self');
  const cell = main && form.cells[main.item * form.columns.length + main.column];
  const listRow = form.kind === 'list' && rows > row ? row : undefined;
  return { rule: rule.text.id, place: cell ? sheet.placeOf(cell, listRow) : sheet.place };
}
