import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/collection/read-configuration.ts';
import { startingFiles } from '../../src/collection/starting-files.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
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
      forms: ['forms/'],
      units: 'units.csv',
      targets: undefined,
      inbox: 'inbox/',
      out: 'out/',
      language: undefined,
      coverage: 'partial',
      choose: [],
      caps: defaultCaps,
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

  it('says what is missing and what is no YAML', () => {
    expect(problems('')).toEqual(['1:1 configuration-key-missing name']);
    expect(problems('- a\n')).toEqual(['1:1 configuration-value huizong.yaml']);
    expect(problems('name: "x\n')).toEqual(['1:7 configuration-syntax']);
  });
});
