import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trouble } from '../../src/model/trouble.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import type { RegisterChange } from '../../src/units/register-change.ts';
import { registerChanges } from '../../src/units/register-changes.ts';

/** One of everything that can happen to a register. */
const register = parseUnits({
  file: 'units.csv',
  text: `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,,,
P1,高新园区,park,,D,,,
S1,东街,street,,P1,,,
S2,西镇,street,,D,,2020-01-31,
S2,西街道,street,,D,2020-02-01,,
A,甲村,community,rural,S1,,2020-02-29,C
B,乙村,community,rural,S1,,2020-02-29,C
C,甲乙社区,community,urban,S1,2020-03-01,,
E,丙社区,community,urban,S1,,2020-01-15,F G
F,丙东社区,community,urban,S1,2020-01-16,,
G,丙西社区,community,urban,S2,2020-01-16,,
H,丁村,community,rural,S2,,2020-03-31,
I,戊村,community,rural,S2,,2020-03-30,
K,己村,community,rural,S2,,2020-02-10,L
L,己社区,community,urban,S2,2020-02-11,,
M,庚社区,community,urban,S1,,2020-01-31,
M,新庚社区,community,urban,S2,2020-02-01,2020-02-29,
M,新庚社区,community,urban,P1,2020-03-01,,
N,辛村,community,rural,S2,,2020-02-10,Q
Q,辛村,community,rural,S2,2020-02-11,2020-03-05,R
R,辛社区,community,urban,S2,2020-03-06,,
T,壬村,community,rural,S1,,2020-02-01,
T,壬社区,community,urban,S1,2020-02-02,,
U,癸社区,community,urban,S2,2020-02-03,,
V,子村,community,rural,S1,,2020-02-29,U
W,丑社区,community,urban,S1,2020-01-10,2020-02-10,
`,
});

/** `merged A→C 2020-03-01`, enough to tell one change from another. */
function line(change: RegisterChange): string {
  const codes = (units: readonly { readonly code: string }[]) => units.map(({ code }) => code).join('+');
  const what = (): string => {
    switch (change.kind) {
      case 'founded':
        return `${codes(change.predecessors)}→${change.unit.code}`;
      case 'closed':
        return change.unit.code;
      case 'merged':
      case 'split':
      case 'succeeded':
        return `${change.unit.code}→${codes(change.heirs)}`;
      case 'renamed':
        return `${change.unit.code} ${change.from}→${change.to}`;
      case 'moved':
        return `${change.unit.code} ${change.from?.code}→${change.to?.code}`;
      case 'reclassified':
        return `${change.unit.code} ${change.from.kind}→${change.to.kind}`;
    }
  };
  return `${change.kind} ${what()} ${change.day}`;
}

const between = (from: string, to: string) => registerChanges(register, from, to).map(line);

describe('changes of the register between two days', () => {
  it('are every kind of change, with the first day of the new state, in tree order', () => {
    expect(between('2019-12-31', '2020-03-31')).toEqual([
      'merged A→C 2020-03-01',
      'merged B→C 2020-03-01',
      'split E→F+G 2020-01-16',
      'succeeded V→U 2020-03-01',
      'founded A+B→C 2020-03-01',
      'founded E→F 2020-01-16',
      'renamed T 壬村→壬社区 2020-02-02',
      'reclassified T rural→urban 2020-02-02',
      'renamed M 庚社区→新庚社区 2020-02-01',
      'moved M S1→P1 2020-03-01',
      'renamed S2 西镇→西街道 2020-02-01',
      'closed I 2020-03-31',
      'succeeded K→L 2020-02-11',
      'succeeded N→R 2020-02-11',
      'founded E→G 2020-01-16',
      'founded K→L 2020-02-11',
      'founded N→R 2020-03-06',
      'founded V→U 2020-02-03',
    ]);
  });

  it('see a unit on its last day, and its end on the day after', () => {
    expect(between('2020-03-31', '2020-04-01')).toEqual(['closed H 2020-04-01']);
  });

  it('take one that stood already for the one merged into, and one that is new and alone for a successor', () => {
    // On 15 February U stands already, on 31 December it does not.
    expect(between('2020-02-15', '2020-03-31').filter((text) => text.includes('U'))).toEqual(['merged V→U 2020-03-01']);
    expect(between('2020-02-10', '2020-02-11')).toEqual([
      'closed W 2020-02-11',
      'succeeded K→L 2020-02-11',
      'succeeded N→Q 2020-02-11',
      'founded K→L 2020-02-11',
      'founded N→Q 2020-02-11',
    ]);
  });

  it('say nothing of what came and went in between', () => {
    expect(between('2019-12-31', '2020-03-31').filter((text) => text.includes('W'))).toEqual([]);
    expect(between('2019-12-31', '2020-02-05')).toContain('founded →W 2020-01-10');
  });

  it('cannot be told for a day without a district', () => {
    const young = parseUnits({
      file: 'units.csv',
      text: 'code,name,level,parent,valid_from\nD,示范新区,district,,2020-01-01',
    });
    expect(() => registerChanges(young, '2019-12-31', '2020-03-31')).toThrow(Trouble);
  });
});

describe('whatever the two days', () => {
  const days = fc.integer({ min: 0, max: 140 }).map((past) => {
    const day = new Date(Date.UTC(2019, 11, 1 + past));
    return day.toISOString().slice(0, 10);
  });

  it('nothing has changed from a day to itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(between(day, day)).toEqual([]);
      }),
      { seed: 20200331, numRuns: 60 },
    );
  });

  it('every unit that differs is listed exactly once per kind of change, and no other', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const [before, after] = [register.on(from), register.on(to)];
        const expected: string[] = [];
        for (const code of new Set(register.units.map((unit) => unit.code))) {
          const [was, is] = [before.get(code), after.get(code)];
          if (was && !is) expected.push(`${code} ended`);
          if (!was && is) expected.push(`${code} founded`);
          if (!was || !is) continue;
          if (was.name !== is.name) expected.push(`${code} renamed`);
          if (was.parent !== is.parent) expected.push(`${code} moved`);
          if (was.kind !== is.kind) expected.push(`${code} reclassified`);
        }
        const ends = ['closed', 'merged', 'split', 'succeeded'];
        const changes = registerChanges(register, from, to);
        const found = changes.map(({ unit, kind }) => `${unit.code} ${ends.includes(kind) ? 'ended' : kind}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
        // Each took place after the earlier day, and no later than the later one.
        expect(changes.filter(({ day }) => day <= from || day > to)).toEqual([]);
      }),
      { seed: 20200331, numRuns: 200 },
    );
  });
});
