import { describe, expect, it } from 'vitest';
import type { PairKind } from '../../src/model/form.ts';
import { printViolation } from '../../src/rules/print-violation.ts';
import { resolveRule } from '../../src/rules/resolve-rule.ts';
import { computed, typed } from './hand-made-form.ts';
import { pairText, ruleText } from './rule-text.ts';
import { columnBook, type Given, namespaceFor, type Options, outcome, ruleFor } from './small-case.ts';

function ended(kind: PairKind, given: Given, traits: Options['traits'] = {}): string {
  return outcome('', given, { pair: pairText(kind, 'a', 'b'), traits });
}

/** semantics.md, "Values and blanks": pairs are rules of their own. */
describe('a pair', () => {
  it.each<[Given, string, string]>([
    [{ a: '3', b: '5' }, 'passed', 'failed'],
    [{ a: '3', b: '0' }, 'failed', 'passed'],
    [{ a: '3', b: null }, 'failed', 'passed'],
    [{ a: '0', b: '-1' }, 'failed', 'passed'],
    [{ a: '0', b: '0' }, 'passed', 'passed'],
    [{ a: '0', b: null }, 'passed', 'passed'],
    [{ a: null, b: null }, 'passed', 'passed'],
    // What cannot be read may hold anything; not-both is decided by the other cell where that holds nothing.
    [{ a: '3', b: '…' }, 'undecided unreadable', 'undecided unreadable'],
    [{ a: '0', b: '…' }, 'undecided unreadable', 'passed'],
    [{ a: '3', b: '—' }, 'not-applicable', 'not-applicable'],
    [{ a: null, b: '—' }, 'not-applicable', 'not-applicable'],
  ])('%j: both or neither %s, not both %s', (given, together, apart) => {
    expect([ended('both-or-neither', given), ended('not-both', given)]).toEqual([together, apart]);
  });

  it('takes texts and dates as something, and 否 as nothing', () => {
    expect(ended('both-or-neither', { a: '停工', b: '43831' }, { a: typed('text'), b: typed('date') })).toBe('passed');
    expect(ended('both-or-neither', { a: null, b: '43831' }, { a: typed('text'), b: typed('date') })).toBe('failed');
    expect(ended('both-or-neither', { a: '0', b: '43831' }, { a: typed('yesNo'), b: typed('date') })).toBe('failed');
  });

  it('is not decided where a computed cell has no value', () => {
    expect(ended('both-or-neither', { a: null, b: '1' }, { a: computed })).toBe('undecided blank');
  });

  it('holds wherever a bare name stands, and where `when` says so', () => {
    const given = { a: '3', b: '0', d: '0' };
    expect(ruleFor('', given, { pair: pairText('not-both', 'value', 'value') }).places).toHaveLength(3);
    expect(outcome('', given, { pair: pairText('both-or-neither', 'a', 'b'), when: 'd > 0' })).toBe('not-applicable');
  });

  it('has no sides: its two cells are what a finding shows', () => {
    const rule = ruleFor('', { a: '1', b: '0' }, { pair: pairText('both-or-neither', 'a', 'b') });
    expect(rule.places[0]?.comparison).toBeUndefined();
    expect(rule.places[0]?.operands.map(({ item }) => item)).toEqual([0, 1]);
  });

  it('is a live formula', () => {
    const rule = ruleFor('', { a: '1', b: '0' }, { pair: pairText('not-both', 'a', 'b') });
    const place = rule.places[0] ?? expect.unreachable();
    // Calculated by LibreOffice in law.test.ts.
    expect(printViolation(rule.text, place, columnBook)).toBe(
      'IF(IF(D5="",0,COUNTIF(D5,"—"))+IF(D6="",0,COUNTIF(D6,"—"))>0,0,IF((1-MIN(IF(D5="",0,IF(COUNT(D5)<1,0.5,IF(ABS(D5)>0.5,1,0))),IF(D6="",0,IF(COUNT(D6)<1,0.5,IF(ABS(D6)>0.5,1,0)))))=0,1,0))',
    );
  });

  it.each([
    ['a formula', 'a + b', 'rule-pair-element'],
    ['a number', '1', 'rule-pair-element'],
    ['a run', 'a:b', 'rule-pair-element'],
    ['a list', 'CHILDREN(a)', 'rule-pair-element'],
    ['nobody', 'stranger', 'name-unknown'],
  ])('names %s at its place', (_, element, code) => {
    const text = ruleText('', { pair: pairText('not-both', 'a', element) });
    const { rule, problems } = resolveRule(text, namespaceFor({ a: '1', b: '2' }), 'return');
    expect(rule).toBeUndefined();
    expect(problems.map((problem) => [problem.code, problem.place])).toEqual([
      [code, { file: 'forms/DJ01.yaml', line: 33, column: 12 }],
    ]);
  });
});
