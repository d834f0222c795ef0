import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackOutcomes } from '../../src/checks/outcomes/outcome-counts.ts';
import type { OutcomeEntry } from '../../src/checks/outcomes/outcome-entry.ts';
import { tallyOf } from '../../src/checks/rule-tally.ts';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import { countOutcomes, outcomeViews } from '../../src/consolidate/count-outcomes.ts';
import { outcomeLedger } from '../../src/consolidate/outcome-ledger.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Said } from './text-district.ts';
import { runSaid } from './text-district.ts';

/** Everybody's figures for 2020-Q1, and what C1 said the quarter before; S1 has C1 and C2 below it, D has S1 and C3. */
const quiet: readonly Said[] = [
  {
    unit: 'C1',
    figures: { 'a.total': '4', 'a.part': '2', 'b.total': '1', 'b.part': '1', 'in.total': '3', 'out.total': '1' },
  },
  {
    unit: 'C2',
    figures: { 'a.total': '2', 'a.part': '2', 'b.total': '2', 'b.part': '0', 'in.total': '0', 'out.total': '2' },
  },
  {
    unit: 'C3',
    figures: { 'a.total': '1', 'a.part': '0', 'b.total': '1', 'b.part': '1', 'in.total': '1', 'out.total': '1' },
  },
  {
    unit: 'S1',
    figures: { 'a.total': '5', 'a.part': '5', 'b.total': '3', 'b.part': '2', 'in.total': '2', 'out.total': '2' },
  },
  {
    unit: 'S1',
    kind: 'declared',
    figures: { 'a.total': '11', 'a.part': '9', 'b.total': '6', 'b.part': '3', 'in.total': '5', 'out.total': '5' },
  },
  ...['C1', 'C2', 'C3'].map((unit): Said => ({ unit, form: 'T2', figures: { x: '1' } })),
  { unit: 'C1', period: '2019-Q4', figures: { 'a.total': '3' } },
];

/** One line an entry: `rule at item.column: outcome`. */
function shortly({ rule, item = '', column = '', outcome, reason }: OutcomeEntry): string {
  const place = [item, column].filter((part) => part !== '').join('.');
  return `${rule} at ${place}: ${outcome}${reason === undefined ? '' : ` (${reason})`}`;
}

/** The entries of each return, total and comparison, counted. */
function counted(entries: Iterable<OutcomeEntry>) {
  const groups = new Map<string, Map<string, OutcomeEntry['outcome'][]>>();
  for (const { unit, form, kind, class: of, rule, outcome } of entries) {
    const key = `${unit} ${form} ${kind}${of === 'node' ? ' node' : ''}`;
    const rules = groups.get(key) ?? new Map<string, OutcomeEntry['outcome'][]>();
    groups.set(key, rules.set(rule, [...(rules.get(rule) ?? []), outcome]));
  }
  return new Map([...groups].map(([key, rules]) => [key, [...rules].map(([rule, all]) => tallyOf(rule, all))]));
}

/** The counts of the run in the same shape; a rule without a single row to judge has no entries. */
function kept({ outcomes }: Consolidation) {
  const groups = outcomes.map((counts) => {
    const { unit, form, kind, rules } = counts;
    const key = `${unit} ${form} ${kind}${rules.includes('node:declared') ? ' node' : ''}`;
    return [key, unpackOutcomes(counts).filter(({ places }) => places > 0)] as const;
  });
  return new Map(groups.filter(([, tallies]) => tallies.length > 0));
}

const figure = fc.constantFrom('0', '1', '2', '3', '9', '—', '…');
const cells = ['a.total', 'a.part', 'b.total', 'b.part', 'in.total', 'out.total'];
const figures = fc.dictionary(fc.constantFrom(...cells), figure, { noNullPrototype: true });
const sheets: readonly Omit<Said, 'figures'>[] = [
  ...['C1', 'C2', 'C3', 'S1'].map((unit) => ({ unit })),
  { unit: 'S1', kind: 'declared' },
  { unit: 'C1', period: '2019-Q4' },
];
/** Any district: returns missing, cells blank, — and …, sums right or wrong. */
const district: fc.Arbitrary<readonly Said[]> = fc
  .tuple(
    fc.tuple(...sheets.map(() => fc.option(figures))),
    fc.array(fc.tuple(fc.constantFrom('C1', 'C2', 'C3'), figure), { maxLength: 3 }),
  )
  .map(([given, counts]) => [
    ...sheets.flatMap((sheet, index) => {
      const said = given[index];
      return said ? [{ ...sheet, figures: said }] : [];
    }),
    ...new Map(counts.map(([unit, x]) => [unit, { unit, form: 'T2', figures: { x } }])).values(),
  ]);

describe('the outcome ledger', () => {
  it('holds as many entries of each outcome as the run counted, for every return, total and rule', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(district, (said) => {
        const result = runSaid(said);
        const entries = [...outcomeLedger(result)];
        for (const { outcome } of entries) seen.add(outcome);
        expect(counted(entries)).toEqual(kept(result));
      }),
      { seed: 20200331, numRuns: 60 },
    );
    expect([...seen].toSorted()).toEqual(['failed', 'not-applicable', 'passed', 'undecided']);
  });

  it('adds up to the same places by form, by rule, by unit and by level', () => {
    fc.assert(
      fc.property(district, (said) => {
        const result = runSaid(said);
        const sums = outcomeViews.map((view) => {
          const parts = countOutcomes(result, view).map(({ places, ...sum }) => [
            places,
            sum.passed + sum.failed + sum.undecided + sum.excused + sum.notApplicable,
          ]);
          return [0, 1].map((side) => parts.reduce((sum, part) => sum + (part[side] ?? 0), 0));
        });
        const places = result.outcomes.flatMap(unpackOutcomes).reduce((sum, tally) => sum + tally.places, 0);
        expect(sums).toEqual(outcomeViews.map(() => [places, places]));
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  it('says where, with both sides, the difference and every cell', () => {
    const said = quiet.map((each) =>
      each.unit === 'C2' && each.form === undefined ? { ...each, figures: { ...each.figures, 'b.part': '7' } } : each,
    );
    const [, entry] = [...outcomeLedger(runSaid(said), { unit: 'C2', rule: 't1-01' })];
    expect(entry).toEqual({
      unit: 'C2',
      unitName: '河湾村',
      form: 'T1',
      period: '2020-Q1',
      kind: 'own',
      level: 'community',
      item: 'b',
      column: 'part',
      file: 'C2 T1 own 2020-Q1.csv',
      sheet: expect.any(String),
      cell: 'D5', // the fourth figure below the heading
      rule: 'T1-01',
      class: 'within',
      outcome: 'failed',
      left: '7',
      right: '2',
      difference: '5',
      cells: ['D5', 'D4'],
    });
  });

  it('holds rules of totals and levels, with the cells by name, and declared figures compared', () => {
    const result = runSaid(quiet);
    const total = [...outcomeLedger(result, { unit: 'D' })];
    // a: 4 + 2 + 5 = 11 at S1, 12 at D; in 3 + 0 + 1 + 2 = 6, out 1 + 2 + 1 + 2 = 6; b 1 + 2 + 1 + 3 = 7.
    expect(total.map(({ rule, outcome, left, right, cells: read }) => [rule, outcome, left, right, read])).toEqual([
      ['T1-05', 'passed', '6', '6', ['T1!in.total', 'T1!out.total']],
      ['T1-06', 'passed', '12', '11', ['T1!a.total', 'CHILDREN(T1!a.total)']],
      ['T1-07', 'passed', '7', '12', ['T1!b.total', 'T1!a.total']],
    ]);
    const nodes = [...outcomeLedger(result, { rule: 'node:declared' })];
    expect(nodes.map(({ item, column, outcome, left, right }) => [`${item}.${column}`, outcome, left, right])).toEqual([
      ['a.total', 'passed', '11', '11'],
      ['a.part', 'passed', '9', '9'],
      ['b.total', 'passed', '6', '6'],
      ['b.part', 'passed', '3', '3'],
      ['in.total', 'passed', '5', '5'],
      ['in.part', 'not-applicable', undefined, undefined],
      ['out.total', 'passed', '5', '5'],
      ['out.part', 'not-applicable', undefined, undefined],
    ]);
  });

  it('says why something is undecided, and waits for every return below', () => {
    const result = runSaid(quiet.filter(({ unit }) => unit !== 'C2'));
    const open = (unit: string) =>
      [...outcomeLedger(result, { unit })].filter(({ outcome }) => outcome === 'undecided').map(shortly);
    expect(open('D')).toEqual([
      'T1-05 at in.total: undecided (coverage)',
      'T1-06 at a.total: undecided (coverage)',
      'T1-07 at b.total: undecided (coverage)',
    ]);
    expect(open('C3')).toEqual([
      'T1-01 at in.part: undecided (blank)',
      'T1-01 at out.part: undecided (blank)',
      'T1-02 at a.total: undecided (newUnit)',
    ]);
  });

  it('and its finding name every cell of a rule of levels, those of the units below included', () => {
    const said = quiet.map((each) =>
      each.unit === 'C3' && each.form === undefined
        ? { ...each, figures: { ...each.figures, 'a.total': '0', 'out.total': '5' } }
        : each,
    );
    const { findings } = runSaid(said);
    const failed = findings.filter(({ rule, unit }) => unit === 'D' && (rule === 'T1-05' || rule === 'T1-06'));
    // in 6, out 1 + 2 + 5 + 2 = 10.
    expect(
      failed.map(({ rule, left, right, difference, cells: read }) => [rule, left, right, difference, read]),
    ).toEqual([['T1-05', '6', '10', '-4', ['T1!in.total', 'T1!out.total']]]);
    expect(failed.map((finding) => describeFinding(finding, 'zh-CN').message)).toEqual([
      '“T1-05 转入等于转出”不成立（03 转入、1 总数）：左边 6 个，右边 10 个，相差 -4 个（单元格 “03 转入 / 1 总数”=6、“04 转出 / 1 总数”=10）',
    ]);
  });

  it('and its finding show the figure of every unit below where CHILDREN is read', () => {
    const { findings } = runSaid(quiet);
    const [failed, ...others] = findings.filter(({ rule }) => rule === 'T1-08');
    expect(others).toEqual([]);
    expect(failed?.cells).toEqual(['T1!a.total', 'CHILDREN(T1!a.total)']);
    expect(failed && describeFinding(failed, 'zh-CN').message).toBe(
      '“T1-08 不超过下级最大数”不成立（01 甲项、1 总数）：左边 11 个，右边 4 个，相差 7 个（单元格 “01 甲项 / 1 总数”=11、下级“01 甲项 / 1 总数”=4 / 2）',
    );
  });

  it('is lazy: the first entry costs one return', () => {
    const entries = outcomeLedger(runSaid(quiet))[Symbol.iterator]();
    expect(entries.next().value).toMatchObject({ rule: 'T1-01', outcome: 'passed' });
  });
});
