import fc from 'fast-check';
import type { BlankPolicy } from '../../src/model/form.ts';
import type { LawRule } from './law-rules.ts';

const cell = fc.constantFrom(
  'a.x',
  'b.x',
  'd.x',
  'a.y',
  'b.y',
  'a.z',
  'b.z',
  'd.z',
  'money.x',
  'yes.x',
  'all.x',
  'all.z',
  'a.share',
);
const run = fc.constantFrom('a.x:d.x', 'a.x:b.y', 'a.z:d.z', 'yes.x:yes.y', 'L!amount', 'a.x', 'd.y');
const literal = fc.constantFrom('0', '1', '2', '0.5', '-1', '3%');
const earlier = fc.constantFrom('PREVIOUS(a.x)', 'PREVIOUS(b.z)', 'SAME_PERIOD_LAST_YEAR(a.share)');

/** Rule texts nobody thought of: conditions over numbers over conditions, a few levels deep. */
const { condition } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc.oneof({ weight: 6, arbitrary: cell }, { weight: 2, arbitrary: literal }, { weight: 1, arbitrary: earlier }),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '+', '-', '*', '/'), tie('number'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(fc.constantFrom('SUM', 'MAX', 'MIN', 'AVERAGE'), run, tie('number'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map(([a, b, c]) => `IF(${a}, ${b}, ${c})`),
    fc
      .tuple(fc.constantFrom('RATIO', 'GROWTH', 'IFERROR'), tie('number'), tie('number'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie('number').map((a) => `ABS(${a})`),
    tie('condition').map((a) => `-(${a})`),
    run.map((a) => `COUNT(${a})`),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc
      .tuple(tie('number'), fc.constantFrom('<=', '<', '>=', '>', '=', '<>'), tie('number'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(fc.constantFrom('AND', 'OR'), tie('condition'), tie('condition'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie('condition').map((a) => `NOT(${a})`),
    cell.map((a) => `ISBLANK(${a})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) = (${b})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([a, b, c]) => `IF(${a}, ${b}, ${c})`),
  ),
}));

const policy = fc.constantFrom<BlankPolicy>('undecided', 'undecided', 'zero', 'always-zero');

export const generatedRule: fc.Arbitrary<LawRule> = fc
  .record({ text: condition, when: fc.option(condition, { freq: 4 }), blanks: policy, right: policy })
  .map(({ when, ...rule }) => ({ ...rule, ...(when === null ? {} : { when }) }));
