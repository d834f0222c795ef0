import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import { cellOperands } from '../../src/forms/cell-operands.ts';
import type { FilerProfile } from '../../src/forms/edition.ts';
import { possibleProfiles } from '../../src/forms/possible-profiles.ts';
import type { Form, RuleText } from '../../src/model/form.ts';
import { toNumber } from '../../src/model/quantity.ts';
import type { Expression } from '../../src/rules/expression.ts';
import type { Judgement } from '../../src/rules/judge-rule.ts';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import type { RulePlace } from '../../src/rules/rule.ts';
import { drawEntry, type Scale, setNumber } from './draw-entry.ts';
import { type EnteredOperand, enteredOperands } from './entered-operands.ts';
import { type GeneratedUnit, generateUnit, monthsIn } from './generated-unit.ts';

/** One place of a rule, for one kind of filer. */
export interface PlaceMet {
  readonly profile: FilerProfile;
  readonly text: RuleText;
  readonly place: RulePlace;
}

/** Generated figures under which a rule is judged at one of its places. */
export interface RuleCase extends PlaceMet {
  readonly unit: GeneratedUnit;
  readonly month: number;
}

/** As many places are tried as fit, each with new figures, which are then changed step by step. */
const casesDrawn = 250;
const stepsPerCase = 16;

/** Every place of a rule for every kind of filer, returns before totals. */
export function placesOf(catalogue: Catalogue, form: Form, id: string): readonly PlaceMet[] {
  return possibleProfiles(form).flatMap((profile) =>
    catalogue
      .edition(form.code, profile)
      .rules.filter(({ text }) => text.id === id)
      .flatMap(({ text, places }) => places.map((place) => ({ profile, text, place }))),
  );
}

/** Judges the rule over the figures as they stand; in a list form in its first row. */
export function judgeCase(
  catalogue: Catalogue,
  form: Form,
  { unit, month, profile, text, place }: RuleCase,
): Judgement {
  const own = unit.figures(form.code, month);
  if (own === undefined) throw new Error(`${form.code} has no period that ends in month ${month}`);
  const edition = catalogue.edition(form.code, profile);
  return judgeRule(text, place, cellOperands(edition, own.values, own.surroundings, 0));
}

/**
 * A guided random search for figures with which a rule ends as wanted: figures are drawn, then one of those that
 * decide the rule is drawn again or moved by the difference of both sides.
 *
 * @returns undefined when a few thousand tries did not find any
 */
export function findRuleCase(
  catalogue: Catalogue,
  form: Form,
  places: readonly PlaceMet[],
  wanted: 'failed' | 'passed',
  random: SeededRandom,
): RuleCase | undefined {
  for (let drawn = 0; drawn < casesDrawn; drawn += 1) {
    const met = places[drawn % places.length];
    if (met === undefined) return undefined;
    const scale: Scale = { usual: 10 ** random.integer(0, 4), constants: constantsOf(met.place) };
    const step = monthsIn(catalogue, form.code);
    const month = step * random.integer(1, 12 / step);
    const made: RuleCase = { ...met, unit: generateUnit(catalogue, met.profile, scale, random), month };
    const entered = enteredOperands(catalogue, met.profile, met.place, month);
    for (let change = 0; change < stepsPerCase; change += 1) {
      const judgement = judgeCase(catalogue, form, made);
      if (judgement.outcome === wanted) return made;
      changeOne(made, entered, judgement, scale, random);
    }
  }
  return undefined;
}

function changeOne(
  { unit }: RuleCase,
  entered: readonly EnteredOperand[],
  { difference }: Judgement,
  scale: Scale,
  random: SeededRandom,
): void {
  const operand = entered[random.integer(0, entered.length - 1)];
  const figures = operand && unit.figures(operand.form, operand.month);
  if (!operand || !figures) return;
  const { cell } = operand;
  const { form } = figures.edition;
  // A key that changed would be another row.
  if (form.list?.key.includes(cell.index)) return;
  const rows = figures.values.state.length / form.cells.length;
  const index = random.integer(0, rows - 1) * form.cells.length + cell.index;
  const isNumber = cell.type === 'integer' || cell.type === 'decimal';
  if (difference && isNumber && random.chance(0.6)) {
    const now = (figures.values.amount[index] ?? 0) / 10 ** cell.decimals;
    setNumber(figures.values, index, cell, now + (random.chance(0.5) ? 1 : -1) * toNumber(difference));
  } else drawEntry(figures.values, index, cell, scale, random);
}

function constantsOf({ condition, when }: RulePlace): readonly number[] {
  return [condition, ...(when ? [when] : [])].flatMap(numbersIn);
}

function numbersIn(expression: Expression): readonly number[] {
  switch (expression.kind) {
    case 'number':
      return [toNumber(expression.quantity)];
    case 'unary':
    case 'blanks':
      return numbersIn(expression.operand);
    case 'binary':
    case 'comparison':
      return [...numbersIn(expression.left), ...numbersIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(numbersIn);
    default:
      return [];
  }
}
