import { describe, expect, it } from 'vitest';
import { moveFormula } from '../../src/rules/formula/move-formula.ts';
import { normalFormula } from '../../src/rules/formula/normal-formula.ts';

describe('a printed formula', () => {
  // ECMA-376-1 §18.17.2: whitespace, case and quotes of formulas; the results are written by hand.
  it.each([
    ['=if( $a$1 > 0 ,\'表\'!b2, "a  B" )', 'IF(A1>0,表!B2,"a  B")'],
    ['SUM(A1:A5,\n C3)', 'SUM(A1:A5,C3)'],
    ['_xlfn.IFERROR(true,#n/a)', 'IFERROR(TRUE,#N/A)'],
    ["INDEX('DJ01 分单位'!$G$1:$G$75,$H$1)", "INDEX('DJ01 分单位'!G1:G75,H1)"],
    // A space between two references is the intersection operator.
    ['SUM(A1:A5 A3:C3)', 'SUM(A1:A5 A3:C3)'],
    ['SUM(A:A,1:2)', 'SUM(A:A,1:2)'],
  ])('%s is spelled %s', (written, normal) => {
    expect(normalFormula(written)).toBe(normal);
    expect(normalFormula(normal)).toBe(normal);
  });

  it.each([
    ['SUM(A1:A5)', 'SUM(A1:A6)'],
    ['A1+1', 'A1+2'],
    ['"a b"', '"a  b"'],
    ["'一 表'!A1", "'二 表'!A1"],
    ['A1<2', 'A1<=2'],
  ])('%s and %s stay different', (one, other) => {
    expect(normalFormula(one)).not.toBe(normalFormula(other));
  });

  // As Excel fills down and right (ECMA-376-1 §18.3.1.40, shared formulas).
  it.each([
    ['A1+B$2+$C3+$D$4', 2, 1, 'B3+C$2+$C5+$D$4'],
    ["SUM('x y'!A1:B2,C:C)", 1, 1, "SUM('x y'!B2:C3,D:D)"],
    ['A1', -1, 0, '#REF!'],
    ['"A1"&A1', 0, 0, '"A1"&A1'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});
