import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/forms/filer-profile.ts';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { emptyCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { catalogue, context, quarter, treeOn } from './collection.ts';
import { codes, held } from './taken-in.ts';

const tree = treeOn(quarter);

function plan(
  form: string,
  kind: ReturnKind,
  fill: (values: ReturnType<typeof emptyCellValues>) => void,
  length: number,
) {
  const unit = tree.get('S01');
  if (!unit) throw new Error('no S01');
  const edition = catalogue.edition(form, profileOf(unit, 'district', kind));
  const filled = emptyCellValues(length);
  fill(filled);
  return { edition, kind, filled, explanations: new Map([['AA01-02', '尚无企业']]) };
}

const fillCells = (indexes: readonly number[], more: number) => (values: ReturnType<typeof emptyCellValues>) => {
  for (const index of indexes) setAmount(values, index, index + more);
};

// Law: template ► fill ► read is the identity (style.md, "Property tests").
describe('a template that is filled in and read', () => {
  it.each(['zh-CN', 'en'] as const)('gives back what was filled in (%s), without a word', async (language) => {
    const unit = tree.get('S01');
    if (!unit) throw new Error('no S01');
    const organisations = plan('AA01', 'own', fillCells([1, 4, 7, 10], 0), 15);
    const declared = plan('AA01', 'declared', fillCells([3, 4, 9, 10], 20), 15);
    const economy = plan(
      'BB01',
      'own',
      (values) => {
        setAmount(values, 0, 12345);
        setState(values, 1, 'notApplicable');
        setAmount(values, 2, 1);
        setAmount(values, 3, 43921);
        setAmount(values, 4, 67);
        setState(values, 5, 'belowUnit');
        setAmount(values, 8, 1234);
      },
      16,
    );
    const bytes = await writeTemplate({
      unit,
      period: quarter,
      language,
      submission: 4,
      sheets: [organisations, declared, economy],
    });
    const intake = takeInFile({ path: 'S01.xlsx', bytes }, context);
    expect(codes(intake)).toEqual([]);
    expect(intake.returns.map((ret) => [ret.form, ret.kind, ret.submission, [...ret.explanations]])).toEqual([
      ['AA01', 'own', 4, [['AA01-02', '尚无企业']]],
      ['AA01', 'declared', 4, [['AA01-02', '尚无企业']]],
      ['BB01', 'own', 4, []],
    ]);
    expect(held(intake.returns[0])).toMatchObject({
      'urban.covered': '1',
      'schools.covered': '4',
      'firms.covered': '10',
    });
    expect(held(intake.returns[1])).toMatchObject({ 'urban.total': '1', 'schools.total': '23', 'firms.total': '29' });
    expect(held(intake.returns[2])).toEqual({
      'gdp.current': '123.45',
      'gdp.base': 'notApplicable',
      'gdp.mark': '1',
      'gdp.asOf': '43921',
      'tax.current': '67',
      'tax.base': 'belowUnit',
      'share.current': '12.34',
    });
  });

  it('gives back the rows of a list', async () => {
    const unit = tree.get('P01');
    if (!unit) throw new Error('no P01');
    const edition = catalogue.edition('CC01', profileOf(unit, 'district', 'own'));
    const filled = emptyCellValues(30);
    for (let row = 0; row < 6; row++) {
      setText(filled, row * 5, `X${row}`);
      setText(filled, row * 5 + 1, row % 2 === 0 ? '01' : '10');
      setAmount(filled, row * 5 + 2, 100 + row);
      setAmount(filled, row * 5 + 3, 43800 + row);
    }
    const bytes = await writeTemplate({
      unit,
      period: quarter,
      language: 'zh-CN',
      submission: 1,
      sheets: [{ edition, kind: 'own', filled }],
    });
    const intake = takeInFile({ path: 'P01.xlsx', bytes }, context);
    expect(codes(intake, [])).toEqual([]);
    const { values } = intake.returns[0] ?? {};
    expect(values && [values.state.length, [...values.text], [...values.amount.slice(0, 5)]]).toEqual([
      30,
      Array.from({ length: 6 }, (_, row) => [
        [row * 5, `X${row}`],
        [row * 5 + 1, row % 2 === 0 ? '01' : '10'],
      ]).flat(),
      [0, 0, 100, 43800, 200],
    ]);
  });
});
