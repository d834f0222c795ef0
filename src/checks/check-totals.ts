import type { Edition } from '../forms/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { FormTotals, ListRow, UnitTotal } from '../model/totals.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule } from '../rules/rule.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { RuleChecks } from './check-rules.ts';
import { judgePlaces, rememberOperands } from './judge-places.ts';
import { rowsBelow } from './rows-below.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';
import type { RuleTally } from './rule-tally.ts';
import { mergeTallies, tallyOf } from './rule-tally.ts';
import { ruleUndecided } from './rule-undecided.ts';
import { rulesAwaitReturns, totalRuleFailure } from './total-rule-findings.ts';
import { undecidedCause } from './undecided-causes.ts';

/** What rules at totals are judged with. */
export interface TotalSurroundings extends RuleSurroundings {
  readonly tree: UnitTree;
  /** `2020-Q1`. */
  readonly period: string;
  /** The form as the totals of this unit show it (profile kind `total`). */
  editionOf(total: UnitTotal): Edition;
  /** The figures of the total; in a list form those of one row, its columns being all rows below the unit. */
  operandsOf(total: UnitTotal, row?: ListRow): Operands;
}

/** What checking totals yields: beside the merged tally that of each unit. */
export interface TotalChecks extends RuleChecks {
  readonly byUnit: ReadonlyMap<string, readonly RuleTally[]>;
}

/**
 * Judges the rules that stand at totals, at every unit's total. Below full coverage they are undecided, and one finding
 * per unit lists them. A unit without units below has its total judged only by rules that stand at totals alone: the
 * others have been judged on its return, and one over CHILDREN has nothing to read there.
 *
 * @returns findings of the stages level and history, which never block a return; the tally adds up all units
 */
export function checkTotals(totals: FormTotals, surroundings: TotalSurroundings): TotalChecks {
  const checked = [...totals.units].map(([unit, total]) => ({ unit, ...checkTotal(totals, total, surroundings) }));
  return {
    findings: checked.flatMap(({ findings }) => findings),
    tally: mergeTallies(checked.flatMap(({ tally }) => tally)),
    byUnit: new Map(checked.map(({ unit, tally }) => [unit, tally])),
  };
}

/** The rules that are judged at the total of a unit; none where no return is due in it. */
export function rulesAtTotal({ unit, coverage }: UnitTotal, edition: Edition, tree: UnitTree): readonly Rule[] {
  if (coverage.due === 0) return [];
  if (tree.children(unit.code).length > 0) return edition.rules;
  return edition.rules.filter((rule) => rule.text.at === 'total' && !readsChildren(rule));
}

function readsChildren({ places }: Rule): boolean {
  return places.some(({ operands }) => operands.some((cell) => cell.of === 'children'));
}

function checkTotal(totals: FormTotals, total: UnitTotal, surroundings: TotalSurroundings): RuleChecks {
  const { coverage, unit } = total;
  const edition = surroundings.editionOf(total);
  const rules = rulesAtTotal(total, edition, surroundings.tree);
  if (rules.length === 0) return { findings: [], tally: [] };
  const place: FindingPlace = {
    unit: unit.code,
    unitName: unit.name,
    form: edition.form.code,
    period: surroundings.period,
  };
  if (coverage.accepted < coverage.due) {
    return { findings: [rulesAwaitReturns(place, coverage, rules)], tally: rules.map(undecidedTally) };
  }
  const rows = edition.form.kind === 'list' ? rowsBelow(totals, unit.code, surroundings.tree) : undefined;
  const operands = rememberOperands<ListRow>((row) => surroundings.operandsOf(total, row));
  const checked = rules.map((rule) => checkRule(unit.code, place, edition, rule, rows, operands, surroundings));
  return { findings: checked.flatMap(({ findings }) => findings), tally: checked.map(({ tally }) => tally) };
}

function checkRule(
  unit: string,
  place: FindingPlace,
  edition: Edition,
  rule: Rule,
  rows: readonly ListRow[] | undefined,
  operands: (row?: ListRow) => Operands,
  surroundings: RuleSurroundings,
): { findings: Finding[]; tally: RuleTally } {
  const judged = judgePlaces(rule, rows, operands);
  const failed = judged.filter(({ judgement }) => judgement.outcome === 'failed');
  const causes = judged
    .filter(({ judgement }) => judgement.outcome === 'undecided')
    .map((each) => undecidedCause(unit, each, operands(each.row), surroundings));
  return {
    findings: [
      ...failed.map((each) => totalRuleFailure(place, edition.form, rule, each, operands(each.row), surroundings)),
      ...(causes.length === 0 ? [] : [ruleUndecided(place, rule, causes)]),
    ],
    tally: tallyOf(
      rule.text.id,
      judged.map(({ judgement }) => judgement.outcome),
    ),
  };
}

function undecidedTally(rule: Rule): RuleTally {
  return tallyOf(
    rule.text.id,
    rule.places.map(() => 'undecided'),
  );
}
