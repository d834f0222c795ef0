import { describe, expect, it } from 'vitest';
import { leafContributions } from '../../src/audit/change/leaf-contributions.ts';
import { traceFigure } from '../../src/audit/trace/trace-figure.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { quantityText } from '../../src/model/quantity.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import { period, run, submit, units } from '../consolidate/small-district.ts';
import { district } from '../consolidate/successor-district.ts';
import { outline } from './outline.ts';

describe('a trace over earlier periods', () => {
  it('takes a running total as the total before and the flow, at a unit and again at every total', async () => {
    const catalogue = loadCatalogue([
      {
        file: 'forms.yaml',
        text: `form: F
title: 工作情况
frequency: quarter
filedBy: { community: [own] }
defaults: { timing: flow }
items:
  - { id: raised, code: '01', label: 查摆问题 }
`,
      },
    ]);
    const given = { catalogue, register: parseUnits({ file: 'units.csv', text: units }) };
    const files: ReceivedFile[] = [];
    for (const [unit, of, figure] of [
      ['C1', '2020-Q1', '5'],
      ['C2', '2020-Q1', '2'],
      ['C1', '2020-Q2', '3'],
    ] as const) {
      files.push(await submit({ unit, period: of, sheets: { F: { 'raised.current': figure } } }, given, files));
    }
    const result = run(files, { ...given, period: period('2020-Q2') });
    const node = traceFigure(result, { form: 'F', cell: '01.2', unit: 'S1' });
    // 5 + 2 in the first quarter, 3 in the second; what C2 reported first stays in the year.
    expect(outline(node, 1)).toEqual(['S1 formula 10', '  1× operand S1 formula 7', '  1× operand S1 sum 3']);
    const leaves = [...leafContributions(node).values()].map(({ unit, amount }) => `${unit} ${quantityText(amount)}`);
    expect(leaves).toEqual(['C1 8', 'C2 2']);
  });

  it('takes what is filled in after a merger of units as the sum of the predecessors', async () => {
    const { run: runMerged, submit: send } = district(
      parseUnits({
        file: 'units.csv',
        text: `code,name,level,kind,parent,valid_from,valid_to,successors
D,示范新区,district,,,,,
C1,甲社区,community,urban,D,,2019-12-31,C4
C2,乙社区,community,urban,D,,2019-12-31,C4
C4,丁社区,community,urban,D,2020-01-01,,
`,
      }),
    );
    const result = runMerged([
      await send('C1', '2019-Q4', { A: { 'x.closing': '7' }, L: ['P1'] }),
      await send('C2', '2019-Q4', { A: { 'x.closing': '5' }, L: ['P2'] }),
      await send('C4', '2020-Q1', { A: { 'x.closing': '12' }, L: ['P1', 'P2'] }),
    ]);
    const lines = outline(traceFigure(result, { form: 'A', cell: 'x.opening', unit: 'C4' }));
    // 7 + 5, each in the file of last quarter.
    expect(lines.map((line) => line.replace(/ A!\w+$/, ''))).toEqual([
      'C4 filled-in 12',
      '  1× source C4 sum 12',
      '    1× predecessor C1 entered 7',
      '    1× predecessor C2 entered 5',
    ]);
    // A row of the list, by its key.
    expect(outline(traceFigure(result, { form: 'L', cell: 'P2.n' }))[0]).toMatch(/^C4 entered 1 L/);
  });
});
