import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { runSaid } from './text-district.ts';

const catalogue = loadCatalogue([
  {
    file: 'forms.yaml',
    text: `form: T1
frequency: quarter
filedBy: { community: [own] }
items:
  - { id: all, code: '01', label: 合计, formula: 'SUM(a:d)', entry: typed }
  - { id: a, code: '02', label: 甲项 }
  - { id: b, code: '03', label: 乙项 }
  - { id: d, code: '04', label: 丙项 }
`,
  },
]);

/** 4,680 + 1,230 + 2,570 = 8,480; exchanged digits are a stronger sign than that any of the four could be off by 90. */
const right = { a: '4680', b: '1230', d: '2570', all: '8480' };

describe('the hint where a balance fails', () => {
  it.each([
    ['a', '4860', 'a'],
    ['b', '1320', 'b'],
    ['d', '2750', 'd'],
  ])('names first the cell whose digits were exchanged: %s', (item, typed, expected) => {
    const figures = Object.fromEntries(
      Object.entries({ ...right, [item]: typed }).map(([id, figure]) => [`${id}.current`, figure]),
    );
    const hints = runSaid([{ unit: 'C1', figures }], { catalogue }).findings.filter(
      ({ code, unit }) => code === 'cells-located' && unit === 'C1',
    );
    expect(hints.map(({ item: named, suggestions = [] }) => [named, suggestions[0]?.changes[0]?.place.item])).toEqual([
      [expected, expected],
    ]);
  });
});
