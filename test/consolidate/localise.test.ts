import { describe, expect, it } from 'vitest';
import { formCode, street, streetRun } from '../../bench/localise-street.ts';
import type { LocatedCells } from '../../src/consolidate/localise-return.ts';
import { localiseReturn, localiseSubtree } from '../../src/consolidate/localise-return.ts';

/** 25 rows and 20 columns whose last ones are typed totals; cell 25 is row i1, column k5: H9. */
function named(located: LocatedCells | undefined): readonly string[] {
  const nameOf = (index: number) => {
    const { unit, kind, cell } = located?.system.cells[index]?.place ?? {};
    return `${unit} ${kind} ${cell}`;
  };
  return (located?.components ?? []).map((component) =>
    'sets' in component
      ? component.sets.map(({ cells }) => cells.map(nameOf).join(' + ')).join(' or ')
      : component.notLocalised,
  );
}

describe('localising in a run', () => {
  it('finds three wrong figures of a return where their rows and columns cross', () => {
    const run = streetRun({
      community: [
        [25, 900],
        [137, 81],
        [304, 450],
      ],
    });
    expect(named(localiseReturn(run, { unit: 'C1', form: formCode }))).toEqual([
      'C1 own H9',
      'C1 own T14',
      'C1 own G23',
    ]);
  });

  it('says nothing of a return that keeps its rules, or that was not received', () => {
    const run = streetRun({ community: [[25, 900]] });
    expect(localiseReturn(run, { unit: 'C2', form: formCode })?.components).toEqual([]);
    expect(localiseReturn(run, { unit: 'C99', form: formCode })).toBeUndefined();
  });

  it('tells a wrong declared total from a wrong figure of a community', () => {
    const declared = streetRun({ declared: [[25, 900]] });
    expect(named(localiseSubtree(declared, { unit: street, form: formCode }))).toEqual([`${street} declared H9`]);
    const below = streetRun({ community: [[25, 900]] });
    expect(named(localiseSubtree(below, { unit: street, form: formCode }))).toEqual(['C1 own H9']);
  });
});
