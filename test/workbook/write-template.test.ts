import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeIdentity, identitySheetName } from '../../src/layout/template-identity.ts';
import { emptyCellValues, setAmount, setState } from '../../src/model/cell-values.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { available } from '../office/available.ts';
import { readCell, readCells } from '../office/read-cells.ts';
import { readWithOpenpyxl } from '../office/read-with-openpyxl.ts';
import { validate } from '../office/validate.ts';
import { templateForms } from './template-forms.ts';
import { blankPlan, community, filledPlan, park, street } from './template-plans.ts';

const catalogue = templateForms();
const plans = {
  community: blankPlan(catalogue, community, [['DJ01', 'own']]),
  street: blankPlan(catalogue, street, [
    ['DJ01', 'own'],
    ['DJ01', 'declared'],
  ]),
  park: blankPlan(catalogue, park, [
    ['DJ01', 'own'],
    ['JJ01', 'own'],
    ['JJ02', 'own'],
  ]),
};
const careless = { blank: 0.1, notApplicable: 0.05, wrongText: 0.05 };

function part(workbook: Uint8Array, name: string): string {
  return strFromU8(unzipSync(workbook)[name] ?? new Uint8Array());
}

describe('a template', () => {
  it.each(Object.entries(plans))('of a %s is valid for the Open XML SDK, blank and filled', async (_, plan) => {
    expect(await validate(await writeTemplate(plan))).toEqual([]);
    expect(await validate(await writeTemplate(filledPlan(plan, 7, careless)))).toEqual([]);
    expect(await validate(await writeTemplate({ ...plan, language: 'en' }))).toEqual([]);
  });

  it('has the same bytes twice and in another time zone', async () => {
    const plan = filledPlan(plans.park, 3, careless);
    const first = await writeTemplate(plan);
    const zone = process.env.TZ;
    process.env.TZ = 'America/St_Johns';
    try {
      expect(Buffer.compare(await writeTemplate(plan), first)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has the guide in front, a sheet per form and kind, and a very-hidden identity', async () => {
    const workbook = await writeTemplate(plans.street);
    expect([...readCells(workbook).keys()]).toEqual(['填报说明', 'DJ01 本级', 'DJ01 上报合计', '_huizong']);
    expect(part(workbook, 'xl/workbook.xml')).toContain('name="_huizong" state="veryHidden"');
    const rows: string[][] = [];
    for (const [address, { value }] of readCells(workbook).get(identitySheetName) ?? []) {
      const row = Number(/\d+$/.exec(address)?.[0]) - 1;
      rows[row] = [...(rows[row] ?? []), String(value)];
    }
    expect(decodeIdentity(rows)).toEqual({
      schema: 1,
      unit: '520115001',
      period: '2020-Q1',
      language: 'zh-CN',
      sheets: [
        { sheet: 'DJ01 本级', form: 'DJ01', version: 1, kind: 'own', submission: 1 },
        { sheet: 'DJ01 上报合计', form: 'DJ01', version: 1, kind: 'declared', submission: 1 },
      ],
    });
  });

  it('says on its face who, when, what kind and which form, and names the measure', async () => {
    const cells = readCells(await writeTemplate(plans.community)).get('DJ01');
    const texts = [...(cells?.values() ?? [])].map(({ value }) => value);
    expect(texts).toEqual(
      expect.arrayContaining([
        '基层党组织设置与覆盖',
        '填报单位：520115001001 新华社区',
        '报 告 期：2020年第一季度',
        '报表类型：本级',
        '表　　号：DJ01',
        '制定机关：示范新区统计局',
        '计量单位：个',
        '组织覆盖率\n（%）',
        '　其中：民办学校',
      ]),
    );
  });

  it('writes a cached result of 0 and never NaN', async () => {
    const sheet = part(await writeTemplate(plans.park), 'xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(/<f>[^<]*<\/f><v>0<\/v>/);
    expect(sheet).not.toContain('NaN');
    expect(sheet).not.toMatch(/<\/f><\/c>/);
  });

  it('is protected without a password', async () => {
    const sheet = part(await writeTemplate(plans.community), 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toMatch(/sheetProtection[^>]*(hash|salt|password)/i);
  });

  it('counts blanks: 19 typed cells of a community, the tick 本表无业务 makes it none', async () => {
    // 6 items: urban 4 columns less the closed joint and the prefilled total = 2; schools, privateSchools, firms and
    // all 4 each = 16; brands 1. The total of urban comes from the tree and is locked.
    const blank = readCells(await writeTemplate(plans.community));
    expect(blank.get('DJ01')?.get('B1')?.value).toBe(19);
    const nil = { ...plans.community, sheets: plans.community.sheets.map((sheet) => ({ ...sheet, nil: true })) };
    expect(
      readCells(await writeTemplate(nil))
        .get('DJ01')
        ?.get('B1')?.value,
    ).toBe(0);
  });

  it('counts failed rules of severity error and texts where numbers belong, and warnings until they are explained', async () => {
    const [sheet] = plans.community.sheets;
    if (!sheet) throw new Error('no sheet');
    const { form } = sheet.edition;
    const filled = emptyCellValues(form.cells.length);
    // Every figure 1, the total of each column the sum of urban, schools and firms; urban.joint is closed.
    for (const cell of form.cells) setAmount(filled, cell.index, 1);
    const at = (item: number, column: number): number => item * form.columns.length + column;
    for (const column of [0, 1, 2]) setAmount(filled, at(4, column), 3);
    setAmount(filled, at(4, 3), 2);
    const counters = async (explanations: ReadonlyMap<string, string>): Promise<unknown[]> => {
      const workbook = await writeTemplate({ ...plans.community, sheets: [{ ...sheet, filled, explanations }] });
      return ['B1', 'C1', 'D1'].map((address) => readCell(workbook, 'DJ01', address).value);
    };
    expect(await counters(new Map())).toEqual([0, 0, 0]);

    // DJ01-01 (eligible ≤ total) and, for the total that no longer adds up, DJ01-all fail; a text stands in schools.
    setAmount(filled, at(3, 1), 9);
    setState(filled, at(1, 3), 'unreadable');
    filled.text.set(at(1, 3), '12个');
    expect(await counters(new Map())).toEqual([0, 3, 0]);

    // DJ01-04: brands without firms; it is a warning. The total of firms is lowered along with it.
    setAmount(filled, at(3, 0), 0);
    expect((await counters(new Map()))[2]).toBe(1);
    expect((await counters(new Map([['DJ01-04', '品牌属于学校']])))[2]).toBe(0);
  });

  it('lists a rule that only the collection can check in words', async () => {
    const cells = readCells(await writeTemplate(plans.street)).get('DJ01 本级');
    const row = [...(cells ?? [])].find(([, { value }]) => value === 'DJ01-05')?.[0].slice(1);
    expect(cells?.get(`A${row}`)?.value).toBe('下级之和不大于本级');
    expect(cells?.get(`D${row}`)).toEqual({ value: '收表时审核' });
  });
});

describe.skipIf(!available('openpyxl'))('a template read by openpyxl', () => {
  it('is protected, and what is unlocked is what is typed, the tick, the disputes and the explanations', async () => {
    const sheets = readWithOpenpyxl(await writeTemplate(plans.community));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['填报说明', 'visible'],
      ['DJ01', 'visible'],
      ['_huizong', 'veryHidden'],
    ]);
    expect(sheets[0]).toMatchObject({ protected: true, unlocked: [] });
    const sheet = sheets[1];
    // The table stands in rows 11 to 16 (the legal block takes a row more), columns C to H and I for disputes.
    expect(sheet).toMatchObject({ protected: true, printArea: '$A$2:$I$17', frozen: 'C11' });
    const inTable = sheet?.unlocked.filter(
      (address) => Number(address.slice(1)) >= 11 && Number(address.slice(1)) <= 16,
    );
    expect(inTable).toEqual([
      ...['D11', 'E11', 'I11'],
      ...['C12', 'D12', 'E12', 'F12'],
      ...['C13', 'D13', 'E13', 'F13'],
      ...['C14', 'D14', 'E14', 'F14'],
      ...['C15', 'D15', 'E15', 'F15'],
      'C16',
    ]);
    expect(sheet?.unlocked).toContain('B7');
  });
});
