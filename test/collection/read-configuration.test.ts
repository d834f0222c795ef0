import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/collection/read-configuration.ts';
import { startingFiles } from '../../src/collection/starting-files.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { defaultSuspicions } from '../../src/model/suspicion.ts';
import { Trouble } from '../../src/model/trouble.ts';

const read = (text: string) => readConfiguration({ file: 'huizong.yaml', text });

function problems(text: string): readonly string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.problems.map(({ code, parameters, place }) => {
      const where = place && 'line' in place ? `${place.line}:${place.column}` : '';
      return [where, code, parameters.name, parameters.nearest].filter((part) => part !== undefined).join(' ');
    });
  }
}

describe('huizong.yaml', () => {
  it('needs nothing but a name', () => {
    expect(read('name: 示范新区\n').configuration).toEqual({
      name: '示范新区',
      period: undefined,
      deadline: { days: {}, dates: {} },
      forms: ['forms/'],
      units: 'units.csv',
      targets: undefined,
      explanations: undefined,
      decisions: 'decisions.yaml',
      inbox: 'inbox/',
      out: 'out/',
      language: undefined,
      coverage: 'partial',
      choose: [],
      caps: defaultCaps,
      suspicions: defaultSuspicions,
    });
  });

  it('reads every setting', () => {
    const choice = '{ unit: 520115, form: DJ01, period: 2020-Q1, sha256: ABCDEF012345 }';
    const text = `name: 甲\nperiod: 2020\nforms: [a.yaml, b/]\ntargets: t.csv\nlanguage: en\ncoverage: complete\nchoose: [${choice}]\ncaps: { sheets: 3 }\n`;
    expect(read(text).configuration).toMatchObject({
      period: { frequency: 'year', year: 2020, index: 1 },
      forms: ['a.yaml', 'b/'],
      targets: 't.csv',
      language: 'en',
      coverage: 'complete',
      choose: [
        {
          unit: '520115',
          form: 'DJ01',
          period: { frequency: 'quarter', year: 2020, index: 1 },
          kind: 'own',
          sha256: 'ABCDEF012345',
        },
      ],
      caps: { sheets: 3, fileBytes: 20 * 1024 * 1024 },
    });
  });

  it('as init writes it is free of mistakes, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const written = startingFiles(language, '2020-Q2').get('huizong.yaml') ?? '';
      expect(problems(written)).toEqual([]);
      expect(written).toMatch(/^period: 2020-Q2$/m);
    }
  });

  it('names every mistake at its line and column, with the nearest spelling', () => {
    const text = [
      'name: 示范新区',
      'perido: 2020-Q1',
      'period: 2020-Q5',
      'language: English',
      'coverage: partail',
      'caps:',
      '  fileByte: 3',
      '  sheets: -1',
      'choose: [{ unit: A, form: B, period: 2020, sha25: x, sha256: y }]',
      '',
    ].join('\n');
    expect(problems(text).toSorted()).toEqual(
      [
        '2:1 configuration-key-unknown perido period',
        '3:9 configuration-value period',
        '4:11 configuration-value language',
        '5:11 configuration-value coverage partial',
        '7:3 configuration-key-unknown fileByte fileBytes',
        '8:11 configuration-value caps.sheets',
        '9:44 configuration-key-unknown sha25 sha256',
        '9:62 configuration-value choose.0.sha256',
      ].toSorted(),
    );
  });

  it('reads deadlines by frequency, and dates by period in any spelling of it', () => {
    const text =
      'name: 甲\ndeadline: { quarter: 10, year: 0, 2020Q1: 2020-03-31, 2020: 2021-01-20, 2020-03: 2020-04-05 }\n';
    expect(read(text).configuration.deadline).toEqual({
      days: { quarter: 10, year: 0 },
      dates: { '2020-Q1': '2020-03-31', '2020': '2021-01-20', '2020-03': '2020-04-05' },
    });
  });

  it('names every mistake of a deadline at its line and column', () => {
    const text = [
      'name: 示范新区',
      'deadline:',
      '  quater: 10',
      '  month: -1',
      '  year: 2020-01-20',
      '  2020-Q5: 2021-02-01',
      '  2020-Q1: 2020-04-31',
      '  2020-Q2: 2020-06-29',
      '  2020Q2: 2020-07-10',
      '  2020-Q3: 12',
      '  2019: 2019-12-30',
      '  __proto__: 3',
      '',
    ].join('\n');
    expect(problems(text).toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
      '3:3 deadline-key-unknown quater quarter',
      '4:10 configuration-value deadline.month',
      '5:9 configuration-value deadline.year',
      '6:3 deadline-key-unknown 2020-Q5 2020-Q1',
      '7:12 configuration-value deadline.2020-Q1',
      '8:12 deadline-early 2020-Q2',
      '9:3 deadline-repeated 2020Q2',
      '10:12 configuration-value deadline.2020-Q3',
      '11:9 deadline-early 2019',
      '12:3 deadline-key-unknown __proto__',
    ]);
    const values = ['', ' 10', ' [10]', ' { quarter: 10.5 }', ' { quarter: 367 }', ' { year: "20" }'];
    expect(values.map((value) => problems(`name: 甲\ndeadline:${value}\n`))).toEqual([
      ['2:10 configuration-value deadline'],
      ['2:11 configuration-value deadline'],
      ['2:11 configuration-value deadline'],
      ['2:22 configuration-value deadline.quarter'],
      ['2:22 configuration-value deadline.quarter'],
      ['2:20 configuration-value deadline.year'],
    ]);
  });

  it('says what is missing and what is no YAML', () => {
    expect(problems('')).toEqual(['1:1 configuration-key-missing name']);
    expect(problems('- a\n')).toEqual(['1:1 configuration-value huizong.yaml']);
    expect(problems('name: "x\n')).toEqual(['1:7 configuration-syntax']);
  });
});
