import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../src/forms/targets.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { scaled } from '../../src/model/quantity.ts';
import { sampleCatalogue, troubleOf } from './load.ts';

const catalogue = sampleCatalogue();
const units = new Set(['P1', 'P2']);
const heading = 'unit,period,form,item,column,kind,value,band\n';

function book(text: string) {
  return parseTargets({ file: 'targets.csv', text }, catalogue, units);
}

function problems(text: string): readonly string[] {
  return troubleOf(() => book(text));
}

function period(text: string) {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`${text} is no period`);
  return parsed;
}

describe('targets.csv', () => {
  const targets = book(
    `\uFEFF${heading}P1,2020,JJ01,investment,,floor,8.5,\r\n"P1",2020-Q1,jj01,INVESTMENT,,floor,7,\nP1,2020,JJ01,trade,growth,about,-1.25,0.5\n`,
  );

  it('gives the target of the period, and of the year where the period has none', () => {
    const first = targets.get('P1', period('2020-Q1'), 'JJ01', 'investment', 'floor');
    const second = targets.get('P1', period('2020-Q2'), 'JJ01', 'investment', 'floor');
    expect([first, second]).toEqual([scaled(7, 0), scaled(85, 1)]);
  });

  it('knows nothing of other units, kinds and years', () => {
    expect([
      targets.get('P2', period('2020'), 'JJ01', 'investment', 'floor'),
      targets.get('P1', period('2020'), 'JJ01', 'investment', 'stretch'),
      targets.get('P1', period('2021-Q1'), 'JJ01', 'investment', 'floor'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps a target for one column apart', () => {
    expect([
      targets.get('P1', period('2020'), 'JJ01', 'trade', 'about', 'growth'),
      targets.get('P1', period('2020'), 'JJ01', 'trade', 'about'),
    ]).toEqual([scaled(-125, 2), undefined]);
  });

  it('may be empty but for its heading, and leave column and band out', () => {
    expect(problems('unit,period,form,item,kind,value\n')).toEqual([]);
  });
});

describe('a mistake in targets.csv', () => {
  it('targets-column-missing and targets-column-unknown', () => {
    expect(problems('unit,period,form,items,kind,value\n')).toEqual([
      'targets-column-missing 1:1',
      'targets-column-unknown 1:18 item',
    ]);
  });

  it('targets-columns-count', () => {
    expect(problems(`${heading}P1,2020,JJ01\n`)).toEqual(['targets-columns-count 2:1']);
  });

  it('targets-name-unknown, for unit, form, item, column and kind', () => {
    const text = `${heading}P3,2020,JJ01,investmnt,growht,flor,8,\nP1,2020,JJ1,investment,,floor,8,\n`;
    expect(problems(text)).toEqual([
      'targets-name-unknown 2:1 P1',
      'targets-name-unknown 2:14 investment',
      'targets-name-unknown 2:24 growth',
      'targets-name-unknown 2:31 floor',
      'targets-name-unknown 3:9 JJ01',
    ]);
  });

  it('targets-period-invalid and targets-number-invalid', () => {
    expect(problems(`${heading}P1,2020-Q5,JJ01,investment,,floor,8%,x\n`)).toEqual([
      'targets-period-invalid 2:4',
      'targets-number-invalid 2:35',
      'targets-number-invalid 2:38',
    ]);
  });

  it('targets-twice, across lines broken inside quotes', () => {
    const text = `${heading}P1,2020,JJ01,"\ninvestment",,floor,8,\nP1,2020,JJ01,investment,,floor,9,\n`;
    expect(problems(text)).toEqual(['targets-twice 4:1']);
  });
});
