import { describe, expect, it } from 'vitest';
import { editPart, editParts } from '../../samples/generator/broken/spoil-package.ts';
import { readWorkbook } from '../../src/grid/read-workbook.ts';
import type { IntakeContext } from '../../src/intake/intake-context.ts';
import type { FileIntake } from '../../src/intake/take-in-file.ts';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { formatPeriod } from '../../src/model/period.ts';
import type { Return } from '../../src/model/return.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { rawWorkbook } from '../grid/raw-workbook.ts';
import { catalogue, context, quarter } from './collection.ts';
import type { Drawn, DrawnWorkbook } from './drawn-workbook.ts';
import { drawWorkbook, swapRows } from './drawn-workbook.ts';
import { advice, codes, held, messages, takeIn } from './taken-in.ts';

const sheet = { form: 'AA01', values: { 'schools.total': 5 } };

function title(ret: Return): string {
  return [ret.unit, ret.form, formatPeriod(ret.period), ret.kind, ret.submission].join(' ');
}

function unreadablePeriod(all: Map<string, Drawn>): void {
  for (const [address, content] of all) if (/^报\s*告\s*期/.test(String(content))) all.set(address, '报告期：去年');
}

function recognised(workbook: DrawnWorkbook, path?: string): string[] {
  const intake = takeIn(workbook, path);
  // That it is gone is said of every file without its hidden identity.
  const found = codes(intake).filter((code) => workbook.identity !== false || code !== 'identity-lost');
  return [...intake.returns.map(title), ...found];
}

describe('whose return a sheet is', () => {
  it('follows the hidden identity and the face, several returns to a file', () => {
    const street = {
      unit: 'S01',
      sheets: [sheet, { ...sheet, kind: 'declared' as const, submission: 2 }, { form: 'BB01', submission: 2 }],
    };
    expect(recognised(street, 'S01.xlsx')).toEqual([
      'S01 AA01 2020-Q1 own 1',
      'S01 AA01 2020-Q1 declared 2',
      'S01 BB01 2020-Q1 own 2',
    ]);
  });

  it('needs no hidden identity', () => {
    const street = {
      unit: 'S01',
      identity: false,
      sheets: [
        { ...sheet, name: 'Sheet1' },
        { ...sheet, name: 'Sheet2', kind: 'declared' as const },
      ],
    };
    expect(recognised(street, 'a.xlsx')).toEqual(['S01 AA01 2020-Q1 own 1', 'S01 AA01 2020-Q1 declared 1']);
  });

  it('says that the hidden identity is gone where something was read, and only there', () => {
    expect(codes(takeIn({ identity: false, sheets: [sheet] }))).toEqual(['identity-lost']);
    expect(codes(takeIn({ sheets: [sheet] }))).toEqual([]);
    const unreadable = { faceUnit: 'X99 某社区', identity: false, sheets: [sheet] };
    expect(codes(takeIn(unreadable, 'a.xlsx'))).not.toContain('identity-lost');
  });

  it('keeps the submission number of a sheet that was renamed, and says so', () => {
    const bytes = drawWorkbook({ sheets: [{ ...sheet, name: '甲', submission: 3 }] });
    const renamed = editParts(bytes, (parts) =>
      editPart(parts, 'xl/workbook.xml', (xml) => xml.replace('name="甲"', 'name="乙"')),
    );
    const intake = takeInFile({ path: 'P01.xlsx', bytes: renamed }, context);
    expect(intake.returns.map(title)).toEqual(['P01 AA01 2020-Q1 own 3']);
    expect(intake.findings.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['sheet-renamed', { sheet: '乙', original: '甲' }],
    ]);
  });

  it('reads the face where label and value stand in two cells', () => {
    const cells = { A3: '填报单位', B3: 'P01 高新园区', A4: '报告期：', B4: '2020年1季度' };
    const change = (all: Map<string, Drawn>) => {
      for (const [address, content] of all)
        if (/^(填报单位|报告期)：/.test(String(content)) && !(address in cells)) all.delete(address);
    };
    expect(recognised({ identity: false, sheets: [{ ...sheet, cells, change }] })).toEqual(['P01 AA01 2020-Q1 own 1']);
  });

  it('finds a form by its title, and failing that by its labels', () => {
    const without = (pattern: RegExp) => (all: Map<string, Drawn>) => {
      for (const [address, content] of all) if (pattern.test(String(content))) all.delete(address);
    };
    const noCode = { ...sheet, name: 'x', change: without(/^表号/) };
    const noTitle = { ...sheet, name: 'y', change: without(/^表号|^基层组织情况/) };
    expect(recognised({ identity: false, sheets: [noCode] })).toEqual(['P01 AA01 2020-Q1 own 1']);
    expect(recognised({ identity: false, sheets: [noTitle] })).toEqual(['P01 AA01 2020-Q1 own 1']);
  });

  it('finds a unit by a name that only one has', () => {
    expect(recognised({ unit: 'S01', faceUnit: '云岭街道', identity: false, sheets: [sheet] }, 'a.xlsx')).toEqual([
      'S01 AA01 2020-Q1 own 1',
    ]);
  });
});

describe('what people see wins, and a finding names both', () => {
  it('over the unit of the hidden identity', () => {
    const intake = takeIn({ faceUnit: 'S01 云岭街道', sheets: [sheet] }, 'a.xlsx');
    expect(intake.returns.map(title)).toEqual(['S01 AA01 2020-Q1 own 1']);
    expect(messages(intake, 'identity-contradicts')).toEqual([
      '填报单位：表上是“S01 云岭街道”，空表下发时是“P01 高新园区”，按表上的计',
    ]);
  });

  it('over the name of the file', () => {
    const intake = takeIn({ sheets: [sheet] }, 'inbox/S01 云岭街道_2019-Q4.xlsx');
    expect(messages(intake, 'file-name-contradicts')).toEqual([
      '填报单位：文件名里是“S01”，表上是“P01”，按表上的计',
      '报告期：文件名里是“2019-Q4”，表上是“2020-Q1”，按表上的计',
    ]);
    expect(codes(takeIn({ sheets: [sheet] }, 'inbox/P01高新园区_2020Q1.xlsx'))).toEqual([]);
  });

  it('and a code wins over a name', () => {
    const intake = takeIn({ faceUnit: 'P01 云岭街道', sheets: [sheet] });
    expect(messages(intake, 'unit-name-differs')).toEqual([
      '表上写的是“云岭街道”，代码 P01 在名录中是“高新园区”，按代码计',
    ]);
  });
});

describe('what is not taken', () => {
  const rejected = (workbook: DrawnWorkbook, path = 'a.xlsx') => {
    const intake = takeIn(workbook, path);
    expect(intake.returns).toEqual([]);
    expect(intake.account.verdict).toBe('read');
    return codes(intake, ['identity-contradicts', 'file-name-contradicts']);
  };

  it('a unit that does not exist, with the nearest names', () => {
    const workbook = { faceUnit: 'S99 云龄街道', sheets: [sheet] };
    expect(rejected(workbook)).toEqual(['unit-unknown']);
    expect(advice(takeIn(workbook), 'unit-unknown')[0]).toMatch(/^最接近的单位：S01 云岭街道、/);
  });

  it('a name that several units have', () => {
    const workbook = { unit: 'C011', faceUnit: '新华社区', identity: false, sheets: [sheet] };
    expect(rejected(workbook)).toEqual(['unit-ambiguous']);
    expect(messages(takeIn(workbook), 'unit-ambiguous')).toEqual([
      '有几个单位都叫“新华社区”：C021 新华社区、C011 新华社区',
    ]);
  });

  it('a name that several units have, unless the template was issued to one of them', () => {
    const intake = takeIn({ unit: 'C011', faceUnit: '新华社区', sheets: [sheet] }, 'C011.xlsx');
    expect([...intake.returns.map(title), ...codes(intake)]).toEqual(['C011 AA01 2020-Q1 own 1']);
  });

  it('a unit no longer in force, with its successor first', () => {
    const workbook = { unit: 'C012', faceUnit: 'C013 旧村', identity: false, sheets: [sheet] };
    expect(rejected(workbook)).toEqual(['unit-closed']);
    expect(advice(takeIn(workbook), 'unit-closed')[0]).toMatch(/^应报的可能是：C012 青山村/);
  });

  it('a form that the unit does not file', () => {
    expect(rejected({ unit: 'P01', faceUnit: 'C011 新华社区', identity: false, sheets: [{ form: 'BB01' }] })).toEqual([
      'unit-owes-nothing',
    ]);
    expect(
      rejected({ unit: 'S01', faceUnit: 'P01 高新园区', identity: false, sheets: [{ ...sheet, kind: 'declared' }] }),
    ).toEqual(['unit-owes-nothing']);
  });

  it('another version of the form', () => {
    const workbook = { sheets: [{ ...sheet, version: 1 }] };
    expect(rejected(workbook)).toEqual(['form-version']);
    expect(takeIn(workbook).rejected).toEqual([
      {
        unit: 'P01',
        form: 'AA01',
        period: quarter,
        kind: 'own',
        submission: 1,
        status: 'sent-back',
        file: 'inbox/P01.xlsx',
        sheet: 'AA01 own',
      },
    ]);
  });

  it('an older version, with what the author may write to have it read', () => {
    expect(advice(takeIn({ sheets: [{ ...sheet, version: 1 }] }), 'form-version')).toEqual([
      '旧版行次、栏次和名称仍可对应的，可在 AA01 的报表文件里写 alsoReads: [1]，即可照收；否则请用新下发的空表填报。',
    ]);
    expect(advice(takeIn({ sheets: [{ ...sheet, version: 3 }] }), 'form-version')).toEqual(['请用新下发的空表填报。']);
  });

  it('a form code of no form', () => {
    const change = (all: Map<string, Drawn>) => {
      for (const [address, content] of all) {
        if (/单位总数|已覆盖|覆盖率|^基层/.test(String(content))) all.delete(address);
        if (String(content).startsWith('表号')) all.set(address, '表号：AA10');
      }
    };
    const workbook = { identity: false, sheets: [{ ...sheet, name: 'x', change }] };
    expect(rejected(workbook)).toEqual(['form-unknown']);
  });

  it('a sheet without unit, without period, or with one that cannot be', () => {
    const replace = (pattern: RegExp, by?: string) => (all: Map<string, Drawn>) => {
      for (const [address, content] of all) {
        if (pattern.test(String(content))) by === undefined ? all.delete(address) : all.set(address, by);
      }
    };
    const drawn = (change: (all: Map<string, Drawn>) => void) =>
      rejected({ identity: false, sheets: [{ ...sheet, change }] });
    expect([
      ...drawn(replace(/^填\s*报\s*单\s*位/)),
      ...drawn(replace(/^报\s*告\s*期/)),
      ...drawn(replace(/^报\s*告\s*期/, '报告期：去年')),
      ...drawn(replace(/^报\s*告\s*期/, '报告期：2020年')),
    ]).toEqual(['unit-missing', 'period-missing', 'period-unreadable', 'period-frequency']);
  });

  it('a period without units', () => {
    const treeless: IntakeContext = {
      ...context,
      treeOn: () => {
        throw new Trouble([]);
      },
    };
    const intake = takeInFile({ path: 'P01.xlsx', bytes: drawWorkbook({ sheets: [sheet] }) }, treeless);
    expect(messages(intake, 'period-without-units')).toEqual(['名录中没有 2020-Q1 末有效的单位']);
  });
});

describe('an older version that the form also reads', () => {
  const form = catalogue.forms.get('AA01');
  if (!form) throw new Error('no AA01');
  const older: IntakeContext = {
    ...context,
    catalogue: { ...catalogue, forms: new Map([['AA01', { ...form, alsoReads: [1] }]]) },
  };
  const drawn = (version: number) =>
    drawWorkbook({ sheets: [{ ...sheet, version, change: (cells) => swapRows(cells, 10, 12) }] });

  it('is found by its codes and labels, with a word that names both versions', () => {
    const intake = takeInFile({ path: 'P01.xlsx', bytes: drawn(1) }, older);
    expect([...intake.returns.map(title), ...codes(intake)]).toEqual(['P01 AA01 2020-Q1 own 1', 'form-version-read']);
    expect(messages(intake, 'form-version-read')).toEqual([
      '文件用的是 AA01 第 1 版，已按行次、栏次和名称当作第 2 版读入',
    ]);
    expect(held(intake.returns[0])['schools.total']).toBe('5');
  });

  it('is none where it is not named', () => {
    expect(codes(takeInFile({ path: 'P01.xlsx', bytes: drawn(3) }, older))).toEqual(['form-version']);
  });
});

describe('the account of a file', () => {
  it('names sheets that are not ours, and passes over blank ones and the guide', () => {
    const other = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const more = { sheets: { 填报说明: other, 草稿: other, Sheet3: '' } };
    const intake = takeIn({ sheets: [sheet], more });
    expect(codes(intake)).toEqual(['sheet-not-ours']);
    expect(messages(intake, 'sheet-not-ours')).toEqual(['工作表“草稿”不是下发的报表，未读取']);
  });

  it('is unrecognised where nothing is ours, with the nearest form', () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const bytes = rawWorkbook({
      sheets: { S: `<sheetData><row>${text('单位总数')}${text('学校')}</row></sheetData>` },
    });
    const intake = takeInFile({ path: 'x.xlsx', bytes }, context);
    expect([intake.account.verdict, intake.account.reason]).toEqual(['unrecognised', 'file-unrecognised']);
    expect(messages(intake, 'file-unrecognised')).toEqual([
      '文件里没有认得的报表；最接近的是 AA01 基层组织情况，对上的行 1/5、栏 1/3',
    ]);
  });

  it('says nothing of a nearest form where none is near', () => {
    const bytes = rawWorkbook({ sheets: { S: '<sheetData><row><c><v>1</v></c></row></sheetData>' } });
    const intake = takeInFile({ path: 'x.xlsx', bytes }, context);
    expect(messages(intake, 'file-unrecognised')).toEqual(['文件里没有认得的报表']);
  });

  it('stands under the unit of its sheets as a whole', () => {
    const other = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const late = { ...sheet, change: unreadablePeriod };
    const both = takeIn({ sheets: [sheet], more: { sheets: { 草稿: other }, states: { 草稿: 'hidden' } } });
    const units = (intake: FileIntake) => intake.findings.map(({ code, unit, file }) => [code, unit, file].join(' '));
    expect(units(both)).toEqual(['sheet-hidden P01 inbox/P01.xlsx', 'sheet-not-ours P01 inbox/P01.xlsx']);
    expect(units(takeIn({ sheets: [late] }))).toEqual(['period-unreadable P01 inbox/P01.xlsx']);
    expect(units(takeIn({ faceUnit: 'S99 云龄街道', sheets: [sheet] }))).toEqual(['unit-unknown  inbox/P01.xlsx']);
  });

  it('passes over our own sheets, however they are hidden', () => {
    const code = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const states = { _codes: 'hidden', _huizong: 'hidden' };
    const bytes = drawWorkbook({ sheets: [sheet], more: { sheets: { _codes: code }, states: { _codes: 'hidden' } } });
    expect(codes(takeInFile({ path: 'P01.xlsx', bytes }, context))).toEqual([]);
    const reader: IntakeContext['reader'] = (all) => {
      const reading = readWorkbook(all);
      const sheets = reading.sheets.map((one) =>
        one.name in states ? { ...one, visibility: 'hidden' as const } : one,
      );
      return { ...reading, sheets };
    };
    expect(codes(takeInFile({ path: 'P01.xlsx', bytes }, { ...context, reader }))).toEqual([]);
  });

  it('carries the answer of the reader', () => {
    const intake = takeInFile({ path: 'x.xlsx', bytes: new Uint8Array() }, context);
    expect(intake).toEqual({
      account: {
        path: 'x.xlsx',
        // SHA-256 of no bytes, FIPS 180-4.
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        verdict: 'damaged',
        reason: 'file-empty',
      },
      returns: [],
      rejected: [],
      findings: [{ file: 'x.xlsx', code: 'file-empty', severity: 'error', parameters: {} }],
    });
  });

  it('counts one of two equal sheets, and none of two different ones', () => {
    const twice = (value: number) =>
      takeIn({ sheets: [sheet, { ...sheet, name: 'AA01 (2)', values: { 'schools.total': value } }] });
    expect([twice(5).returns.length, ...codes(twice(5))]).toEqual([1, 'sheet-repeated']);
    expect([twice(6).returns.length, twice(6).rejected.length, ...codes(twice(6))]).toEqual([
      0,
      1,
      'sheet-repeated-differs',
    ]);
  });

  it('warns of removed protection, and of a hidden sheet', () => {
    expect(codes(takeIn({ sheets: [{ ...sheet, after: '' }] }))).toEqual(['sheet-unprotected']);
    expect(codes(takeIn({ sheets: [sheet], more: { states: { 'AA01 own': 'hidden' } } }))).toEqual(['sheet-hidden']);
  });
});
