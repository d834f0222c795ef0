import { describe, expect, it } from 'vitest';
import { findUnit } from '../../src/intake/recognise/find-unit.ts';
import { parseUnits } from '../../src/units/parse-units.ts';

describe('a unit', () => {
  const text =
    'code,name,level,kind,parent,valid_from,valid_to,successors\nD,District,district,,,,,\nC1,Unit C1,community,urban,D,,,\n';
  const register = parseUnits({ file: 'units.csv', text });
  const tree = register.on('2020-03-31');
  const [, unit] = register.units;

  it('is found under its code and a name of several words that holds the code once more', () => {
    expect(findUnit('C1 Unit C1', register, tree)).toEqual({ kind: 'found', unit });
    expect(findUnit('C1  Unit　C1', register, tree)).toEqual({ kind: 'found', unit });
  });

  it('is found under its code alone, and under another name with a word about it', () => {
    expect(findUnit('C1', register, tree)).toEqual({ kind: 'found', unit });
    expect(findUnit('C1 Unit C2', register, tree)).toEqual({ kind: 'found', unit, writtenName: 'Unit C2' });
  });
});
