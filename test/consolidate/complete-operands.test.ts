import { describe, expect, it } from 'vitest';
import { completeOperands } from '../../src/consolidate/complete-operands.ts';
import type { Records } from '../../src/consolidate/records.ts';
import type { TotalBook } from '../../src/consolidate/total-book.ts';
import { formatPeriod, type Period } from '../../src/model/period.ts';
import { integer } from '../../src/model/quantity.ts';
import type { CellReference } from '../../src/rules/expression.ts';
import type { Operands } from '../../src/rules/operands.ts';
import type { Value } from '../../src/rules/value.ts';
import { parseUnits } from '../../src/units/parse-units.ts';

const period: Period = { frequency: 'quarter', year: 2020, index: 1 };
const seven: Value = { kind: 'number', quantity: integer(7) };
const undecided: Value = { kind: 'undecided', reason: 'coverage' };
const everything: Operands = {
  cell: () => seven,
  children: () => [seven],
  listColumn: () => [seven],
  units: () => 1,
  periodIndex: 1,
  yearStart: 43831,
  periodEnd: 43921,
};
const tree = parseUnits({
  file: 'units.csv',
  text: 'code,name,level,kind,parent\nD,示范新区,district,,\nS1,城关街道,street,,D\nS2,河湾街道,street,,D\n',
}).on('2020-03-31');

/** Totals of which only those named `form period unit` are complete. */
function operandsWith(...complete: readonly string[]): Operands {
  const totals = (form: string, of: Period) => ({
    units: new Map(
      ['D', 'S1', 'S2'].map((unit) => {
        const isComplete = complete.includes(`${form} ${formatPeriod(of)} ${unit}`);
        return [unit, { coverage: { due: 3, accepted: isComplete ? 3 : 1 } }];
      }),
    ),
  });
  // Only what is asked of them here.
  const book = { totals } as unknown as TotalBook;
  const records = {
    catalogue: { forms: new Map(['A', 'B'].map((code) => [code, { frequency: 'quarter' }])) },
  } as unknown as Records;
  return completeOperands(everything, { unit: 'D', form: 'A', period, tree, records, book });
}

function reference(form: string, time: CellReference['time']): CellReference {
  return { form, item: 0, column: 0, time, of: 'self' };
}

describe('a rule at a total', () => {
  it('reads its own form as it is: that is judged before', () => {
    expect(operandsWith().cell(reference('A', 'current'))).toEqual(seven);
  });

  it.each([
    ['PREVIOUS', reference('A', 'previous'), 'A 2019-Q4 D'],
    ['SAME_PERIOD_LAST_YEAR', reference('A', 'lastYear'), 'A 2019-Q1 D'],
    ['another form', reference('B', 'current'), 'B 2020-Q1 D'],
  ])('is undecided while the total that %s reads is not complete', (_, asked, total) => {
    expect(operandsWith().cell(asked)).toEqual(undecided);
    expect(operandsWith(total).cell(asked)).toEqual(seven);
  });

  it('is undecided while one unit below is not complete', () => {
    const asked = { ...reference('B', 'current'), of: 'children' as const };
    expect(operandsWith('B 2020-Q1 S1').children(asked)).toEqual([undecided]);
    expect(operandsWith('B 2020-Q1 S1', 'B 2020-Q1 S2').children(asked)).toEqual([seven]);
  });
});
