import { describe, expect, it } from 'vitest';
import { resolveFormula } from '../../src/rules/resolve-formula.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import type { RuleClass } from '../../src/rules/rule.ts';
import { catalogueNamespace } from './catalogue-forms.ts';
import { formulaText, ruleText } from './rule-text.ts';

type Row = readonly [form: string, text: string, places: string, kind: RuleClass, when?: string];

const dj01Rows = 'urban rural offices soes institutions schools privateSchools hospitals firms societies';
const signedThisYear = '"是", JJ02!signedOn, ">=" & YEAR_START(), JJ02!signedOn, "<=" & PERIOD_END()';

/** Every rule of the sample catalogue, the elements it is checked at (– for a single place), and its class. */
const rules: readonly Row[] = [
  ['DJ01', 'eligible <= total', dj01Rows, 'within'],
  ['DJ01', 'single <= eligible', dj01Rows, 'within'],
  ['DJ01', 'covered + guided <= total', dj01Rows, 'within'],
  ['DJ01', 'committees + generalBranches + branches >= single', dj01Rows, 'within'],
  ['DJ01', 'models <= committees + generalBranches + branches', dj01Rows, 'within'],
  ['DJ01', 'qualified.total <= all.branches', '–', 'within'],
  ['DJ01', 'all.coverage >= PREVIOUS(all.coverage) - 5', '–', 'history'],
  ['DJ02', 'opening = PREVIOUS(closing)', 'current', 'history'],
  ['DJ02', 'floatingOut <= closing', 'current', 'within'],
  ['DJ02', 'activists <= applicants', 'current', 'within'],
  ['DJ02', 'candidates <= activists', 'current', 'within'],
  ['DJ02', 'closing >= 3 * DJ01!all.branches', 'current', 'across'],
  ['DJ03', 'weakOpening = PREVIOUS(weakClosing)', 'current', 'history'],
  ['DJ03', 'weakMended <= weakOpening + weakFound', 'current', 'within'],
  ['DJ03', 'AND(members >= 3, members <= 9)', 'current', 'within'],
  ['DJ03', 'filedPark = filedDistrict', 'current', 'within'],
  ['DJ04', '(centres > 0) = (area > 0)', 'current', 'within'],
  ['DJ04', 'AND(area >= 100 * centres, area <= 5000 * centres)', 'current', 'within', 'centres > 0'],
  ['DJ04', 'exempt = 0', 'current', 'within', 'AND(UNITS("demolished") = 0, UNITS("new") = 0)'],
  ['DJ04', 'AND(villagePayMean >= 0.5, villagePayMean <= 15)', 'current', 'within'],
  ['DJ05', 'solved.yearToDate <= raised.yearToDate', '–', 'within'],
  ['DJ05', 'meetings.current > 0', '–', 'within'],
  ['DJ05', 'meetings.yearToDate >= SAME_PERIOD_LAST_YEAR(meetings.yearToDate)', '–', 'history'],
  ['DJ06', 'soes = DJ01!soes.total', 'current', 'across'],
  ['DJ06', 'privateSchools = DJ01!privateSchools.total', 'current', 'across'],
  ['DJ06', 'hospitals = DJ01!hospitals.total', 'current', 'across'],
  ['DJ06', 'organised = DJ01!soes.covered', 'current', 'across'],
  ['JJ01', 'budgetRevenue.current <= revenue.current', '–', 'within'],
  ['JJ01', 'ruralIncome.current <= urbanIncome.current', '–', 'within'],
  [
    'JJ01',
    'current >= PREVIOUS(current)',
    'gdp gdpReal investment trade tax budgetRevenue revenue retail urbanIncome ruralIncome',
    'history',
    'PERIOD_INDEX() > 1',
  ],
  [
    'JJ01',
    'comparable = published',
    'gdp gdpReal investment trade tax budgetRevenue revenue retail urbanIncome ruralIncome newProjects newInvestment started invested',
    'within',
  ],
  [
    'JJ01',
    'ABS(growth) <= 50',
    'gdp gdpReal investment trade tax budgetRevenue revenue retail urbanIncome ruralIncome newProjects newInvestment started invested',
    'within',
  ],
  ['JJ01', 'invested.current <= investment.current', '–', 'within'],
  ['JJ01', 'tax.current <= revenue.current', '–', 'within'],
  ['JJ02', 'startedOn >= signedOn', '–', 'within', 'NOT(ISBLANK(startedOn))'],
  ['JJ02', 'completedOn >= startedOn', '–', 'within', 'NOT(ISBLANK(completedOn))'],
  ['JJ02', 'done <= cumulative', '–', 'within'],
  ['JJ02', 'AND(NOT(ISBLANK(startedOn)), ISBLANK(completedOn))', '–', 'within', 'status = "在建"'],
  ['JJ02', 'done >= PREVIOUS(done)', '–', 'history', 'AND(PERIOD_INDEX() > 1, NOT(ISBLANK(PREVIOUS(project))))'],
  ['JJ02', 'cumulative <= 1.1 * investment', '–', 'within'],
  ['JJ02', 'COUNTIF(JJ02!name, name) = 1', '–', 'within'],
  ['RC01', 'opening = PREVIOUS(closing)', 'academicians doctors researchers craftsmen technicians', 'history'],
  ['RC01', 'left <= opening + recruited', 'academicians doctors researchers craftsmen technicians', 'within'],
  ['CS01', 'grids > 0', 'current', 'within'],
  ['CS01', 'gridStaff >= grids', 'current', 'within'],
];

const totalRules: readonly Row[] = [
  ['DJ02', 'transferInWithin.current = transferOutWithin.current', '–', 'level'],
  ['CS01', 'awards.yearToDate <= 50', '–', 'level'],
  ['JJ02', 'COUNTIF(JJ02!name, name) = 1', '–', 'level'],
];

const formulas: readonly (readonly [form: string, text: string, item: number, column: number])[] = [
  ['DJ01', 'RATIO(covered, total) * 100', 0, 5],
  ['DJ01', 'RATIO(covered + guided, total) * 100', 0, 7],
  ['DJ01', 'SUM(urban:schools, hospitals:societies)', 10, 0],
  ['DJ02', 'RATIO(floatingOutManaged + floatingInManaged, floatingOut + floatingIn) * 100', 15, 0],
  ['DJ03', 'RATIO(weakMended, weakOpening + weakFound) * 100', 7, 0],
  ['JJ01', `COUNTIFS(JJ02!attracted, ${signedThisYear})`, 10, 0],
  ['JJ01', `SUMIFS(JJ02!investment, JJ02!attracted, ${signedThisYear})`, 11, 0],
  ['JJ01', 'COUNTIFS(JJ02!startedOn, ">=" & YEAR_START(), JJ02!startedOn, "<=" & PERIOD_END())', 12, 0],
  ['JJ01', 'SUM(JJ02!done)', 13, 0],
  [
    'JJ01',
    'IF(ISBLANK(floor), "", IF(growth >= stretch, "达到力争", IF(growth >= floor, "达到确保", "低于确保")))',
    0,
    6,
  ],
  ['RC01', 'opening + recruited - left', 0, 4],
  ['RC01', 'RATIO(closing, target) * 100', 0, 6],
  ['RC01', 'SUM(academicians:technicians)', 5, 0],
  ['CS01', 'RATIO(workCommittee, streets) * 100', 4, 0],
  ['CS01', 'RATIO(partyCommittee, communities) * 100', 5, 0],
];

function placesOf(at: 'return' | 'total', [form, text, , , when]: Row) {
  const namespace = catalogueNamespace(form);
  const { rule, problems } = resolveRule(ruleText(text, when ? { when } : {}), namespace, at);
  const { items, columns } = namespace.own;
  const places = rule?.places.map(({ item, column }) =>
    item !== undefined ? items[item]?.id : column !== undefined ? columns[column]?.id : '–',
  );
  return { problems, places: places?.join(' '), class: rule?.class };
}

describe('the rules of the sample catalogue', () => {
  it.each(rules.map((row) => ({ row, title: `${row[0]}: ${row[1]}` })))('$title', ({ row }) => {
    expect(placesOf('return', row)).toEqual({ problems: [], places: row[2], class: row[3] });
  });

  it.each(totalRules.map((row) => ({ row, title: `${row[0]}: ${row[1]}` })))('$title, at totals', ({ row }) => {
    expect(placesOf('total', row)).toEqual({ problems: [], places: row[2], class: row[3] });
  });

  it.each(formulas)('%s: formula %s', (form, text, item, column) => {
    const resolved = resolveFormula(formulaText(text), { item, column }, catalogueNamespace(form));
    expect({ problems: resolved.problems, resolved: resolved.expression !== undefined }).toEqual({
      problems: [],
      resolved: true,
    });
  });
});
