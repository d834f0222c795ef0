import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/consolidate/consolidation.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { reportStatus } from '../../src/consolidate/report-status.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import { formatPeriod } from '../../src/model/period.ts';
import { figures, period, run, submit } from './small-district.ts';

const good = { 'a.total': '10', 'a.part': '4', 'b.total': '5', 'b.part': '0' };
const small = { 'a.total': '2', 'a.part': '1', 'b.total': '3', 'b.part': '3' };

/** Everything a unit owes for 2020-Q1, free of mistakes. */
const complete = () =>
  Promise.all([
    submit({ unit: 'C1', sheets: { T1: good, T2: { 'x.n': '10' } } }),
    submit({ unit: 'C2', sheets: { T1: small, T2: { 'x.n': '0' } } }),
    submit({ unit: 'C3', sheets: { T1: small, T2: { 'x.n': '1' } } }),
    // C1 + C2 + own: 10 + 2 + 2, 4 + 1 + 1, 5 + 3 + 3, 0 + 3 + 3.
    submit({
      unit: 'S1',
      sheets: {
        T1: small,
        'T1 declared': { 'a.total': '14', 'a.part': '6', 'b.total': '11', 'b.part': '6' },
      },
    }),
  ]);

function statuses({ returns }: Consolidation): readonly string[] {
  return returns.map(
    ({ unit, form, kind, period: of, status }) => `${unit} ${form} ${kind} ${formatPeriod(of)} ${status}`,
  );
}

function codes({ findings }: Consolidation, severity = 'error'): readonly string[] {
  return findings
    .filter((finding) => finding.severity === severity && finding.code !== 'return-missing')
    .map(({ code, unit, rule }) => [code, unit, rule].filter((part) => part !== undefined).join(' '));
}

function total(consolidation: Consolidation, form: string, unit: string) {
  const values = consolidation.totals.get(form)?.units.get(unit)?.total;
  return values && figures(form, values);
}

describe('a run over returns that are all right', () => {
  it('accepts every one of them and adds them up', async () => {
    const result = run(await complete());
    expect(statuses(result)).toEqual([
      'S1 T1 own 2020-Q1 accepted',
      'S1 T1 declared 2020-Q1 accepted',
      'C1 T1 own 2020-Q1 accepted',
      'C1 T2 own 2020-Q1 accepted',
      'C2 T1 own 2020-Q1 accepted',
      'C2 T2 own 2020-Q1 accepted',
      'C3 T1 own 2020-Q1 accepted',
      'C3 T2 own 2020-Q1 accepted',
    ]);
    expect(codes(result)).toEqual([]);
    // By hand: S1 = own + C1 + C2; D = S1 + C3.
    expect(total(result, 'T1', 'S1')).toEqual({ 'a.total': '14', 'a.part': '6', 'b.total': '11', 'b.part': '6' });
    expect(total(result, 'T1', 'D')).toEqual({ 'a.total': '16', 'a.part': '7', 'b.total': '14', 'b.part': '9' });
    expect(result.totals.get('T1')?.units.get('D')?.coverage).toMatchObject({ due: 4, received: 4, accepted: 4 });
  });

  it('says the same whatever the order of the files', async () => {
    const files = await complete();
    const inOrder = run(files);
    const reversed = run([...files].reverse());
    expect(statuses(reversed)).toEqual(statuses(inOrder));
    expect(new Set(codes(reversed, 'warning'))).toEqual(new Set(codes(inOrder, 'warning')));
    expect(total(reversed, 'T1', 'D')).toEqual(total(inOrder, 'T1', 'D'));
  });

  it('accounts for every file once, with its hash', async () => {
    const skipped: ReceivedFile = { path: '~$a.xlsx', verdict: 'skipped' };
    const locked: ReceivedFile = {
      path: 'locked.xlsx',
      verdict: 'damaged',
      note: { code: 'file-unreadable', parameters: { detail: { zh: '没有权限', en: 'permission denied' } } },
    };
    const [first] = await complete();
    const junk: ReceivedFile = { path: 'junk.xlsx', bytes: new TextEncoder().encode('hello') };
    const result = run([skipped, locked, ...(first ? [first] : []), junk]);
    expect(result.files.map(({ account, returns }) => [account.path, account.verdict, returns])).toEqual([
      ['~$a.xlsx', 'skipped', 0],
      ['locked.xlsx', 'damaged', 0],
      ['C1 2020-Q1.xlsx', 'read', 2],
      ['junk.xlsx', expect.stringMatching(/damaged|unrecognised/), 0],
    ]);
    expect(result.files[2]?.account.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(codes(result)).toContain('file-unreadable');
  });
});

describe('acceptance', () => {
  it('sends a return back for a broken rule within it, and leaves it out of the total', async () => {
    const file = await submit({ unit: 'C1', sheets: { T1: { ...good, 'a.part': '11' }, T2: { 'x.n': '1' } } });
    const result = run([file]);
    expect(statuses(result).filter((line) => line.startsWith('C1'))).toEqual([
      'C1 T1 own 2020-Q1 sent-back',
      'C1 T2 own 2020-Q1 accepted',
    ]);
    expect(codes(result)).toEqual(['rule-failed-within C1 T1-01']);
    expect(result.totals.get('T1')?.units.get('S1')?.coverage).toMatchObject({ due: 3, received: 1, accepted: 0 });
  });

  it('sends back the form that contradicts another one, even where the other was sent back itself', async () => {
    const sheets = { T1: { ...good, 'b.part': '6' }, T2: { 'x.n': '11' } };
    const result = run([await submit({ unit: 'C1', sheets })]);
    expect(codes(result)).toEqual(['rule-failed-within C1 T1-01', 'rule-failed-across C1 T2-01']);
  });

  it('never turns on a declared total that disagrees', async () => {
    const files = await complete();
    const claimed = { 'a.total': '15', 'a.part': '6', 'b.total': '11', 'b.part': '6' };
    const wrong = await submit({ unit: 'S1', sheets: { T1: small, 'T1 declared': claimed } });
    const result = run([...files.slice(0, 3), wrong]);
    expect(statuses(result)).toContain('S1 T1 declared 2020-Q1 accepted');
    expect(codes(result)).toEqual(['node-difference S1']);
    expect(total(result, 'T1', 'S1')?.['a.total']).toBe('14');
  });
});

describe('earlier periods', () => {
  const sendEarlier = (sheets: Parameters<typeof submit>[0]['sheets']) =>
    submit({ unit: 'C1', period: '2019-Q4', sheets });

  it('feed PREVIOUS once they are accepted, and are listed as other periods', async () => {
    const now = await submit({ unit: 'C1', sheets: { T1: good, T2: { 'x.n': '1' } } });
    const result = run([now, await sendEarlier({ T1: { ...good, 'a.total': '12' } })]);
    expect(codes(result, 'warning')).toEqual(['rule-failed-history C1 T1-02']);
    expect(statuses(result)).toContain('C1 T1 own 2019-Q4 other-period');
  });

  it('leave the rule undecided where they were sent back, and change no finding of this period', async () => {
    const now = await submit({ unit: 'C1', sheets: { T1: good, T2: { 'x.n': '1' } } });
    const result = run([now, await sendEarlier({ T1: { ...good, 'a.part': '99' } })]);
    expect(codes(result)).toEqual([]);
    expect(result.otherFindings.map(({ code, period: of }) => `${code} ${of}`)).toContain('rule-failed-within 2019-Q4');
    expect(result.tally.find(({ rule }) => rule === 'T1-02')).toMatchObject({ passed: 0, failed: 0, undecided: 1 });
  });

  it('are blank for a unit founded since, and unknown for one that did not report', async () => {
    const sheets = { T1: small, T2: { 'x.n': '1' } };
    const result = run([await submit({ unit: 'C1', sheets }), await submit({ unit: 'C3', sheets })]);
    const reasons = result.findings
      .filter(({ code, rule }) => code === 'rule-undecided' && rule === 'T1-02')
      .map(({ unit, parameters }) => [unit, parameters.reason]);
    expect(reasons).toEqual([
      ['C1', expect.objectContaining({ en: expect.stringContaining('return') })],
      ['C3', expect.objectContaining({ en: expect.stringContaining('new this period') })],
    ]);
    const [, founded] = result.findings.filter(({ rule }) => rule === 'T1-02');
    expect(founded && describeFinding(founded, 'zh-CN')).toMatchObject({
      message: expect.stringContaining('本单位是本期新设的'),
      advice: expect.stringContaining('不用处理'),
    });
  });

  it('fill the cells that are taken from them, whatever was typed over', async () => {
    const now = await submit({ unit: 'C1', sheets: { T1: good, T2: { 'x.n': '1', 'x.before': '9' } } });
    const result = run([now, await sendEarlier({ T1: good, T2: { 'x.n': '7', 'x.before': '0' } })]);
    const ret = result.records.accepted({ unit: 'C1', form: 'T2', period: period('2020-Q1'), kind: 'own' });
    expect(ret && figures('T2', ret.values)).toEqual({ 'x.n': '1', 'x.before': '7' });
    const [changed] = result.findings.filter(({ code }) => code === 'prefilled-changed');
    expect(changed).toMatchObject({ unit: 'C1', item: 'x', column: 'before', expected: '7', actual: '9' });
  });
});

describe('several submissions of one return', () => {
  const first = () => submit({ unit: 'C1', path: 'first.xlsx', sheets: { T1: good } });
  const corrected = { ...good, 'a.total': '11' };

  it('count once, by the higher number', async () => {
    const second = await submit({ unit: 'C1', path: 'second.xlsx', submission: 2, sheets: { T1: corrected } });
    const result = run([await first(), second]);
    expect(statuses(result).filter((line) => line.startsWith('C1 T1'))).toEqual([
      'C1 T1 own 2020-Q1 accepted',
      'C1 T1 own 2020-Q1 superseded',
    ]);
    expect(total(result, 'T1', 'C1')?.['a.total']).toBe('11');
  });

  it('conflict where equal numbers hold different figures, until one is chosen', async () => {
    const files = [await first(), await submit({ unit: 'C1', path: 'other.xlsx', sheets: { T1: corrected } })];
    const conflict = run(files);
    expect(statuses(conflict).filter((line) => line.startsWith('C1 T1'))).toEqual([
      'C1 T1 own 2020-Q1 conflicting',
      'C1 T1 own 2020-Q1 conflicting',
    ]);
    // Owed once, however often it was sent (domain.md: due returns are counted, not files).
    const [ofDistrict] = reportStatus(conflict);
    expect(ofDistrict?.subtree).toEqual({
      due: 8,
      received: 1,
      accepted: 0,
      sentBack: 0,
      conflicting: 1,
      missing: 7,
      late: undefined,
    });
    const sha256 = conflict.files[1]?.account.sha256 ?? '';
    const choice = { unit: 'C1', form: 'T1', period: period('2020-Q1'), kind: 'own' as const, sha256 };
    const chosen = run(files, { choices: [choice] });
    expect(total(chosen, 'T1', 'C1')?.['a.total']).toBe('11');
  });

  it('are duplicates where they are the same, and so is the file', async () => {
    const result = run([await first(), await submit({ unit: 'C1', path: 'again.xlsx', sheets: { T1: good } })]);
    expect(result.files.map(({ account }) => account.verdict).toSorted()).toEqual(['duplicate', 'read']);
    expect(statuses(result).filter((line) => line.startsWith('C1 T1'))).toEqual([
      'C1 T1 own 2020-Q1 accepted',
      'C1 T1 own 2020-Q1 duplicate',
    ]);
    expect(reportStatus(result)[0]?.subtree).toMatchObject({ due: 8, accepted: 1, missing: 7 });
    expect(codes(result)).toEqual([]);
  });
});

describe('who has reported', () => {
  it('counts by unit and with all below it', async () => {
    const sheets = { T1: { ...good, 'a.part': '11' }, T2: { 'x.n': '1' } };
    const result = run([await submit({ unit: 'C1', sheets })]);
    const lines = reportStatus(result).map(({ unit, own, subtree }) => [
      unit.code,
      `${own.due} due, ${own.missing} missing`,
      `${subtree.due} due, ${subtree.accepted} accepted, ${subtree.sentBack} back, ${subtree.missing} missing`,
    ]);
    expect(lines).toEqual([
      ['D', '0 due, 0 missing', '8 due, 1 accepted, 1 back, 6 missing'],
      ['S1', '2 due, 2 missing', '6 due, 1 accepted, 1 back, 4 missing'],
      ['C1', '2 due, 0 missing', '2 due, 1 accepted, 1 back, 0 missing'],
      ['C2', '2 due, 2 missing', '2 due, 0 accepted, 0 back, 2 missing'],
      ['C3', '2 due, 2 missing', '2 due, 0 accepted, 0 back, 2 missing'],
    ]);
  });
});
