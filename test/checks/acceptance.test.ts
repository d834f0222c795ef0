import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../src/checks/acceptance.ts';
import type { Finding } from '../../src/model/finding.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  code: 'cell-blank',
  severity: 'error',
  parameters: {},
  ...changes,
});

describe('acceptance', () => {
  it('is granted where nothing was found', () => {
    expect(isAccepted([])).toBe(true);
  });

  it('is refused for an error of structure, value, within or across checks', () => {
    const codes = ['unit-unknown', 'cell-blank', 'rule-failed-within', 'rule-failed-across'] as const;
    expect(codes.map((code) => isAccepted([finding({ code })]))).toEqual([false, false, false, false]);
  });

  it('never depends on history, levels or nodes', () => {
    const codes = ['rule-failed-history', 'rule-failed-level', 'node-difference', 'list-key-shared'] as const;
    expect(codes.map((code) => isAccepted([finding({ code })]))).toEqual([true, true, true, true]);
  });

  it('never depends on warnings, on what was excused, or on what was not decided', () => {
    expect(
      isAccepted([
        finding({ severity: 'warning' }),
        finding({ code: 'rule-failed-within', outcome: 'excused' }),
        finding({ code: 'rule-undecided', severity: 'info', outcome: 'undecided' }),
      ]),
    ).toBe(true);
  });
});
