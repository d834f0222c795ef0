import { describe, expect, it } from 'vitest';
import type { UnitHistory } from '../../src/checks/rule-surroundings.ts';
import { countCauses, idleCauses, undecidedCause } from '../../src/checks/undecided-causes.ts';
import type { Expression, OperandTime, ReferencedCell } from '../../src/rules/expression.ts';
import type { UndecidedReason } from '../../src/rules/value.ts';
import { tableForm } from './build-form.ts';
import { compared, numberValue, operandsWith, read, referenceTo } from './rule-parts.ts';

const form = tableForm({ a: '甲' }, { x: '一', y: '二' });
const now = referenceTo(form, 0, 0);
const before = referenceTo(form, 0, 0, { time: 'previous' });
const yearAgo = referenceTo(form, 0, 0, { time: 'lastYear' });

/** The cause at a place that compares these two, with what is blank and what is known of the unit's past. */
function causeOf(
  reason: UndecidedReason | undefined,
  operands: readonly [ReferencedCell, ReferencedCell],
  {
    blanks = [],
    histories = {},
    when,
  }: {
    readonly blanks?: readonly ReferencedCell[];
    readonly histories?: Partial<Record<OperandTime, UnitHistory>>;
    readonly when?: Expression;
  } = {},
) {
  const place = { condition: compared(read(operands[0]), read(operands[1])), operands, ...(when && { when }) };
  const judgement = { outcome: 'undecided', ...(reason && { reason }) } as const;
  const cell = (asked: { readonly time: OperandTime }) =>
    blanks.some(({ time }) => time === asked.time) ? ({ kind: 'blank' } as const) : numberValue(1);
  const historyOf = (unit: string, code: string, time: OperandTime) =>
    unit === '101' && code === 'T1' ? histories[time] : undefined;
  return undecidedCause('101', { place, judgement }, operandsWith({ cell }), { historyOf });
}

describe('why a place was not decided', () => {
  it('is the reason itself where it is neither a blank nor a missing return', () => {
    for (const reason of ['unreadable', 'notCalculated', 'divisionByZero', 'coverage', 'type', 'noData'] as const) {
      expect(causeOf(reason, [now, before], { blanks: [now, before], histories: { previous: 'new' } })).toBe(reason);
    }
    expect(causeOf(undefined, [now, before])).toBe('noData');
  });

  it('is a blank of this period before anything that lies in the past', () => {
    const histories = { previous: 'new' } as const;
    expect(causeOf('blank', [now, before], { blanks: [now, before], histories })).toBe('blank');
    expect(causeOf('blank', [now, before], { blanks: [now], histories })).toBe('blank');
  });

  it('is that the unit is new, since last period or since last year', () => {
    const blanks = [before, yearAgo];
    expect(causeOf('blank', [now, before], { blanks, histories: { previous: 'new' } })).toBe('newUnit');
    expect(causeOf('blank', [now, yearAgo], { blanks, histories: { lastYear: 'new' } })).toBe('newSinceLastYear');
    // It is new to the period that is read, not to another.
    expect(causeOf('blank', [now, yearAgo], { blanks, histories: { previous: 'new' } })).toBe('blankBefore');
    expect(causeOf('blank', [now, before], { blanks, histories: { previous: 'split' } })).toBe('blankBefore');
  });

  it('is an earlier cell that was blank, or any blank where none is found', () => {
    expect(causeOf('blank', [now, before], { blanks: [before] })).toBe('blankBefore');
    expect(causeOf('blank', [now, before])).toBe('blank');
    expect(causeOf('blank', [now, now])).toBe('blank');
  });

  it('is that the unit was split, where the return of a unit before it cannot be read', () => {
    expect(causeOf('missingReturn', [now, before], { histories: { previous: 'split' } })).toBe('splitUnit');
    expect(causeOf('missingReturn', [now, before], { histories: { previous: 'new' } })).toBe('missingReturn');
    expect(causeOf('missingReturn', [now, before], { histories: { lastYear: 'split' } })).toBe('missingReturn');
    // What is not read from the past has no history.
    expect(causeOf('missingReturn', [now, now], { histories: { current: 'split' } })).toBe('missingReturn');
  });

  it('also looks at what `when` reads, and at whole columns, but not at counts of units', () => {
    const histories = { previous: 'split' } as const;
    expect(causeOf('missingReturn', [now, now], { histories, when: read(before) })).toBe('splitUnit');
    const traits = { type: 'integer', decimals: 0, source: 'entered' } as const;
    const column = { form: form.code, column: 0, time: 'previous', ...traits } as const;
    expect(causeOf('missingReturn', [now, now], { histories, when: { kind: 'listColumn', reference: column } })).toBe(
      'splitUnit',
    );
    expect(causeOf('missingReturn', [now, now], { histories, when: { kind: 'units', count: 'community' } })).toBe(
      'missingReturn',
    );
  });

  it('needs nothing to be known of the past', () => {
    const place = { condition: compared(read(now), read(before)), operands: [now, before] };
    const judgement = { outcome: 'undecided', reason: 'missingReturn' } as const;
    expect(undecidedCause('101', { place, judgement }, operandsWith({}), {})).toBe('missingReturn');
  });
});

it('nobody can do anything about what lies in the past', () => {
  expect([...idleCauses].sort()).toEqual(['blankBefore', 'newSinceLastYear', 'newUnit', 'splitUnit']);
});

it('causes are counted in the order in which they are met', () => {
  expect([...countCauses(['blank', 'newUnit', 'blank'])]).toEqual([
    ['blank', 2],
    ['newUnit', 1],
  ]);
});
