import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { percentText, shareText } from '../../src/cli/percent-text.ts';
import { scaled } from '../../src/model/quantity.ts';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { forms, submit, units } from '../consolidate/small-district.ts';
import { huizong } from './run.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const good = { 'a.total': '10', 'a.part': '4', 'b.total': '5', 'b.part': '0' };
const bad = { ...good, 'a.part': '11', 'b.part': '6' };

async function inbox(sent: readonly Parameters<typeof submit>[0][]): Promise<Files> {
  const files = await Promise.all(sent.map((each) => submit(each)));
  return Object.fromEntries(files.flatMap((file) => ('bytes' in file ? [[`inbox/${file.path}`, file.bytes]] : [])));
}

/** C1 is complete, T1 of C2 breaks T1-01 twice, C3 sent T2 twice with different figures, S1 sent nothing. */
let mixed: Files;
let complete: Files;

beforeAll(async () => {
  mixed = await inbox([
    { unit: 'C1', path: '2020/C1.xlsx', sheets: { T1: good, T2: { 'x.n': '10' } } },
    { unit: 'C2', path: 'C2.xlsx', sheets: { T1: bad, T2: { 'x.n': '1' } } },
    { unit: 'C3', path: 'C3.xlsx', sheets: { T1: good, T2: { 'x.n': '1' } } },
    { unit: 'C3', path: 'C3 (2).xlsx', sheets: { T1: good, T2: { 'x.n': '2' } } },
  ]);
  const sheets = { T1: good, T2: { 'x.n': '1' } };
  const declared = { 'a.total': '30', 'a.part': '12', 'b.total': '15', 'b.part': '0' };
  complete = await inbox([
    ...['C1', 'C2', 'C3'].map((unit) => ({ unit, path: `${unit}.xlsx`, sheets })),
    { unit: 'S1', path: 'S1.xlsx', sheets: { T1: good, 'T1 declared': declared } },
  ]);
});

function collection(files: Files, settings = 'deadline: { quarter: 10 }\n'): string {
  return temporaryFolder({
    'huizong.yaml': `name: 示范新区\nperiod: 2020-Q1\n${settings}`,
    'forms/forms.yaml': forms,
    'units.csv': units,
    ...files,
  });
}

async function said(files: Files, words: readonly string[], settings?: string): Promise<string> {
  const { code, out, err } = await huizong(['status', ...words], { folder: collection(files, settings) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe('huizong status', () => {
  // Every number is counted by hand from what `mixed` sends; today is 2020-04-20 (run.ts), ten days after the deadline.
  it('says by street, level and form who has reported, then who still has what to do', async () => {
    expect(await said(mixed, [])).toMatchInlineSnapshot(`
      "示范新区  2020-Q1  报送情况（截至 2020-04-20）
      报送截止 2020-04-10，已逾期 10 天
      应报 8 份，实收 6 份（75.0%），通过 4 份（50.0%）

      按街道（含本级和下级）：
        单位           应报  实收  通过  退回  冲突  未报  逾期  通过率
        D 示范新区        8     6     4     1     1     2     4   50.0%
          S1 城关街道     6     4     3     1     0     2     3   50.0%
          C3 新华社区     2     2     1     0     1     0     1   50.0%

      按层级（各单位自己的报表）：
        层级        应报单位  报齐单位  应报  实收  通过  通过率
        街道               1         0     2     0     0      0%
        社区（村）         3         1     6     6     4   66.7%

      按报表：
        报表  应报  实收  通过  通过率  按上期数  名称
        T1       5     3     2   40.0%         —  测试表一
        T2       3     3     2   66.7%         —  测试表二
        “按上期数”：已通过的单位在上期合计中所占的份额
        — T1、T2：没有已通过的上期数

      未报：
        所属         单位  未报  报表
        S1 城关街道  本级     2  T1、T1（上报合计）

      退回待改：
        C2 河湾村  T1  强制性问题 2 条  C2.xlsx
            “T1-01 其中不大于总数”不成立（01 甲项）：左边 11 个，右边 10 个，相差 1 个（单元格 D9、C9）

      多次报送互相矛盾，待选定：
        单位         报表  文件
        C3 新华社区  T2    C3 (2).xlsx
        C3 新华社区  T2    C3.xlsx

      另收到（不另计应报）：
        单位         报表  状态  文件
        C3 新华社区  T1    重复  C3.xlsx
      "
    `);
  });

  it('speaks English in 80 columns', async () => {
    const out = await said(mixed, ['--lang', 'en', '--as-of', '2020-04-09']);
    expect(out).toMatchInlineSnapshot(`
      "示范新区  2020-Q1  reporting status as of 2020-04-09
      Due by 2020-04-10; days left: 1
      Returns due: 8; received: 6 (75.0%); accepted: 4 (50.0%)

      By street (its own returns and all below):
        Unit           Due  In  Accepted  Back  Conflict  Missing  Late   Rate
        D 示范新区       8   6         4     1         1        2     0  50.0%
          S1 城关街道    6   4         3     1         0        2     0  50.0%
          C3 新华社区    2   2         1     0         1        0     0  50.0%

      By level (what units owe themselves):
        Level      Units  Complete  Due  In  Accepted   Rate
        street         1         0    2   0         0     0%
        community      3         1    6   6         4  66.7%

      By form:
        Form  Due  In  Accepted   Rate  Weight  Title
        T1      5   3         2  40.0%       —  测试表一
        T2      3   3         2  66.7%       —  测试表二
        Weight: what the accepted returns held of the total of last period
        — T1, T2: nothing of last period is accepted

      Missing:
        Under        Unit    Missing  Form
        S1 城关街道  itself        2  T1, T1 (declared)

      Sent back, to be corrected:
        C2 河湾村  T1  2 errors  C2.xlsx
            "T1-01 其中不大于总数" does not hold (01 甲项): left 11 个, right 10 个, difference 1 个 (cells D9, C9)

      Submissions that contradict each other, to be decided:
        Unit         Form  File
        C3 新华社区  T2    C3 (2).xlsx
        C3 新华社区  T2    C3.xlsx

      Also received (not counted again):
        Unit         Form  State      File
        C3 新华社区  T1    duplicate  C3.xlsx
      "
    `);
  });

  it('counts nothing as late before the deadline, on its day, or where there is none', async () => {
    const heading = async (asOf: string, settings?: string) => {
      const lines = (await said(mixed, ['--as-of', asOf], settings)).split('\n');
      return [
        lines[1],
        lines
          .find((line) => line.includes('S1 城关街道'))
          ?.replace(/ +/g, ' ')
          .trim(),
      ];
    };
    expect(await heading('2020-04-09')).toEqual(['报送截止 2020-04-10，还剩 1 天', 'S1 城关街道 6 4 3 1 0 2 0 50.0%']);
    expect(await heading('2020-04-10')).toEqual([
      '报送截止 2020-04-10，今天是最后一天',
      'S1 城关街道 6 4 3 1 0 2 0 50.0%',
    ]);
    expect(await heading('2020-04-11')).toEqual([
      '报送截止 2020-04-10，已逾期 1 天',
      'S1 城关街道 6 4 3 1 0 2 3 50.0%',
    ]);
    expect(await heading('2020-04-11', 'deadline: { quarter: 10, 2020-Q1: 2020-04-12 }\n')).toEqual([
      '报送截止 2020-04-12，还剩 1 天',
      'S1 城关街道 6 4 3 1 0 2 0 50.0%',
    ]);
    expect(await heading('2020-04-11', '')).toEqual([
      '未设报送截止日期（huizong.yaml 的 deadline），不计逾期',
      'S1 城关街道 6 4 3 1 0 2 — 50.0%',
    ]);
  });

  it('shows one street with its communities', async () => {
    const out = await said(mixed, ['-u', 'S1']);
    expect(out.split('\n').slice(0, 8).join('\n')).toMatchInlineSnapshot(`
      "示范新区  S1 城关街道  2020-Q1  报送情况（截至 2020-04-20）
      报送截止 2020-04-10，已逾期 10 天
      应报 6 份，实收 4 份（66.7%），通过 3 份（50.0%）

      按街道（含本级和下级）：
        单位           应报  实收  通过  退回  冲突  未报  逾期  通过率
        S1 城关街道       6     4     3     1     0     2     3   50.0%
          C1 新华社区     2     2     2     0     0     0     0    100%"
    `);
    expect(out).not.toContain('C3');
  });

  it('ends with 1 under --strict while returns are missing', async () => {
    expect((await huizong(['status', '--strict'], { folder: collection(mixed) })).code).toBe(1);
  });
});

describe('huizong status --chat', () => {
  it('is a text for a chat group: no tables, no markup, names with a code only where they repeat', async () => {
    const out = await said(mixed, ['--chat']);
    expect(out).toMatchInlineSnapshot(`
      "示范新区2020年第一季度报表报送情况
      截至4月20日，报送截止（4月10日）已过10天。
      应报8份，已收6份，通过4份（50.0%）。
      还有：未报2份、退回1份、待确认1份。

      【示范新区直属单位】应报2份，通过1份
      新华社区（C3）：T2收到2份，内容不一致，请确认以哪份为准。

      【城关街道】应报6份，通过3份
      本级：全部未报（2份）。
      河湾村：T1退回，请改正后重报。
      原因：“T1-01 其中不大于总数”不成立（01 甲项）：左边 11 个，右边 10 个，相差 1 个（单元格 D9、C9）；另有1处。
      另外1个单位已全部通过，谢谢！

      请以上单位尽快办理，如有困难请及时说明。谢谢大家！
      "
    `);
    expect(out).not.toMatch(/ {2}|[*#|_`]|undefined/);
  });

  it('speaks English, of one street, before the deadline', async () => {
    expect(await said(mixed, ['--chat', '-u', 'S1', '--lang', 'en', '--as-of', '2020-04-02'])).toMatchInlineSnapshot(`
      "城关街道: returns for 2020-Q1
      As of 2020-04-02; due by 2020-04-10; days left: 8.
      Returns due: 6; received: 4; accepted: 3 (50.0%).
      Outstanding: 2 missing, 1 sent back.

      [城关街道] 3 of 6 accepted
      itself: all 2 returns missing.
      河湾村: T1 sent back, please correct it.
      Why: "T1-01 其中不大于总数" does not hold (01 甲项): left 11 个, right 10 个, difference 1 个 (cells D9, C9); and 1 more.
      The other unit is complete, thank you!

      Please see to what is open by 2020-04-10. Thank you all!
      "
    `);
  });

  it('asks for what is open by the deadline', async () => {
    const last = async (asOf: string, settings?: string) =>
      (await said(mixed, ['--chat', '--as-of', asOf], settings)).trimEnd().split('\n').at(-1);
    expect(await last('2020-04-10')).toBe('请以上单位在4月10日（含）前办理，谢谢大家！');
    expect(await last('2019-12-31')).toBe('请以上单位在2020年4月10日（含）前办理，谢谢大家！');
    expect(await last('2020-04-10', '')).toBe('请以上单位抓紧办理，谢谢大家！');
  });

  it('puts units that miss the same into one line, and says it shortly where they miss all', async () => {
    const { 'inbox/2020/C1.xlsx': first } = mixed;
    const out = await said(first ? { 'inbox/C1.xlsx': first } : {}, ['--chat', '-u', 'S1']);
    expect(out).toContain('\n本级、河湾村：全部未报（各2份）。\n另外1个单位已全部通过，谢谢！\n');
  });

  it('thanks everybody where everything is accepted', async () => {
    expect(await said(complete, ['--chat'])).toMatchInlineSnapshot(`
      "示范新区2020年第一季度报表报送情况
      截至4月20日，报送截止（4月10日）已过10天。
      应报8份，已收8份，通过8份（100%）。
      全部报表已报齐并通过，感谢各单位的支持！
      "
    `);
    expect(await said(complete, [])).not.toMatch(/未报：|退回待改|冲突：/);
  });
});

describe('huizong status --json', () => {
  it('carries all of it', async () => {
    const folder = collection(mixed);
    const { code, out } = await huizong(['status', '--json'], { folder });
    const { asOf, status, chat } = JSON.parse(out).summary;
    expect({ code, asOf, chat }).toEqual({ code: 0, asOf: '2020-04-20', chat: undefined });
    const counts = (text: string) => {
      const [due, received, accepted, sentBack, conflicting, missing, late] = text.split(' ').map(Number);
      return { due, received, accepted, sentBack, conflicting, missing, late };
    };
    const [, street] = status.units;
    expect(street).toEqual({
      code: 'S1',
      name: '城关街道',
      level: 'street',
      parent: 'D',
      own: counts('2 0 0 0 0 2 2'),
      subtree: counts('6 4 3 1 0 2 3'),
      open: [
        { form: 'T1', kind: 'own', status: 'missing' },
        { form: 'T1', kind: 'declared', status: 'missing' },
      ],
    });
    expect(status.units.flatMap(({ open }: { open: unknown }) => open).slice(2)).toEqual([
      {
        form: 'T1',
        kind: 'own',
        status: 'sent-back',
        files: ['C2.xlsx'],
        errors: 2,
        firstError: expect.stringContaining('T1-01 其中不大于总数'),
      },
      { form: 'T2', kind: 'own', status: 'conflicting', files: ['C3 (2).xlsx', 'C3.xlsx'] },
    ]);
    expect({ ...status, units: status.units.map(({ code: each }: { code: string }) => each) }).toEqual({
      unit: 'D',
      deadline: { date: '2020-04-10', daysLeft: -10 },
      total: counts('8 6 4 1 1 2 4'),
      units: ['D', 'S1', 'C1', 'C2', 'C3'],
      levels: [
        { level: 'street', units: 1, complete: 0, ...counts('2 0 0 0 0 2 2') },
        { level: 'community', units: 3, complete: 1, ...counts('6 6 4 1 1 0 2') },
      ],
      forms: [
        {
          form: 'T1',
          title: '测试表一',
          ...counts('5 3 2 1 0 2 3'),
          byWeightUnknown: { reason: 'no-last-period', text: '没有已通过的上期数' },
        },
        {
          form: 'T2',
          title: '测试表二',
          ...counts('3 3 2 0 1 0 1'),
          byWeightUnknown: { reason: 'no-last-period', text: '没有已通过的上期数' },
        },
      ],
    });
  });

  it('leaves out what is not known, and holds the text for the chat where it is asked for', async () => {
    const folder = collection(mixed, '');
    const { status, chat } = JSON.parse((await huizong(['status', '--json', '--chat'], { folder })).out).summary;
    expect(Object.keys(status)).toEqual(['unit', 'total', 'units', 'levels', 'forms']);
    expect(Object.keys(status.total)).toEqual(['due', 'received', 'accepted', 'sentBack', 'conflicting', 'missing']);
    expect(`${chat}\n`).toBe((await huizong(['status', '--chat'], { folder })).out);
  });
});

describe('a share in per cent', () => {
  it('has one decimal, rounded half up, and reads as 0% or 100% only where it is', () => {
    const counts: readonly (readonly [number, number])[] = [
      [0, 8],
      [1, 8],
      [1, 3],
      [1, 2000],
      [1, 3000],
      [9999, 10000],
      [8, 8],
      [0, 0],
    ];
    expect(counts.map(([part, whole]) => shareText(part, whole))).toEqual([
      '0%',
      '12.5%',
      '33.3%',
      '0.1%',
      '0.0%',
      '99.9%',
      '100%',
      '—',
    ]);
    expect(percentText(scaled(9995, 4))).toBe('99.9%');
  });
});

describe('-C with a folder that does not exist', () => {
  it('ends with 2 and names the nearest folder, though a collection stands above it', async () => {
    const folder = collection(mixed);
    const missing = join(folder, 'inbx');
    expect(await huizong(['status', '-C', missing])).toEqual({
      code: 2,
      out: '',
      err: `文件夹 ${missing} 不存在。是否想写“inbox”？\n`,
    });
    expect((await huizong(['forms', 'lint', '-C', join(folder, 'a/b'), '--lang', 'en'])).err).toBe(
      `There is no folder ${join(folder, 'a/b')}\n`,
    );
    expect((await huizong(['status', '-C', join(folder, 'inbox')])).code).toBe(0);
  });
});
