import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillWorkbook } from '../../samples/generator/broken/fill-workbook.ts';
import { decide } from '../../src/collection/decisions/decide.ts';
import type { DecisionRequest } from '../../src/collection/decisions/decision-request.ts';
import type { Disk } from '../../src/collection/disk.ts';
import { nodeDisk } from '../../src/collection/disk.ts';
import { awaitingDecision, checkCollection, consolidate, openCollection, Trouble } from '../../src/index.ts';
import type { Decision } from '../../src/model/decision.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shared = fileURLToPath(new URL('../../samples/broken/collection/', import.meta.url));
const text = '两个自然村合用一名网格员';

function filled(unit: string, wardens: number, rule?: string, submission = 1): Promise<Uint8Array> {
  const explanations = rule === undefined ? {} : { [rule]: `${unit} ${text}` };
  return fillWorkbook({ unit, submission, sheets: [{ form: 'YL21', cells: { grids: 4, wardens }, explanations }] });
}

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  files = {
    // 40 wardens are more than nine for each of 4 grids: an error that is excusable.
    'inbox/1001.xlsx': await filled('1001', 40, 'YL21-02'),
    // 2 wardens are fewer than 4 grids: a warning.
    'inbox/1101.xlsx': await filled('1101', 2, 'YL21-01'),
  };
});

function district(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const settings = 'name: 样例区\nperiod: 2020-Q1\nforms: shared/forms/YL21.yaml\nunits: shared/units.csv\n';
  const folder = temporaryFolder({ 'huizong.yaml': settings, ...files, ...more });
  mkdirSync(join(folder, 'shared'));
  cpSync(shared, join(folder, 'shared'), { recursive: true });
  return folder;
}

async function decideIn(folder: string, request: Partial<DecisionRequest>, disk: Disk = nodeDisk) {
  const usual = { verdict: 'accepted', form: 'YL21', unit: '1101', date: '2020-04-12' } as const;
  return decide(await openCollection(folder, disk), { ...usual, ...request });
}

async function problemsOf(decided: Promise<unknown>): Promise<readonly string[]> {
  try {
    await decided;
    return [];
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

async function check(folder: string, asOf?: string) {
  const result = await checkCollection(await openCollection(folder), asOf === undefined ? {} : { asOf });
  const statuses = result.returns.map(({ unit, status }) => `${unit} ${status}`).sort();
  return { result, statuses, awaiting: awaitingDecision(result).map(({ unit, rule }) => `${unit} ${rule.id}`) };
}

const written = (folder: string) => readFileSync(join(folder, 'decisions.yaml'), 'utf8');

describe('accepting an explanation', () => {
  it('writes down what was decided, by whom, when, why, and for which figures', async () => {
    const folder = district();
    const { decision, path } = await decideIn(folder, { rule: 'yl21-01', reason: '已核对备案', until: '2020-06-30' });
    expect(path).toBe(join(folder, 'decisions.yaml'));
    const [, , ...lines] = written(folder).split('\n');
    expect(lines).toEqual([
      '- decision: accepted',
      '  date: 2020-04-12',
      '  role: 00 样例区',
      '  unit: "1101"',
      '  form: YL21',
      '  period: 2020-Q1',
      '  kind: own',
      '  rule: YL21-01',
      `  explanation: 1101 ${text}`,
      '  figures:',
      '    - wardens.current=2',
      '    - grids.current=4',
      '  until: 2020-06-30',
      '  reason: 已核对备案',
      expect.stringMatching(/^ {2}digest: \S+$/),
      '',
    ]);
    expect((await openCollection(folder)).decided.decisions).toEqual([decision]);
  });

  it('lets a return count whose excusable error is explained, and takes it off the list', async () => {
    const folder = district();
    const before = await check(folder);
    expect(before.statuses).toEqual(['1001 sent-back', '1101 accepted']);
    expect(before.awaiting).toEqual(['1101 YL21-01', '1001 YL21-02']);
    await decideIn(folder, { unit: '1001', rule: 'YL21-02' });
    const { result, statuses, awaiting } = await check(folder);
    expect([statuses, awaiting]).toEqual([['1001 accepted', '1101 accepted'], ['1101 YL21-01']]);
    expect(result.tally.find(({ rule }) => rule === 'YL21-02')).toMatchObject({ passed: 1, failed: 0, excused: 1 });
  });

  it('ends on its last day: judged on the last day of the period, or on the day that is asked for', async () => {
    const folder = district();
    await decideIn(folder, { unit: '1001', rule: 'YL21-02', until: '2020-04-30' });
    const days = [undefined, '2020-04-30', '2020-05-01'];
    const statuses = await Promise.all(days.map(async (day) => (await check(folder, day)).statuses[0]));
    expect(statuses).toEqual(['1001 accepted', '1001 accepted', '1001 sent-back']);
  });

  it('lapses when another file holds other figures', async () => {
    const folder = district();
    await decideIn(folder, { unit: '1001', rule: 'YL21-02' });
    writeFileSync(join(folder, 'inbox/1001.xlsx'), await filled('1001', 41, 'YL21-02'));
    const { statuses, awaiting } = await check(folder);
    expect([statuses[0], awaiting]).toEqual(['1001 sent-back', ['1101 YL21-01', '1001 YL21-02']]);
  });

  it('is withdrawn by a return of the explanation', async () => {
    const folder = district();
    await decideIn(folder, { unit: '1001', rule: 'YL21-02' });
    await decideIn(folder, { verdict: 'returned', unit: '1001', rule: 'YL21-02', reason: '请写明是哪两村' });
    const { statuses, awaiting } = await check(folder);
    expect([statuses[0], awaiting]).toEqual(['1001 sent-back', ['1101 YL21-01']]);
  });
});

describe('sending a return back', () => {
  const request = { verdict: 'returned', reason: '与现场核查不符' } as const;

  it('holds for the same figures under any number, until they are corrected or it is withdrawn', async () => {
    const folder = district();
    await decideIn(folder, request);
    expect((await check(folder)).statuses[1]).toBe('1101 sent-back');
    writeFileSync(join(folder, 'inbox/1101 再报.xlsx'), await filled('1101', 2, 'YL21-01', 2));
    const unchanged = await check(folder);
    expect(unchanged.statuses).toContain('1101 sent-back');
    expect(unchanged.result.findings.filter(({ code }) => code === 'return-sent-back').map(({ file }) => file)).toEqual(
      ['1101 再报.xlsx'],
    );
    await decideIn(folder, { reason: '已电话核实' });
    expect((await check(folder)).statuses).toContain('1101 accepted');
    await decideIn(folder, { ...request, date: '2020-04-13' });
    writeFileSync(join(folder, 'inbox/1101 三报.xlsx'), await filled('1101', 3, 'YL21-01', 3));
    expect((await check(folder)).statuses).toContain('1101 accepted');
  });
});

describe('a decision that is refused', () => {
  it('writes nothing: made before, or before a later one', async () => {
    const folder = district();
    await decideIn(folder, { rule: 'YL21-01' });
    const before = written(folder);
    expect(await problemsOf(decideIn(folder, { rule: 'YL21-01' }))).toEqual(['decision-stands']);
    expect(await problemsOf(decideIn(folder, { rule: 'YL21-01', date: '2020-04-11' }))).toEqual(['decision-outdated']);
    expect(written(folder)).toBe(before);
  });

  it('writes nothing where somebody else decided since the collection was opened', async () => {
    const folder = district();
    const collection = await openCollection(folder);
    writeFileSync(join(folder, 'decisions.yaml'), '# 别人刚写的\n');
    const decided = decide(collection, {
      verdict: 'accepted',
      form: 'YL21',
      rule: 'YL21-01',
      unit: '1101',
      date: '2020-04-12',
    });
    expect(await problemsOf(decided)).toEqual(['decisions-changed']);
    expect(written(folder)).toBe('# 别人刚写的\n');
  });

  it('leaves no file under another name where the decisions are open elsewhere', async () => {
    const folder = district({ 'decisions.yaml': '# 手写的说明\n' });
    const held: Disk = {
      ...nodeDisk,
      rename: () => {
        throw Object.assign(new Error('held'), { code: 'EBUSY' });
      },
    };
    expect(await problemsOf(decideIn(folder, { rule: 'YL21-01' }, held))).toEqual(['file-unwritable']);
    expect(readdirSync(folder).sort()).toEqual(['decisions.yaml', 'huizong.yaml', 'inbox', 'shared']);
  });
});

describe('the decisions file', () => {
  it('keeps what somebody wrote into it by hand', async () => {
    const folder = district({ 'decisions.yaml': '# 手写的说明' });
    await decideIn(folder, { rule: 'YL21-01' });
    expect(written(folder)).toMatch(/^# 手写的说明\n- decision: accepted\n/);
  });

  it('may be in any order, and every acceptance more lets no fewer returns count (property)', async () => {
    const folder = district();
    const wanted: readonly Partial<DecisionRequest>[] = [
      { unit: '1001', rule: 'YL21-02', date: '2020-04-12' },
      { unit: '1001', rule: 'YL21-02', date: '2020-04-13', verdict: 'returned', reason: '请写明' },
      { unit: '1001', rule: 'YL21-02', date: '2020-04-14' },
      { unit: '1101', rule: 'YL21-01', date: '2020-04-12' },
      { unit: '1101', date: '2020-04-12', verdict: 'returned', reason: '请核对' },
    ];
    const decisions: Decision[] = [];
    for (const request of wanted) decisions.push((await decideIn(folder, request)).decision);
    const { catalogue, register, targets, configuration } = await openCollection(folder);
    const period = { frequency: 'quarter', year: 2020, index: 1 } as const;
    const received = Object.entries(files).map(([path, bytes]) => ({ path, bytes }));
    const counting = (some: readonly Decision[]): readonly string[] =>
      consolidate({
        files: received,
        catalogue,
        register,
        targets,
        period,
        choices: [],
        policy: 'partial',
        caps: configuration.caps,
        decisions: some,
      })
        .returns.filter(({ status }) => status === 'accepted')
        .map(({ unit }) => unit);
    const some = fc
      .subarray([...decisions.keys()])
      .chain((chosen) => fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })));
    const pick = (numbers: readonly number[]) => numbers.flatMap((number) => decisions[number] ?? []);
    fc.assert(
      fc.property(some, ([inOrder, shuffled]) => {
        const base = counting(pick(inOrder));
        // The third is the latest acceptance there is: added, it undoes no other.
        const more = counting([...pick(inOrder), ...pick([2])]);
        return counting(pick(shuffled)).join() === base.join() && base.every((unit) => more.includes(unit));
      }),
      { seed: 20_200_413, numRuns: 40 },
    );
  });
});
