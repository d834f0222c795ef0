import { describe, expect, it } from 'vitest';
import type { TemplateLayout } from '../../src/layout/template-layout.ts';
import type { Drawn } from './drawn-workbook.ts';
import { layoutOf, shiftRows, swapColumns, swapRows } from './drawn-workbook.ts';
import { codes, held, messages, takeIn } from './taken-in.ts';

const values = {
  'urban.covered': 1,
  'schools.total': 5,
  'schools.covered': 4,
  'private.total': 2,
  'private.covered': 2,
  'firms.total': 9,
  'firms.covered': 8,
};
const layout = layoutOf('AA01');
const rowOf = (item: number) => layout.itemRows[item] ?? 0;

type Change = (cells: Map<string, Drawn>, layout: TemplateLayout) => Map<string, Drawn> | undefined;

/** AA01 with its figures, changed as people change sheets: what is held, and the findings. */
function changed(change: Change, identity = true) {
  const intake = takeIn({ identity, sheets: [{ form: 'AA01', values, change }] });
  return { held: held(intake.returns[0]), codes: codes(intake), intake };
}

function insertColumnD(cells: ReadonlyMap<string, Drawn>): Map<string, Drawn> {
  const next: Readonly<Record<string, string>> = { D: 'E', E: 'F', F: 'G' };
  return new Map(
    [...cells].map(([address, content]) => [
      `${next[address.charAt(0)] ?? address.charAt(0)}${address.slice(1)}`,
      content,
    ]),
  );
}

const untouched = changed(() => undefined);

const deleteWhere =
  (wanted: (address: string, content: Drawn) => boolean): Change =>
  (cells) =>
    new Map([...cells].filter(([address, content]) => !wanted(address, content)));

describe('cells are found again', () => {
  it('where the template puts them, without a word', () => {
    expect(untouched.codes).toEqual([]);
    expect(untouched.held).toMatchObject({ 'schools.total': '5', 'firms.covered': '8', 'all.total': '14' });
  });

  it.each<[string, Change]>([
    ['two rows inserted on top', (cells) => shiftRows(cells, 1, 2)],
    ['a row inserted among the items', (cells) => shiftRows(cells, rowOf(2), 1)],
    [
      'a row deleted above the heading',
      (cells) => shiftRows(deleteWhere((address) => /\D1$/.test(address))(cells, layout) ?? cells, 2, -1),
    ],
    ['two rows moved', (cells) => swapRows(cells, rowOf(1), rowOf(3))],
    ['two columns moved', (cells) => swapColumns(cells, 'C', 'D')],
    [
      'a column inserted',
      (cells) =>
        new Map(
          [...cells].map(([address, content]) => [
            address.replace(/^([C-Z])(?=\d)/, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)),
            content,
          ]),
        ),
    ],
  ])('with %s, and a warning', (_, change) => {
    const { held, codes } = changed(change);
    expect(held).toEqual(untouched.held);
    expect(codes).toEqual(['layout-moved']);
  });

  it('says what moved', () => {
    const { intake } = changed((cells) => swapRows(cells, rowOf(1), rowOf(3)));
    expect(messages(intake, 'layout-moved')).toEqual([
      `位置与空表不同，已按行次、栏次找到：“02 学校”在第 ${rowOf(3)} 行、“04 企业”在第 ${rowOf(1)} 行`,
    ]);
  });

  it('by their labels where the codes are gone', () => {
    const stub = deleteWhere(
      (address) =>
        /^B\d+$/.test(address) && Number(address.slice(1)) >= rowOf(0) && Number(address.slice(1)) <= rowOf(4),
    );
    const heading = deleteWhere((address) => new RegExp(`^[C-E]${layout.heading.codeRow}$`).test(address));
    expect([changed(stub).held, changed(heading).held]).toEqual([untouched.held, untouched.held]);
    expect([changed(stub).codes, changed(heading).codes]).toEqual([[], []]);
  });

  it('by codes that became numbers', () => {
    const numbers: Change = (cells) =>
      new Map(
        [...cells].map(([address, content]) => [address, /^0\d$/.test(String(content)) ? Number(content) : content]),
      );
    expect(changed(numbers)).toMatchObject({ held: untouched.held, codes: [] });
  });
});

describe('what is missing or ambiguous', () => {
  it('leaves the cells of a deleted row blank, and says so', () => {
    const { held, intake, codes } = changed(
      deleteWhere((address) => address.endsWith(String(rowOf(3))) && !/^[A-Z]\d$/.test(address)),
    );
    expect(held['firms.total']).toBeUndefined();
    expect(codes).toEqual(['rows-missing']);
    expect(messages(intake, 'rows-missing')).toEqual(['找不到 1 行：04 企业，这些格按未填计']);
  });

  it('leaves the cells of a deleted column blank, and says so', () => {
    const { held, codes } = changed(deleteWhere((address) => address.startsWith('D')));
    expect(held['firms.covered']).toBeUndefined();
    expect(codes).toEqual(['columns-missing']);
  });

  it('reads nothing where one code stands twice and labels do not help', () => {
    const { intake, codes } = changed((cells) => {
      const inserted = shiftRows(cells, rowOf(3) + 1, 1);
      for (const letter of ['A', 'B', 'C']) inserted.set(`${letter}${rowOf(3) + 1}`, cells.get(`${letter}${rowOf(3)}`));
      return inserted;
    });
    expect([intake.returns.length, intake.rejected.length, ...codes]).toEqual([0, 1, 'binding-ambiguous']);
    expect(messages(intake, 'binding-ambiguous')).toEqual([
      `“04 企业”可能是 第 ${rowOf(3)} 行、第 ${rowOf(3) + 1} 行，不能确定是哪一处，未读取`,
    ]);
  });

  it('reads nothing where labels were exchanged and codes were not', () => {
    const { intake, codes } = changed((cells) => {
      const [first, second] = [`A${rowOf(1)}`, `A${rowOf(3)}`];
      const label = cells.get(first);
      cells.set(first, cells.get(second));
      cells.set(second, label);
    });
    expect([intake.returns.length, ...codes]).toEqual([0, 'binding-contradiction', 'binding-contradiction']);
  });

  it('reads nothing where hardly anything of the form is there', () => {
    const { intake, codes } = changed(
      deleteWhere((address) => Number(address.slice(1)) >= rowOf(0) && Number(address.slice(1)) <= rowOf(3)),
    );
    expect([intake.returns.length, ...codes]).toEqual([0, 'layout-unrecognised']);
  });
});

describe('figures that belong to no cell of the form', () => {
  const insertedRow: Change = (cells) =>
    new Map([
      ...shiftRows(cells, rowOf(2), 1),
      [`A${rowOf(2)}`, '其他'],
      [`C${rowOf(2)}`, 55],
      [`D${rowOf(2)}`, '约6'],
    ]);

  it('in an inserted row are named with their values, and nothing else changes', () => {
    const { held, intake, codes } = changed(insertedRow);
    expect(held).toEqual(untouched.held);
    expect(codes).toEqual(['layout-moved', `figure-outside-form C${rowOf(2)}`]);
    expect(messages(intake, 'figure-outside-form')).toEqual([
      `有 2 格填在本表以外的行或栏里，没有读入：C${rowOf(2)}：55、D${rowOf(2)}：约6`,
    ]);
    expect(intake.findings.find(({ code }) => code === 'figure-outside-form')?.cells).toEqual([
      `C${rowOf(2)}`,
      `D${rowOf(2)}`,
    ]);
  });

  it.each<[string, Change, string]>([
    ['between two columns', (cells) => insertColumnD(cells).set(`D${rowOf(1)}`, 7), `D${rowOf(1)}`],
    ['right of the last column', (cells) => new Map([...cells, [`G${rowOf(1)}`, 7]]), `G${rowOf(1)}`],
    ['under the last row', (cells) => shiftRows(cells, rowOf(4) + 1, 1).set(`C${rowOf(4) + 1}`, 0), `C${rowOf(4) + 1}`],
  ])('%s are named', (_, change, cell) => {
    const { held, codes } = changed(change);
    expect(held).toEqual(untouched.held);
    expect(codes.filter((code) => code !== 'layout-moved')).toEqual([`figure-outside-form ${cell}`]);
  });

  it('are none above the codes, under the footer, in the dispute column, or mere marks', () => {
    const { codes } = changed(
      (cells) => new Map([...cells, ['D2', 7], [`C${layout.footerRow + 1}`, 7], [`G${rowOf(1)}`, '×']]),
    );
    expect(codes).toEqual([]);
  });

  it('are none in the hidden workings of a template', () => {
    const rows = layoutOf('CC01');
    const helper = `H${rows.itemRows[0]}`;
    const working = { inner: '<f>1+0</f><v>1</v>' };
    const hidden = '<cols><col min="8" max="8" hidden="1"/></cols>';
    const drawn = (cells: Record<string, Drawn>, before = '') =>
      codes(takeIn({ sheets: [{ form: 'CC01', values: { '0.project': 'X1', '0.amount': 3 }, cells, before }] }));
    expect(drawn({ [helper]: working }, hidden)).toEqual([]);
    expect(drawn({ [helper]: 5 })).toEqual([`figure-outside-form ${helper}`]);
  });
});

describe('lists', () => {
  const list = { form: 'CC01', values: { '0.project': 'X1', '0.amount': 3, '0.industry': '02' } };
  const expected = { '0.project': 'X1', '0.amount': '3', '0.industry': '02', '0.double': '6' };

  it('are found again after a row was inserted and two columns moved', () => {
    const intake = takeIn({ sheets: [{ ...list, change: (cells) => swapColumns(shiftRows(cells, 3, 1), 'B', 'D') }] });
    expect(held(intake.returns[0])).toEqual(expected);
    expect(codes(intake)).toEqual(['layout-moved']);
  });

  it('grow beyond the rows offered', () => {
    const rows = layoutOf('CC01');
    const last = (rows.itemRows.at(-1) ?? 0) + 1;
    const intake = takeIn({
      sheets: [
        { ...list, change: (cells) => new Map([...shiftRows(cells, last, 1), [`B${last}`, 'X9'], [`D${last}`, 1]]) },
      ],
    });
    expect(held(intake.returns[0])).toEqual({ ...expected, '1.project': 'X9', '1.amount': '1', '1.double': '2' });
  });
});
