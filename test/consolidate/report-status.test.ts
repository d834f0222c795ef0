import { beforeAll, describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { reportStatus } from '../../src/consolidate/report-status.ts';
import { statusByForm } from '../../src/consolidate/status-by-form.ts';
import { statusByLevel } from '../../src/consolidate/status-by-level.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { forms, run, submit } from './small-district.ts';

const good = { 'a.total': '80', 'a.part': '4', 'b.total': '5', 'b.part': '0' };

/** T2 of last quarter: what C1 and C2 held in it; C3 was founded since. */
const lastQuarter = (first: string, second: string) => [
  { unit: 'C1', period: '2019-Q4', sheets: { T1: good, T2: { 'x.n': first } } },
  { unit: 'C2', period: '2019-Q4', sheets: { T1: good, T2: { 'x.n': second } } },
];

async function received(sent: readonly Parameters<typeof submit>[0][]): Promise<readonly ReceivedFile[]> {
  return Promise.all(sent.map((each) => submit(each)));
}

/** C1 is complete; T1 of C2 breaks T1-01; C3 sent T2 twice with different figures; S1 sent nothing. */
let now: readonly ReceivedFile[];
let before: readonly ReceivedFile[];

beforeAll(async () => {
  now = await received([
    { unit: 'C1', sheets: { T1: good, T2: { 'x.n': '20', 'x.before': '30' } } },
    { unit: 'C2', sheets: { T1: { ...good, 'a.part': '81' }, T2: { 'x.n': '1', 'x.before': '50' } } },
    { unit: 'C3', path: 'a.xlsx', sheets: { T1: good, T2: { 'x.n': '1' } } },
    { unit: 'C3', path: 'b.xlsx', sheets: { T1: good, T2: { 'x.n': '2' } } },
  ]);
  before = await received(lastQuarter('30', '50'));
});

function report(consolidation: Consolidation, scope: string, isOver?: boolean) {
  const units = reportStatus(consolidation, { unit: scope, ...(isOver === undefined ? {} : { isOver }) });
  return { units, levels: statusByLevel(units), forms: statusByForm(consolidation, units, isOver) };
}

/** As `due received accepted sent-back conflicting missing late`. */
function line(counts: ReturnType<typeof reportStatus>[number]['own']): string {
  const { due, received, accepted, sentBack, conflicting, missing, late } = counts;
  return [due, received, accepted, sentBack, conflicting, missing, late ?? '—'].join(' ');
}

describe('who has reported', () => {
  // Counted by hand: communities owe T1 and T2, the street T1 as own and declared (small-district.ts).
  it('counts every owed return once, with what it owes itself and with all below', () => {
    const { units } = report(run(now), 'D', true);
    expect(units.map(({ unit, own, subtree }) => [unit.code, line(own), line(subtree)])).toEqual([
      ['D', '0 0 0 0 0 0 0', '8 6 4 1 1 2 4'],
      ['S1', '2 0 0 0 0 2 2', '6 4 3 1 0 2 3'],
      ['C1', '2 2 2 0 0 0 0', '2 2 2 0 0 0 0'],
      ['C2', '2 2 1 1 0 0 1', '2 2 1 1 0 0 1'],
      ['C3', '2 2 1 0 1 0 1', '2 2 1 0 1 0 1'],
    ]);
  });

  it('finds nothing late before the deadline has passed, and says nothing of it where none is known', () => {
    const late = (isOver?: boolean) => report(run(now), 'S1', isOver).units.map(({ subtree }) => subtree.late);
    expect([late(true), late(false), late()]).toEqual([
      [3, 0, 1],
      [0, 0, 0],
      [undefined, undefined, undefined],
    ]);
  });

  it('counts by level what the units of that level owe themselves', () => {
    const { levels } = report(run(now), 'D', true);
    expect(levels.map(({ level, units, complete, counts }) => [level, units, complete, line(counts)])).toEqual([
      ['street', 1, 0, '2 0 0 0 0 2 2'],
      ['community', 3, 1, '6 6 4 1 1 0 2'],
    ]);
  });

  it('counts by form, all kinds of return together', () => {
    const { forms: byForm } = report(run(now), 'D');
    expect(byForm.map(({ form, counts }) => [form.code, line(counts)])).toEqual([
      ['T1', '5 3 2 1 0 2 —'],
      ['T2', '3 3 2 0 1 0 —'],
    ]);
  });
});

describe('completeness by weight', () => {
  function weights(consolidation: Consolidation, scope: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      report(consolidation, scope).forms.map(({ form, weight }) => [
        form.code,
        'share' in weight ? weight.share : [weight.unknown, ...weight.units.map(({ code }) => code)],
      ]),
    );
  }

  it('is what the accepted returns held of last period’s total', () => {
    // T1 weighed 80 + 4 + 5 + 0 in either community, and that of C2 is sent back: C1 holds 89 of 178. S1 sent nothing
    // then, so in the street nobody knows. T2: C1 held 30 of 30 + 50, C2 the rest, and both are accepted.
    const run1 = run([...before, ...now]);
    expect(weights(run1, 'C1')).toEqual({
      T1: { numerator: 1, denominator: 1 },
      T2: { numerator: 1, denominator: 1 },
    });
    expect(weights(run1, 'S1')).toEqual({ T1: ['units-unknown', 'S1'], T2: { numerator: 1, denominator: 1 } });
    // Without C2 in the inbox only the 30 of 80 are there.
    expect(weights(run([...before, ...now.slice(0, 1)]), 'S1').T2).toEqual({ numerator: 3, denominator: 8 });
  });

  it('names the units that are not in and were not founded, or not accepted, last period', () => {
    // C3 was founded on 1 February 2020.
    expect(weights(run([...before, ...now]), 'D')).toEqual({
      T1: ['units-unknown', 'S1'],
      T2: ['units-unknown', 'C3'],
    });
  });

  it('is not known without a last period, or where last period adds up to nothing', async () => {
    expect(weights(run(now), 'D')).toEqual({ T1: ['no-last-period'], T2: ['no-last-period'] });
    const nothing = await received(lastQuarter('0', '0'));
    expect(weights(run([...nothing, ...now]), 'S1').T2).toEqual(['nothing-to-weigh']);
  });

  it('is not known of a form that nobody owes as own', () => {
    const alone = forms
      .slice(0, forms.indexOf('---'))
      .replace('community: [own], street: [own, declared]', 'street: [declared]');
    const catalogue = loadCatalogue([{ file: 'forms.yaml', text: alone }]);
    expect(weights(run([], { catalogue }), 'D')).toEqual({ T1: ['nothing-due'] });
  });
});
