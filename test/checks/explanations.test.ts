import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../src/checks/acceptance.ts';
import { checkCopiedExplanations } from '../../src/checks/check-copied-explanations.ts';
import { checkExplanations } from '../../src/checks/check-explanations.ts';
import { checkRules } from '../../src/checks/check-rules.ts';
import type { ExplanationScene } from '../../src/checks/explanation-scene.ts';
import { saysNothing } from '../../src/checks/says-nothing.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { FiledExplanation } from '../../src/model/explanation.ts';
import type { Finding } from '../../src/model/finding.ts';
import { acceptanceOf, sceneOf } from './acceptance-of.ts';
import { editionOf, listForm, tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, place, returnOf } from './build-return.ts';
import { operandsOf, placeOf, ruleOf } from './build-rule.ts';

const form = tableForm(
  { firms: '非公企业', societies: '社会组织' },
  { total: '单位总数', covered: '已覆盖', note: '选填数' },
);
const rule = ruleOf([placeOf(form, 0, 1, 0), placeOf(form, 1, 1, 0)], { severity: 'warning' });
const edition = editionOf({ ...form, rules: [rule.text] }, [rule]);
const text = '年中并入两家，总数未调整';
const explanations = new Map([['T1-01', text]]);

/** The first row fails, the second holds. */
const rows: readonly (readonly Entry[])[] = [
  [10, 12, 0],
  [5, 5, 0],
];

function check(figures = rows, given = explanations, explaining?: ExplanationScene) {
  const ret = returnOf(form, figures, { explanations: given });
  const surroundings = explaining ? { explaining } : {};
  const rules = checkRules(ret, edition, () => operandsOf(form, ret.values), surroundings);
  const about = checkExplanations(ret, edition.form, rules.explained, explaining);
  return { ...rules, about, outcomes: rules.findings.map(({ outcome }) => outcome) };
}

const accepted = acceptanceOf(check().explained[0]);
const said = (findings: readonly Finding[]) => findings.map((finding) => describeFinding(finding, 'zh-CN').message);
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

function filed(changes: Partial<FiledExplanation> = {}): FiledExplanation {
  const position = { file: 'explanations.csv', line: 3, column: 1 };
  const period = { frequency: 'quarter', year: 2020, index: 1 } as const;
  return { unit: '101', form: 'T1', period, kind: 'own', rule: 'T1-01', text, position, ...changes };
}

describe('an accepted explanation', () => {
  it('excuses every cell of its rule, and says who accepted it and when', () => {
    const { findings, outcomes, tally, about } = check(rows, explanations, sceneOf(accepted));
    expect([outcomes, about]).toEqual([['excused'], []]);
    expect(tally.map(({ failed, excused }) => [failed, excused])).toEqual([[0, 1]]);
    expect(said(findings)[0]).toContain('审核说明已采纳（2020-04-12，00 示范新区）：“年中并入两家，总数未调整”');
  });

  it('carries the figures it was given for: those of the places that failed, and no others', () => {
    expect(accepted.figures).toEqual(['firms.covered=12', 'firms.total=10']);
    const beside = [rows[0] ?? [], [7, 6, 3]];
    expect(check(beside, explanations, sceneOf(accepted)).outcomes).toEqual(['excused']);
  });

  it('lapses when one more place fails', () => {
    const worse = [rows[0] ?? [], [5, 6, 0]];
    expect(check(worse, explanations, sceneOf(accepted)).outcomes).toEqual(['failed', 'failed']);
  });

  it('lapses with any change of any figure it explained (property)', () => {
    // covered stays above total, so that the rule fails whatever is changed.
    const failing = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([total, more]) => [total, total + more + 1]);
    fc.assert(
      fc.property(failing, failing, (before, now) => {
        const figures = (pair: readonly number[]) => [[...pair, 0], rows[1] ?? []];
        const decision = acceptanceOf(check(figures(before)).explained[0]);
        const isSame = before.join() === now.join();
        const { outcomes } = check(figures(now), explanations, sceneOf(decision));
        return outcomes.length === 1 && outcomes[0] === (isSame ? 'excused' : 'failed');
      }),
      { seed: 20_200_412, numRuns: 300 },
    );
  });

  it('says what has changed since, beside the failure and in a finding of its own', () => {
    const changed = check([[10, 13, 0], rows[1] ?? []], explanations, sceneOf(accepted));
    expect(said(changed.findings)[0]).toContain(
      '曾于 2020-04-12 采纳（00 示范新区），此后所说明的数有变动，采纳已失效',
    );
    expect(codes(changed.about)).toEqual(['explanation-lapsed']);
    expect(said(changed.about)[0]).toContain(
      '当时：firms.covered=12、firms.total=10；现在：firms.covered=13、firms.total=10',
    );
  });

  it('lapses when the explanation is reworded or gone, and not for a full stop', () => {
    const reworded = (words?: string) =>
      check(rows, words === undefined ? new Map() : new Map([['T1-01', words]]), sceneOf(accepted));
    expect(reworded(`${text}。`).outcomes).toEqual(['excused']);
    expect([reworded('另有一家').outcomes, reworded().outcomes]).toEqual([['failed'], ['failed']]);
    expect(said(reworded('另有一家').about)[0]).toContain(
      '此后说明已改写。当时：年中并入两家，总数未调整；现在：另有一家',
    );
    expect(said(reworded().about)[0]).toContain('此后说明已不在');
  });

  it('holds on its last day, and not on the day after', () => {
    const until = (day: string) => check(rows, explanations, sceneOf({ ...accepted, until: day }));
    expect(until('2020-03-31').outcomes).toEqual(['excused']);
    const over = until('2020-03-30');
    expect([over.outcomes, codes(over.about)]).toEqual([['failed'], ['explanation-expired']]);
    expect(said(over.about)[0]).toContain('有效期到 2020-03-30 为止，到 2020-03-31 已经过期');
  });

  it('is withdrawn by a later return, and awaits a new decision once it is reworded', () => {
    const returned = { ...accepted, verdict: 'returned', reason: '请写明是哪两家' } as const;
    const { findings, explained } = check(rows, explanations, sceneOf(returned));
    expect([findings[0]?.outcome, explained[0]?.standing.state]).toEqual(['failed', 'returned']);
    expect(said(findings)[0]).toContain('未被采纳（2020-04-12，00 示范新区）：请写明是哪两家');
    const reworded = check(rows, new Map([['T1-01', '并入甲、乙两家']]), sceneOf(returned));
    expect(reworded.explained[0]?.standing.state).toBe('open');
  });

  it('excuses an error only where its author allows it', () => {
    const judge = (excusable: boolean) => {
      const strict = ruleOf(rule.places, { excusable });
      const ret = returnOf(form, rows, { explanations });
      const surroundings = { explaining: sceneOf(accepted) };
      return checkRules(ret, editionOf(form, [strict]), () => operandsOf(form, ret.values), surroundings).findings;
    };
    expect([true, false].map((excusable) => isAccepted(judge(excusable)))).toEqual([true, false]);
  });

  it('of a list goes by the keys of its rows, in whatever order they stand', () => {
    const list = listForm({ firm: '企业', total: '总数', covered: '已覆盖' }, { firm: { type: 'text' } });
    const listRule = ruleOf([placeOf(list, 0, 2, 1)], { severity: 'warning' });
    const digest = (entries: readonly (readonly (string | number)[])[]) => {
      const ret = returnOf(list, entries, { explanations });
      const operands = (row?: number) => operandsOf(list, ret.values, row);
      return checkRules(ret, editionOf(list, [listRule]), operands).explained[0]?.explained?.digest;
    };
    const [first, second] = [['甲', 1, 2] as const, ['乙', 3, 5] as const];
    expect(digest([second, first])).toBe(digest([first, second]));
    expect(digest([['丙', 1, 2], second])).not.toBe(digest([first, second]));
  });
});

describe('an explanation from beside the sheet', () => {
  const scene = (changes: Partial<FiledExplanation> = {}): ExplanationScene => ({
    ...sceneOf(),
    filed: new Map([['t1-01', filed(changes)]]),
  });

  it('counts where the sheet has none', () => {
    const { explained, about } = check(rows, new Map(), scene());
    expect(explained[0]?.explanation).toEqual({ text, source: 'file' });
    expect([explained[0]?.standing, about]).toEqual([{ state: 'open' }, []]);
  });

  it('gives way to what the unit wrote itself, and the difference is a finding', () => {
    const { explained, about } = check(rows, explanations, scene({ text: '待核' }));
    expect(explained[0]?.explanation).toEqual({ text, source: 'sheet' });
    expect(said(about)).toEqual([
      '“T1-01 已覆盖不大于单位总数”的审核说明有两种：表内写“年中并入两家，总数未调整”，说明文件第 3 行写“待核”；以表内为准',
    ]);
  });

  it('expires on its own day, whoever accepted it', () => {
    const ended = { ...scene({ until: '2020-02-29' }), decided: sceneOf(accepted).decided };
    const { outcomes, about } = check(rows, new Map(), ended);
    expect([outcomes, codes(about)]).toEqual([['failed'], ['explanation-expired']]);
  });

  it('is told when its rule is not checked on this return', () => {
    const stray = { ...sceneOf(), filed: new Map([['t1-09', filed({ rule: 'T1-09' })]]) };
    const { about } = check(rows, new Map(), stray);
    expect(about.map(({ code, rule: id, unit }) => [code, id, unit])).toEqual([
      ['explanation-without-rule', 'T1-09', '101'],
    ]);
  });
});

describe('an explanation that nobody needs', () => {
  it('is told as information, unless the rule could not be decided', () => {
    const holds = check([[10, 9, 0], rows[1] ?? []]);
    expect([codes(holds.about), holds.about[0]?.severity]).toEqual([['explanation-unneeded'], 'info']);
    expect(check([[blank, 9, 0], rows[1] ?? []]).about).toEqual([]);
  });
});

describe('an explanation that says nothing', () => {
  it.each([
    '情况属实',
    '经核实，情况属实。',
    '核实无误',
    '无误',
    '已核实',
    '数据真实、准确',
    '经我社区核对填报数据无误',
    'Verified.',
    'The figures are correct',
  ])('%s is a stock phrase', (phrase) => {
    expect(saysNothing(phrase)).toBe('stock');
  });

  it.each(['搬迁', '2019', '……', 'moved'])('%s is too short', (phrase) => {
    expect(saysNothing(phrase)).toBe('short');
  });

  it.each(['两个小区搬迁', '经核实，三家企业注销', '本村地广人稀，两个自然村合用一名网格员', 'Two estates moved away'])(
    '%s is an explanation',
    (reason) => {
      expect(saysNothing(reason)).toBeUndefined();
    },
  );

  it('is a warning, and information once it was accepted all the same', () => {
    const empty = new Map([['T1-01', '情况属实']]);
    const open = check(rows, empty);
    const scene = sceneOf(acceptanceOf(open.explained[0]));
    const found = [open, check(rows, empty, scene)].map(({ about }) =>
      about.map(({ code, severity }) => [code, severity]),
    );
    expect(found).toEqual([[['explanation-stock-phrase', 'warning']], [['explanation-stock-phrase', 'info']]]);
  });
});

describe('the same explanation from several units', () => {
  const placed = (unit: string, words: string, period = '2020-Q1') => {
    const [explained] = check(rows, new Map([['T1-01', words]])).explained;
    if (!explained) throw new Error('it fails');
    return { ...explained, place: { ...place, unit, period } };
  };
  const copies = (...given: Parameters<typeof placed>[]) =>
    checkCopiedExplanations(
      given.map((each) => placed(...each)),
      (unit) => `${unit} 社区`,
    );

  it('is one finding that names them, whatever the punctuation', () => {
    const found = copies(['1', '两家企业 注销。'], ['2', '两家企业注销'], ['3', '三家企业注销']);
    expect(said(found)).toEqual(['1 社区、2 社区 的审核说明是同一段话：“两家企业 注销。”']);
  });

  it('names six at most, and says how many there are', () => {
    const found = copies(
      ...['1', '2', '3', '4', '5', '6', '7'].map((unit): [string, string] => [unit, '两家企业注销']),
    );
    expect(said(found)[0]).toContain('6 社区 等 7 个单位 的审核说明是同一段话');
  });

  it('is none within one unit, across periods, or of stock phrases, which are told apart', () => {
    expect(copies(['1', '两家企业注销'], ['1', '两家企业注销'])).toEqual([]);
    expect(copies(['1', '两家企业注销'], ['2', '两家企业注销', '2019-Q4'])).toEqual([]);
    expect(copies(['1', '情况属实'], ['2', '情况属实'])).toEqual([]);
  });
});
