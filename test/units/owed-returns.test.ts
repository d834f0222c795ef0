import { describe, expect, it } from 'vitest';
import type { Filer, Form } from '../../src/model/form.ts';
import type { Frequency } from '../../src/model/period.ts';
import { owedReturns } from '../../src/units/owed-returns.ts';
import { parseUnits } from '../../src/units/parse-units.ts';

const tree = parseUnits({
  file: 'units.csv',
  text: `code,name,level,kind,parent
D,示范新区,district,,
P,园区,park,,D
S1,东街,street,,P
C1,新华社区,community,urban,S1
V1,河西村,community,rural,S1
S2,西街,street,,D`,
}).on('2020-03-31');

function form(code: string, frequency: Frequency, filers: readonly Filer[]): Form {
  const title = { zh: code, en: code };
  const position = { file: `${code}.yaml`, line: 1, column: 1 };
  const empty = { unitMeasure: '', items: [], columns: [], cells: [], rules: [], alsoReads: [] } as const;
  return { code, version: 1, kind: 'table', title, frequency, filers, position, ...empty };
}

function owed(...forms: readonly Form[]): string[] {
  return owedReturns(tree, forms, { frequency: 'quarter', year: 2020, index: 1 }).map(
    ({ unit, form: { code }, kind }) => `${unit.code} ${code} ${kind}`,
  );
}

describe('what is owed for a period', () => {
  it('is every kind that filedBy names, in tree order', () => {
    const filers: Filer[] = [
      { level: 'community', kinds: ['own'] },
      { level: 'street', kinds: ['declared', 'own'] },
      { level: 'district', kinds: ['confirmed', 'reference', 'adjustment'] },
    ];
    expect(owed(form('A', 'quarter', filers))).toEqual([
      'D A confirmed',
      'S1 A own',
      'S1 A declared',
      'C1 A own',
      'V1 A own',
      'S2 A own',
      'S2 A declared',
    ]);
  });

  it('is only of forms with the frequency of the period', () => {
    const filers: Filer[] = [{ level: 'park', kinds: ['own'] }];
    expect(owed(form('Y', 'year', filers), form('Q', 'quarter', filers), form('M', 'month', filers))).toEqual([
      'P Q own',
    ]);
  });

  it('may be limited to units under a certain level, or of a certain kind', () => {
    const forms = [
      form('A', 'quarter', [{ level: 'street', parent: 'district', kinds: ['own'] }]),
      form('B', 'quarter', [{ level: 'community', unitKind: 'rural', kinds: ['own'] }]),
    ];
    expect(owed(...forms)).toEqual(['V1 B own', 'S2 A own']);
  });

  it('is each kind once, though two entries of filedBy name it', () => {
    const filers: Filer[] = [
      { level: 'street', kinds: ['own'] },
      { level: 'street', parent: 'district', kinds: ['own', 'declared'] },
    ];
    expect(owed(form('A', 'quarter', filers))).toEqual(['S1 A own', 'S2 A own', 'S2 A declared']);
  });
});
