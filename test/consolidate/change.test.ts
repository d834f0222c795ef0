import { describe, expect, it } from 'vitest';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { formatPeriod } from '../../src/model/period.ts';
import { available } from '../office/available.ts';
import { readCell } from '../office/read-cells.ts';
import { recalculate } from '../office/recalculate.ts';
import { run, type Submission, submit } from './small-district.ts';

const stocks = { 'a.total': '10', 'a.part': '4', 'b.total': '6', 'b.part': '6' };
const first = { unit: 'C1', period: '2019-Q4', sheets: { T1: stocks, T2: { 'x.n': '3' } } };

/** What C1 sends in 2020-Q1 on a template that came with what it reported in 2019-Q4. */
async function quarters(sheets: Submission['sheets'], change: 'unchanged' | 'changed') {
  const earlier = await submit(first);
  const later = await submit({ unit: 'C1', sheets, change }, {}, [earlier]);
  return { earlier, later };
}

/** The findings about the choice, and whether T1 counts. */
function judged(files: readonly ReceivedFile[]) {
  const { findings, returns } = run(files);
  const codes = findings
    .filter(({ code }) => code.startsWith('change-'))
    .map(({ code, form, cell }) => `${form} ${cell} ${code}`);
  const account = returns.find(
    ({ unit, form, period }) => unit === 'C1' && form === 'T1' && formatPeriod(period) === '2020-Q1',
  );
  return { codes, status: account?.status };
}

describe('stocks that come with last period’s closing', () => {
  it('stand in the next template, and count as they are where 无变动 is chosen', async () => {
    // T1 and T2 are left as the template came: nothing is typed.
    const { earlier, later } = await quarters({ T1: {}, T2: {} }, 'unchanged');
    const result = run([earlier, later]);
    expect(judged([earlier, later])).toEqual({ codes: [], status: 'accepted' });
    const own = result.records.accepted({ unit: 'C1', form: 'T1', period: result.period, kind: 'own' });
    const before = result.records.accepted({
      ...first,
      form: 'T1',
      period: { ...result.period, year: 2019, index: 4 },
      kind: 'own',
    });
    expect([...(own?.values.amount ?? [])]).toEqual([...(before?.values.amount ?? [])]);
  });

  it('contradict 无变动 where one differs, and the return is sent back', async () => {
    const { earlier, later } = await quarters({ T1: { 'a.total': '11' }, T2: {} }, 'unchanged');
    expect(judged([earlier, later])).toEqual({ codes: ['T1 B6 change-contradicted'], status: 'sent-back' });
  });

  it('may change where 变动 is chosen', async () => {
    const { earlier, later } = await quarters({ T1: { 'a.total': '11' }, T2: { 'x.n': '4' } }, 'changed');
    expect(judged([earlier, later])).toEqual({ codes: [], status: 'accepted' });
  });

  it('are counted live in the template', { skip: !available('soffice'), timeout: 120_000 }, async () => {
    const counters = async (sheets: Submission['sheets'], change: 'unchanged' | 'changed') => {
      const { later } = await quarters(sheets, change);
      if (!('bytes' in later)) throw new Error('a file that was written has bytes');
      const recalculated = await recalculate(later.bytes);
      return ['B1', 'C1'].map((cell) => readCell(recalculated, 'T1', cell).value);
    };
    // B1 未填, C1 错误: two figures of T1 differ from last period.
    expect(await counters({ T1: { 'a.total': '11', 'b.part': '5' }, T2: {} }, 'unchanged')).toEqual([0, 2]);
    expect(await counters({ T1: { 'a.total': '11', 'b.part': '5' }, T2: {} }, 'changed')).toEqual([0, 0]);
  });
});
