import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/trouble.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { parseUnits } from '../../src/units/parse-units.ts';

const heading = 'code,name,level,kind,parent,valid_from,valid_to,successors';
const district = 'D,示范新区,district,,,,,';
const street = 'S1,东街,street,,D,,,';

function parse(...lines: string[]) {
  return parseUnits({ file: 'units.csv', text: lines.join('\n') });
}

function problemsOf(text: string): readonly Problem[] {
  try {
    parseUnits({ file: 'units.csv', text });
  } catch (error) {
    if (error instanceof Trouble) return error.problems;
    throw error;
  }
  return [];
}

/** `code line:column {parameters}` of every problem. */
function mistakes(...lines: string[]): string[] {
  return problemsOf(lines.join('\n')).map(({ code, place, parameters }) => {
    const at = place !== undefined && 'line' in place ? `${place.line}:${place.column}` : '';
    return `${code} ${at} ${Object.entries(parameters)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}`.trim();
  });
}

describe('a units file', () => {
  it('is read into frozen units, with open ends left out', () => {
    const { units } = parse(
      heading,
      district,
      'C1,新华社区,community,urban,D,2020-01-01,,',
      'C2,河西村,community,rural,D,,2020-02-29,C1',
    );
    expect(units).toEqual([
      { code: 'D', name: '示范新区', level: 'district', successors: [] },
      {
        code: 'C1',
        name: '新华社区',
        level: 'community',
        kind: 'urban',
        parent: 'D',
        validFrom: '2020-01-01',
        successors: [],
      },
      {
        code: 'C2',
        name: '河西村',
        level: 'community',
        kind: 'rural',
        parent: 'D',
        validTo: '2020-02-29',
        successors: ['C1'],
      },
    ]);
    expect(units.every((unit) => Object.isFrozen(unit))).toBe(true);
  });

  it('may have Chinese headings and words, a byte order mark, CRLF, quotes and blank lines', () => {
    const lines = [
      '\uFEFF代码,名称,层级,类别,上级,生效日期,失效日期,继任单位',
      'D,示范新区,区,,,,,',
      ',,,,,,,',
      'P,"高新,园区",园区,,D,2019/1/1,,',
      '',
      'S,东街,街道,,P,2019.1.1,,',
      'C,"""新""华社区",社区,城市,S,20190101,,',
      'V,河西村,社区（村）,农村,S,2019年1月1日,2020年3月31日,C;P | S',
    ];
    expect(parse(lines.join('\r\n')).units.slice(1)).toEqual([
      { code: 'P', name: '高新,园区', level: 'park', parent: 'D', validFrom: '2019-01-01', successors: [] },
      { code: 'S', name: '东街', level: 'street', parent: 'P', validFrom: '2019-01-01', successors: [] },
      {
        code: 'C',
        name: '"新"华社区',
        level: 'community',
        kind: 'urban',
        parent: 'S',
        validFrom: '2019-01-01',
        successors: [],
      },
      {
        code: 'V',
        name: '河西村',
        level: 'community',
        kind: 'rural',
        parent: 'S',
        validFrom: '2019-01-01',
        validTo: '2020-03-31',
        successors: ['C', 'P', 'S'],
      },
    ]);
  });

  it('may be separated by tabs or semicolons, with columns in any order and optional ones left out', () => {
    const expected = [{ code: 'D', name: '示范新区', level: 'district', successors: [] }];
    expect(parse('Name\tlevel\tCode\tparent', '示范新区\tdistrict\tD\t').units).toEqual(expected);
    expect(parse('code;name;level;parent', 'D;示范新区;district;').units).toEqual(expected);
  });

  it('takes codes and names as ordinary text', () => {
    const register = parse(
      heading,
      'constructor,__proto__,district,,,,,',
      '__proto__,toString,street,,constructor,,,',
      '007,=1+1,community,urban,__proto__,,,',
    );
    const tree = register.on('2020-03-31');
    expect(tree.units.map(({ code }) => code)).toEqual(['constructor', '__proto__', '007']);
    expect(tree.get('__proto__')?.name).toBe('toString');
    expect(tree.get('toString')).toBeUndefined();
    expect(tree.children('__proto__').map(({ name }) => name)).toEqual(['=1+1']);
  });

  it('may hold several lines for one code that was renamed or moved', () => {
    const register = parse(
      heading,
      district,
      street,
      'S2,西街,street,,D,,,',
      'C,老名社区,community,urban,S1,,2019-12-31,',
      'C,新名社区,community,urban,S2,2020-01-01,,',
    );
    expect(register.on('2019-12-31').get('C')).toMatchObject({ name: '老名社区', parent: 'S1' });
    expect(register.on('2020-01-01').get('C')).toMatchObject({ name: '新名社区', parent: 'S2' });
  });
});

describe('a mistake in a units file is reported at its line and column', () => {
  const cases: readonly (readonly [string, string[], string[]])[] = [
    ['an empty file', ['', '  '], ['units-empty 1:1']],
    ['headings without a line', [heading], ['units-empty 1:1']],
    ['characters that were lost in decoding', [heading, 'D,示范\uFFFD区,district,,,,,'], ['units-undecodable 2:5']],
    [
      'quotes that do not match',
      [heading, district, 'S1,"东街,street,,D,,,'],
      ['units-quotes 3:1 text=S1,"东街,street,,D,,,'],
    ],
    [
      'an unknown heading',
      [`${heading},parant`, district],
      ['units-heading-unknown 1:60 heading=parant nearest=parent'],
    ],
    ['a heading that stands twice', [`${heading},代码`, district], ['units-heading-twice 1:60 heading=代码']],
    ['a missing heading', ['code,name,level', 'D,示范新区,district'], ['units-heading-missing 1:1 heading=parent']],
  ];
  for (const [title, lines, expected] of cases) {
    it(title, () => expect(mistakes(...lines)).toEqual(expected));
  }

  it('a field beyond the last heading', () => {
    expect(mistakes(heading, district, `${street},extra`)).toEqual(['units-field-surplus 3:20 text=extra']);
  });

  it('an empty code, name or level', () => {
    expect(mistakes(heading, district, ',东街,street,,D,,,', 'S2,,street,,D,,,', 'S3,北街,,,D,,,')).toEqual([
      'units-value-missing 3:1 heading=code',
      'units-value-missing 4:4 heading=name',
      'units-value-missing 5:7 heading=level',
    ]);
  });

  it('a code with a space', () => {
    expect(mistakes(heading, district, 'S 1,东街,street,,D,,,')).toEqual(['units-code-spaced 3:1 text=S 1']);
  });

  it('an unknown level or kind', () => {
    expect(mistakes(heading, district, 'S1,东街,steet,,D,,,', 'C1,新华社区,community,urbn,D,,,')).toEqual([
      'units-level-unknown 3:7 text=steet nearest=street',
      'units-kind-unknown 4:19 text=urbn nearest=urban',
    ]);
  });

  it('a word that means a level or kind, or a code that is only half right, with what is meant', () => {
    expect(
      mistakes(
        heading,
        district,
        'T1,东街,town,,D,,,',
        'C301,新华社区,community,village,D,,,',
        'C302,河湾村,community,rural,D,,2019-12-31,C399',
      ),
    ).toEqual([
      'units-level-unknown 3:7 text=town nearest=street',
      'units-kind-unknown 4:21 text=village nearest=rural',
      'units-successor-unknown 5:40 unit=C302 河湾村 successor=C399 nearest=C301',
    ]);
  });

  it('a community without kind, a street with one', () => {
    expect(mistakes(heading, district, 'S1,东街,street,urban,D,,,', 'C1,新华社区,community,,D,,,')).toEqual([
      'units-kind-surplus 3:14 unit=S1 东街',
      'units-kind-missing 4:19 unit=C1 新华社区',
    ]);
  });

  it('dates that do not exist or stand in the wrong order', () => {
    expect(
      mistakes(heading, district, 'S1,东街,street,,D,2019-02-29,soon,', 'S2,西街,street,,D,2020-01-02,2020-01-01,'),
    ).toEqual([
      'units-date-unreadable 3:17 text=2019-02-29',
      'units-date-unreadable 3:28 text=soon',
      'units-validity-reversed 4:28 unit=S2 西街 from=2020-01-02 to=2020-01-01',
    ]);
  });

  it('a code that stands twice', () => {
    expect(mistakes(heading, district, street, 'S1,西街,street,,D,,,')).toEqual([
      'units-code-twice 4:1 code=S1 line=3',
    ]);
  });

  it('lines of one code whose validity overlaps', () => {
    const lines = ['S1,东街,street,,D,2018-01-01,2019-12-31,', 'S1,西街,street,,D,2019-12-31,,'];
    expect(mistakes(heading, district, ...lines)).toEqual(['units-validity-overlaps 4:17 unit=S1 西街 line=3']);
  });

  it('a parent that is missing, surplus, unknown or of a wrong level', () => {
    const lines = [
      'D,示范新区,district,,S1,,,',
      'S1,东街,street,,D,,,',
      'S2,西街,street,,,,,',
      'S3,北街,street,,S1,,,',
      'C1,新华社区,community,urban,S9,,,',
      'P1,园区,park,,D,,,',
    ];
    expect(mistakes(heading, ...lines)).toEqual([
      'units-cycle 2:18 path=D → S1 → D',
      'units-parent-surplus 2:18 unit=D 示范新区',
      'units-parent-missing 4:15 unit=S2 西街',
      'units-parent-level 5:15 unit=S3 北街 parent=S1 东街',
      'units-parent-unknown 6:25 unit=C1 新华社区 parent=S9 nearest=S1',
    ]);
  });

  it('parents in a circle, once, without repeating that a level is wrong', () => {
    const lines = [
      'S1,东街,street,,S2,,,',
      'S2,西街,street,,S3,,,',
      'S3,北街,street,,S1,,,',
      'C1,新华社区,community,urban,S1,,,',
    ];
    expect(mistakes(heading, district, ...lines)).toEqual(['units-cycle 3:15 path=S1 → S2 → S3 → S1']);
  });

  it('a parent that is not in force all the time its unit is', () => {
    const lines = [
      'S1,东街,street,,D,2019-01-01,2019-12-31,',
      'S1,东街,street,,D,2020-02-01,,',
      'C1,甲社区,community,urban,S1,2019-06-01,2019-12-31,',
      'C2,乙社区,community,urban,S1,2019-06-01,,',
      'C3,丙社区,community,urban,S1,,2019-12-31,',
      'C4,丁社区,community,urban,S1,2020-02-01,,',
    ];
    expect(mistakes(heading, district, ...lines)).toEqual([
      'units-parent-not-in-force 6:24 unit=C2 乙社区 parent=S1 day=2020-01-01',
      'units-parent-not-in-force 7:24 unit=C3 丙社区 parent=S1 day=2018-12-31',
    ]);
  });

  it('no district, or two at once', () => {
    expect(mistakes(heading, street)).toEqual([
      'units-root-missing 2:7',
      'units-parent-unknown 2:15 unit=S1 东街 parent=D',
    ]);
    expect(mistakes(heading, district, 'E,老区,district,,,,2019-12-31,')).toEqual([
      'units-root-twice 3:6 unit=E 老区 other=D 示范新区',
    ]);
  });

  it('a successor that is unknown, the unit itself, or named though the unit does not end', () => {
    const lines = ['S1,东街,street,,D,,2019-12-31,S22', 'S2,西街,street,,D,,2019-12-31,S2', 'S3,北街,street,,D,,,S2'];
    expect(mistakes(heading, district, ...lines)).toEqual([
      'units-successor-unknown 3:29 unit=S1 东街 successor=S22 nearest=S2',
      'units-successor-itself 4:29 unit=S2 西街',
      'units-successor-early 5:19 unit=S3 北街',
    ]);
  });

  it('behind a quoted field with a line break', () => {
    expect(mistakes(heading, district, 'S1,"东\n,街",steet,,D,,,')).toEqual([
      'units-level-unknown 4:5 text=steet nearest=street',
    ]);
  });

  it('and all of them together, in the order of the file', () => {
    const text = [heading, district, 'S1,东街,steet,,D,,,', 'C1,新华社区,community,,S9,,,'].join('\n');
    expect(problemsOf(text).map(({ code }) => code)).toEqual([
      'units-level-unknown',
      'units-kind-missing',
      'units-parent-unknown',
    ]);
  });
});

it('a file of 60,000 lines with a mistake in each is read in linear time', () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `C${index},社区,community,urban,X${index},,,`);
  const started = performance.now();
  expect(problemsOf([heading, district, ...lines].join('\n'))).toHaveLength(60_000);
  // A quadratic search would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
