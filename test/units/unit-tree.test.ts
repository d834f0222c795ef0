import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/model/trouble.ts';
import { parseUnits } from '../../src/units/parse-units.ts';

/** Ragged: a community under the district, a street without park, a village that is demolished, one that moves. */
const register = parseUnits({
  file: 'units.csv',
  text: `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,2010-01-01,2029-12-31,
C0,直属社区,community,urban,D,2010-01-01,2029-12-31,
S2,西街,street,,D,2010-01-01,2029-12-31,
P1,高新园区,park,,D,2010-01-01,2029-12-31,
S1,东街,street,,P1,2010-01-01,2020-06-30,S3
S3,新街,street,,P1,2020-07-01,2029-12-31,
C1,新华社区,community,urban,S1,2010-01-01,2020-06-30,C3
C3,新华社区,community,urban,S3,2020-07-01,2029-12-31,
C2,新华社区,community,urban,S2,2020-02-01,2029-12-31,
V1,河西村,community,rural,S1,2010-01-01,2020-03-31,
V2,河东村,community,rural,S2,2010-01-01,2019-12-31,
V2,河东村,community,rural,P1,2020-01-01,2029-12-31,
V3,河南村,community,rural,S1,2010-01-01,2020-02-10,`,
});

describe('the tree in force on a day', () => {
  const tree = register.on('2020-03-31');

  it('stands in tree order, siblings as in the file', () => {
    expect(tree.units.map(({ code }) => code)).toEqual(['D', 'C0', 'S2', 'C2', 'P1', 'S1', 'C1', 'V1', 'V2']);
    expect(tree.root.code).toBe('D');
    expect(tree.children('P1').map(({ code }) => code)).toEqual(['S1', 'V2']);
    expect(tree.children('C1')).toEqual([]);
  });

  it('counts depth by units above, not by levels', () => {
    expect(['D', 'C0', 'S2', 'C2', 'S1', 'C1', 'V2'].map((code) => tree.depth(code))).toEqual([0, 1, 1, 2, 2, 3, 2]);
  });

  it('knows only the units of that day', () => {
    expect(tree.get('V3')).toBeUndefined();
    expect(register.on('2020-02-10').get('V3')?.name).toBe('河南村');
    expect(
      register
        .on('2020-07-01')
        .children('P1')
        .map(({ code }) => code),
    ).toEqual(['S3', 'V2']);
  });

  it('counts kinds and levels, of the unit itself or with all below', () => {
    const counts = (['urban', 'rural', 'community', 'street', 'park'] as const).map((what) => [
      tree.count('D', what, 'subtree'),
      tree.count('P1', what, 'subtree'),
      tree.count('C1', what, 'self'),
    ]);
    // C0 C2 C1 | V1 V2 | both | S2 S1 | P1
    expect(counts).toEqual([
      [3, 1, 1],
      [2, 2, 0],
      [5, 3, 1],
      [2, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('counts as new what was founded in the year, not what moved', () => {
    expect(['D', 'S2', 'P1', 'C2'].map((code) => tree.count(code, 'new', 'subtree'))).toEqual([1, 1, 0, 1]);
    expect(register.on('2020-12-31').count('P1', 'new', 'subtree')).toBe(2);
    expect(register.on('2021-03-31').count('D', 'new', 'subtree')).toBe(0);
  });

  it('counts as demolished what ended in the year up to that day without successor', () => {
    // V3 on 10 February, V1 on the day itself; V2 only moved.
    expect(['D', 'P1', 'S1', 'V1', 'S2'].map((code) => tree.count(code, 'demolished', 'subtree'))).toEqual([
      2, 2, 2, 1, 0,
    ]);
    expect(register.on('2020-03-30').count('D', 'demolished', 'subtree')).toBe(1);
    // S1 is gone by then; its park is the nearest unit above. C1 and S1 have successors.
    expect(register.on('2020-12-31').count('P1', 'demolished', 'self')).toBe(2);
    expect(register.on('2021-03-31').count('D', 'demolished', 'subtree')).toBe(0);
  });

  it('says so where no district is in force', () => {
    let problems: unknown;
    try {
      register.on('2009-12-31');
    } catch (error) {
      if (error instanceof Trouble) problems = error.problems;
    }
    expect(problems).toEqual([
      { code: 'units-root-not-in-force', parameters: { day: '2009-12-31' }, place: { file: 'units.csv' } },
    ]);
  });
});

describe('the units nearest to a text', () => {
  it('are found by code, name or both, best first, each code once', () => {
    const nearest = (text: string, limit: number) => register.nearest(text, limit).map(({ code }) => code);
    expect(nearest('c2', 1)).toEqual(['C2']);
    expect(nearest('河西 村', 2)).toEqual(['V1', 'V2']);
    expect(nearest('C3 新华社', 2)).toEqual(['C3', 'C1']);
    expect(nearest('新华社区', 5).slice(0, 3)).toEqual(['C1', 'C3', 'C2']);
  });

  it('of a unit that was renamed or moved, give the latest line', () => {
    expect(register.nearest('V2', 1)).toEqual([register.on('2020-03-31').get('V2')]);
  });
});
