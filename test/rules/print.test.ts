import { describe, expect, it } from 'vitest';
import { isAdditive } from '../../src/rules/additive.ts';
import type { AddressBook } from '../../src/rules/address-book.ts';
import { printFormula } from '../../src/rules/print-formula.ts';
import { printViolation } from '../../src/rules/print-violation.ts';
import { resolveFormula } from '../../src/rules/resolve-formula.ts';
import { byItem, handMadeNamespace, measured, typed } from './hand-made-form.ts';
import { formulaText } from './rule-text.ts';
import { columnBook, namespaceFor, type Options, ruleFor } from './small-case.ts';

const blankForm = { a: null, b: null, d: null, e: null };

function violation(text: string, options: Options = {}, book: AddressBook = columnBook): string | undefined {
  const rule = ruleFor(text, blankForm, options);
  return printViolation(rule.text, rule.places[0] ?? expect.unreachable(), book);
}

function formula(text: string, traits: Options['traits'] = {}, book: AddressBook = columnBook): string | undefined {
  const namespace = namespaceFor({ ...blankForm, result: null }, { result: { unitMeasure: '' }, ...traits });
  const { expression } = resolveFormula(formulaText(text), { item: 4, column: 0 }, namespace);
  return printFormula(expression ?? expect.unreachable(), book);
}

/** That these formulas calculate what they should is what law.test.ts proves; here they are kept short and readable. */
describe('a printed violation', () => {
  it('is short in the common case', () => {
    expect(violation('a <= b')).toBe('IF(COUNT(D5:D6)<2,0,IF(D5-D6<0.5,0,1))');
    expect(violation('a > 0')).toBe('IF(COUNT(D5)<1,0,IF(D5>0.5,0,1))');
    expect(violation('AND(a >= 3, a <= 9)')).toBe('IF(COUNT(D5)<1,0,IF(AND(D5>2.5,D5<9.5),0,1))');
  });

  it('merges the cells of a run into ranges', () => {
    expect(violation('e = SUM(a:d)')).toBe('IF(COUNT(D5:D8)<4,0,IF(ABS(D8-SUM(D5:D7))<0.5,0,1))');
  });

  it('never compares with =, but half-way between what the figures can be', () => {
    const two = measured('万元', 2);
    expect(violation('a = b', { traits: { a: two, b: two } })).toBe('IF(COUNT(D5:D6)<2,0,IF(ABS(D5-D6)<0.015,0,1))');
    expect(violation('a = b', { tolerance: { kind: 'absolute', amount: '0.8' } })).toBe(
      'IF(COUNT(D5:D6)<2,0,IF(ABS(D5-D6)<0.5,0,1))',
    );
  });

  it('rounds where a quotient takes part, and catches what it divides by', () => {
    expect(violation('RATIO(a, b) > 1')).toBe('IFERROR(IF(COUNT(D5:D6)<2,0,IF(ROUND(D5/D6-1,9)>0,0,1)),0)');
  });

  it('reads blanks as the policy says', () => {
    const blanks = { left: 'zero', right: 'undecided' } as const;
    expect(violation('a + b <= d', { blanks })).toBe(
      'IF(OR(COUNT(D5:D7)+COUNTBLANK(D5:D6)<3,COUNT(D5:D6)=0),0,IF(N(D5)+N(D6)-D7<0.5,0,1))',
    );
  });

  it('holds only the branch that the period settles, whatever the other one reads', () => {
    const inPeriod = (periodIndex: number): AddressBook => ({ ...columnBook, periodIndex, constant: () => undefined });
    const text = 'IF(PERIOD_INDEX() = 1, a, PREVIOUS(b) + a)';
    expect(formula(text, {}, inPeriod(1))).toBe('IF(COUNT(D5)<1,"",D5)');
    // Last period is not known, so this workbook cannot hold it.
    expect(formula(text, {}, inPeriod(2))).toBeUndefined();
    expect(violation('IF(PERIOD_INDEX() > 1, a, b) <= d', {}, inPeriod(1))).toBe(violation('b <= d'));
  });

  it('prints 是 and 否 as they stand in the sheet', () => {
    expect(violation('a = 1', { traits: { a: typed('yesNo') } })).toBe(
      'IFERROR(IF(ABS(IF(D5="是",1,IF(D5="否",0,IF(ISNUMBER(D5),D5,NA())))-1)<0.5,0,1),0)',
    );
  });

  it('holds what is printed only where every operand has a place', () => {
    const without: AddressBook = { ...columnBook, cell: () => undefined };
    expect(violation('a <= b', {}, without)).toBeUndefined();
    expect(violation('a <= PREVIOUS(a)')).toBeUndefined();
    expect(violation('a <= SUM(CHILDREN(a))')).toBeUndefined();
  });

  it('prints a figure of another period as a constant, converted measures as factors', () => {
    const book: AddressBook = {
      ...columnBook,
      constant: () => ({ kind: 'number', quantity: { numerator: -5, denominator: 2 } }),
    };
    expect(violation('a >= PREVIOUS(a) - 1', {}, book)).toBe('IF(COUNT(D5)<1,0,IF(D5-(-2.5-1)>-0.5,0,1))');
    const traits = { a: measured('亿元', 2), b: measured('万元', 0) };
    expect(violation('a >= b', { traits })).toBe('IF(COUNT(D5:D6)<2,0,IF(D5-D6/10000>-0.00005,0,1))');
  });

  it('gives up beyond 8,192 characters', () => {
    // The text itself is just short enough; what is printed around it is not.
    const long = (length: number) => `LEN("${'x'.repeat(length)}") > 1`;
    expect(violation(long(100))).toContain('xxx');
    expect(violation(long(8175))).toBeUndefined();
  });
});

describe('a printed formula', () => {
  it('gives "" where it cannot be calculated', () => {
    expect(formula('a + b')).toBe('IF(COUNT(D5:D6)<2,"",D5+D6)');
    expect(formula('RATIO(a, b) * 100')).toBe('IFERROR(IF(COUNT(D5:D6)<2,"",D5/D6*100),"")');
    expect(formula('GROWTH(a, b) * 100')).toBe('IFERROR(IF(COUNT(D5:D6)<2,"",IF(D6>0,D5/D6-1,NA())*100),"")');
  });

  it('keeps the order of operations', () => {
    expect(formula('a - (b - d)')).toBe('IF(COUNT(D5:D7)<3,"",D5-(D6-D7))');
    expect(formula('-a ^ 2 * 50%')).toBe('IFERROR(IF(COUNT(D5)<1,"",(-D5)^2*50%),"")');
  });

  it('gives a text where the form asks for one', () => {
    const text = formula('IF(ISBLANK(b), "", IF(a >= b, "达到确保", "低于确保"))', {
      result: typed('text'),
      a: byItem,
      b: measured('', 1),
    });
    expect(text).toBe('IFERROR(IF(D6="","",IF(COUNT(D5:D6)<2,NA(),IF(ROUND(D5-D6,9)>=0,"达到确保","低于确保"))),"")');
  });

  it('asks a list form by its ranges', () => {
    const namespace = handMadeNamespace(
      { code: 'F', items: 'a', columns: 'value' },
      {
        code: 'L',
        columns: 'name won signed',
        traits: { name: typed('text'), won: typed('yesNo'), signed: typed('date') },
      },
    );
    const book: AddressBook = {
      ...columnBook,
      yearStart: 43831,
      listColumn: ({ column }) => `'L'!${'ABC'[column]}11:${'ABC'[column]}210`,
    };
    const printed = (text: string) => {
      const { expression } = resolveFormula(formulaText(text), { item: 0, column: 0 }, namespace);
      return printFormula(expression ?? expect.unreachable(), book);
    };
    expect(printed('COUNTIFS(L!won, "是", L!signed, ">=" & YEAR_START())')).toBe(
      `COUNTIFS('L'!B11:B210,"是",'L'!C11:C210,">="&43831)`,
    );
    expect(printed('COUNTIF(L!name, "a*")')).toBe(`SUMPRODUCT(--('L'!A11:A210="a*"))`);
  });

  it('nests beyond 250 arguments', () => {
    const items = Array.from({ length: 600 }, (_, index) => `i${index}x`);
    const namespace = handMadeNamespace({ code: 'F', items: items.join(' '), columns: 'value' });
    const every2nd = items.filter((_, index) => index % 2 === 0);
    const book: AddressBook = { ...columnBook, cell: ({ item }) => `D${item + 1}` };
    const sum = every2nd.slice(0, 245).join(', ');
    const { expression } = resolveFormula(
      formulaText(`SUM(${sum}, ${every2nd.slice(245, 249).join(', ')})`),
      { item: 1, column: 0 },
      namespace,
    );
    expect(printFormula(expression ?? expect.unreachable(), book)?.match(/,/g)?.length).toBeGreaterThan(490);
  });
});

describe('an additive formula', () => {
  const additive = (text: string) => {
    const namespace = handMadeNamespace(
      { code: 'F', items: 'a b d', columns: 'value', traits: { value: { unitMeasure: '' } } },
      { code: 'L', columns: 'amount', traits: { amount: { unitMeasure: '' } } },
    );
    const { expression } = resolveFormula(formulaText(text), { item: 2, column: 0 }, namespace);
    return isAdditive(expression ?? expect.unreachable());
  };

  it('is linear in cells, without a constant', () => {
    expect(['a + b', 'SUM(a:b) - 2 * a / 3', '-a', 'SUM(L!amount)', 'COUNTIF(L!amount, ">1")'].map(additive)).toEqual(
      Array(5).fill(true),
    );
    expect(
      ['a + 1', 'RATIO(a, b)', 'a * b', 'MAX(a, b)', 'COUNTIF(L!amount, a)', 'IF(a > 0, a, b)'].map(additive),
    ).toEqual(Array(6).fill(false));
  });
});
