import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../src/checks/acceptance.ts';
import { checkRules } from '../../src/checks/check-rules.ts';
import type { RuleSurroundings } from '../../src/checks/rule-surroundings.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Return } from '../../src/model/return.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { acceptanceOf, sceneOf } from './acceptance-of.ts';
import { editionOf, listForm, tableForm } from './build-form.ts';
import type { Entry } from './build-return.ts';
import { blank, place, returnOf } from './build-return.ts';
import { operandsOf, placeOf, ruleOf } from './build-rule.ts';

const form = tableForm(
  { firms: '非公企业', societies: '社会组织' },
  { total: '单位总数', covered: '已覆盖', note: '选填数' },
  { note: { required: false } },
);
const places = [placeOf(form, 0, 1, 0), placeOf(form, 1, 1, 0)];
const atMost = ruleOf(places);

function check(
  rows: readonly (readonly Entry[])[],
  rule: Rule = atMost,
  changes: Partial<Return> = {},
  surroundings: RuleSurroundings = {},
) {
  const ret = returnOf(form, rows, changes);
  return checkRules(ret, editionOf(form, [rule]), () => operandsOf(form, ret.values), surroundings);
}

const wrong = [
  [10, 12, 0],
  [5, 5, 0],
];

describe('checking the rules of a return', () => {
  it('counts what passed, and says nothing of it', () => {
    const rows = [
      [10, 8, 0],
      [5, 5, 0],
    ];
    expect(check(rows)).toEqual({
      findings: [],
      explained: [],
      tally: [{ rule: 'T1-01', places: 2, passed: 2, failed: 0, undecided: 0, excused: 0, notApplicable: 0 }],
    });
  });

  it('makes one finding of each place that failed, with both sides and every cell', () => {
    const { findings, tally } = check(wrong);
    expect(findings).toEqual([
      {
        ...place,
        form: 'T1',
        sheet: 'T1',
        item: 'firms',
        column: 'covered',
        cell: 'D5', // the first cell the rule reads
        code: 'rule-failed-within',
        severity: 'error',
        outcome: 'failed',
        rule: 'T1-01',
        left: '12',
        right: '10',
        difference: '2',
        cells: ['D5', 'C5'],
        parameters: {
          label: { zh: 'T1-01 已覆盖不大于单位总数', en: 'T1-01 covered at most total' },
          place: { zh: '01 非公企业', en: '01 非公企业' },
          sides: {
            zh: '：左边 12 个，右边 10 个，相差 2 个',
            en: ': left 12 个, right 10 个, difference 2 个',
          },
          explained: '',
          remedy: '',
        },
      },
    ]);
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN').message)).toEqual([
      '“T1-01 已覆盖不大于单位总数”不成立（01 非公企业）：左边 12 个，右边 10 个，相差 2 个（单元格 D5、C5）',
    ]);
    expect(tally).toEqual([
      { rule: 'T1-01', places: 2, passed: 1, failed: 1, undecided: 0, excused: 0, notApplicable: 0 },
    ]);
  });

  it('takes the code from the class of the rule, and so decides what blocks', () => {
    const classes = ['within', 'across', 'history', 'level'] as const;
    const found = classes.map((kind) => check(wrong, ruleOf(places, {}, kind)).findings);
    expect(found.map(([finding]) => finding?.code)).toEqual([
      'rule-failed-within',
      'rule-failed-across',
      'rule-failed-history',
      'rule-failed-level',
    ]);
    expect(found.map(isAccepted)).toEqual([false, false, true, true]);
  });

  it("passes on the severity of the rule and the advice of the form's author", () => {
    const advice = { zh: '请说明原因', en: 'Say why' };
    const [finding] = check(wrong, ruleOf(places, { severity: 'warning', advice })).findings;
    expect([finding?.severity, finding?.advice]).toEqual(['warning', advice]);
  });

  it('names cells of other forms where their addresses are known', () => {
    const other = { ...placeOf(form, 0, 1, 0), operands: [...placeOf(form, 0, 1, 0).operands] };
    other.operands.push({ form: 'DJ02', item: 0, column: 0, time: 'current', of: 'self' });
    const addressOf = () => "'DJ02'!D14";
    const [finding] = check(wrong, ruleOf([other], {}, 'across'), {}, { addressOf }).findings;
    expect(finding?.cells).toEqual(['D5', 'C5', "'DJ02'!D14"]);
  });
});

describe('a rule that compares no two sides', () => {
  it('shows the cells it reads with what stands in them, at most twelve', () => {
    const [first] = places;
    const both = (operands: (typeof places)[number]['operands']) => {
      const condition = { kind: 'call', name: 'AND', arguments: [{ kind: 'boolean', boolean: false }] } as const;
      return ruleOf([{ condition, operands }]);
    };
    const message = (rule: Rule) => {
      const [finding] = check(wrong, rule).findings;
      return finding && describeFinding(finding, 'zh-CN').message;
    };
    expect(message(both(first?.operands ?? []))).toContain('（单元格 D5=12、C5=10）');
    const many = Array.from({ length: 13 }, () => first?.operands ?? []).flat();
    expect(message(both(many))).toMatch(/（单元格 (?:D5=12、C5=10、?){6} 等 26 格）/);
  });
});

describe('an explanation', () => {
  const explanations = new Map([['T1-01', '年中并入两家']]);

  it('is asked for where it would do, and not where the rule has to be met', () => {
    const [warning] = check(wrong, ruleOf(places, { severity: 'warning' })).findings;
    const [error] = check(wrong).findings;
    expect([warning, error].map((finding) => finding && describeFinding(finding, 'zh-CN').advice)).toEqual([
      '请核对所列单元格，更正后重新报送；核实无误的，请在“审核说明”里写明原因。',
      '请核对所列单元格，更正后重新报送。',
    ]);
  });

  it('is shown beside a warning, which stands until it is accepted', () => {
    const [finding] = check(wrong, ruleOf(places, { severity: 'warning' }), { explanations }).findings;
    expect(finding?.outcome).toBe('failed');
    expect(finding?.parameters.explanation).toBe('年中并入两家');
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe(
      '“T1-01 已覆盖不大于单位总数”不成立（01 非公企业）：左边 12 个，右边 10 个，相差 2 个（单元格 D5、C5）。已作审核说明，尚待采纳：“年中并入两家”',
    );
  });

  it('excuses a warning once it is accepted, and an error only where its author allows it', () => {
    const rules = [
      ruleOf(places, { severity: 'warning' }),
      ruleOf(places, { excusable: true }),
      ruleOf(places, { excusable: false }),
    ];
    const accepting = (rule: Rule) => sceneOf(acceptanceOf(check(wrong, rule, { explanations }).explained[0]));
    const checked = rules.map((rule) => check(wrong, rule, { explanations }, { explaining: accepting(rule) }));
    expect(checked.map(({ findings }) => findings.map((finding) => finding.outcome))).toEqual([
      ['excused'],
      ['excused'],
      ['failed'],
    ]);
    expect(checked.map(({ tally }) => tally.map((each) => [each.failed, each.excused]))).toEqual([
      [[0, 1]],
      [[0, 1]],
      [[1, 0]],
    ]);
    expect(checked.map(({ findings }) => isAccepted(findings))).toEqual([true, true, false]);
  });

  it('is told not to be enough where the rule has to be met', () => {
    const [finding] = check(wrong, atMost, { explanations }).findings;
    expect(finding && describeFinding(finding, 'zh-CN').message).toContain('不能以说明代替');
  });
});

describe('a rule that cannot be decided', () => {
  it('is listed although the blank that keeps it from being decided is a finding of its own', () => {
    const { findings, tally } = check([
      [blank, 12, 0],
      [5, 5, 0],
    ]);
    expect(findings.map(({ code, severity, parameters }) => [code, severity, parameters.places])).toEqual([
      ['rule-undecided', 'info', 1],
    ]);
    expect(tally).toEqual([
      { rule: 'T1-01', places: 2, passed: 1, failed: 0, undecided: 1, excused: 0, notApplicable: 0 },
    ]);
  });

  it('is told once per rule', () => {
    const optional = ruleOf([placeOf(form, 0, 1, 2), placeOf(form, 1, 1, 2)]);
    const rows = [
      [10, 12, blank],
      [5, 5, blank],
    ];
    const { findings } = check(rows, optional);
    expect(findings).toEqual([
      {
        ...place,
        form: 'T1',
        sheet: 'T1',
        code: 'rule-undecided',
        severity: 'info',
        outcome: 'undecided',
        rule: 'T1-01',
        parameters: {
          label: { zh: 'T1-01 已覆盖不大于单位总数', en: 'T1-01 covered at most total' },
          places: 2,
          reason: { zh: '要用到的格还空着', en: 'a cell it needs is blank' },
          next: { zh: '：补齐所缺的数据后会再次审核', en: ': it is checked again once the data is there' },
        },
      },
    ]);
  });

  it('is not applicable, and silent, where a figure does not exist', () => {
    const { findings, tally } = check([
      [{ state: 'notApplicable' }, 12, 0],
      [5, 5, 0],
    ]);
    expect([findings, tally.map((each) => each.notApplicable)]).toEqual([[], [1]]);
  });
});

describe('a rule of a list', () => {
  it('is judged in every row that holds anything, and names the row by its key', () => {
    const list = listForm(
      { project: '项目代码', done: '本年完成', cumulative: '累计完成' },
      { project: { type: 'text', unitMeasure: '' } },
    );
    const ret = returnOf(list, [
      ['P1', 1, 2],
      [blank, blank, blank],
      ['P2', 3, 2],
    ]);
    const edition = editionOf(list, [ruleOf([placeOf(list, 0, 1, 2)])]);
    const { findings, tally } = checkRules(ret, edition, (row) => operandsOf(list, ret.values, row));
    expect(findings.map(({ rowKey, cell, cells, parameters }) => [rowKey, cell, cells, parameters.place])).toEqual([
      ['P2', 'D7', ['D7', 'E7'], { zh: '第 7 行 P2', en: 'row 7, P2' }],
    ]);
    expect(tally.map(({ places, passed, failed }) => [places, passed, failed])).toEqual([[2, 1, 1]]);
  });
});
