import type { suspicionFindings } from '../../../src/model/catalogue/suspicion-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import type { Entry, WorkbookFilling } from './fill-workbook.ts';
import { fillWorkbook } from './fill-workbook.ts';

const names = ['新华社区', '长河社区', '渡口社区', '柳堤社区', '塘湾社区', '新桥社区', '大桥社区', '东岭社区'];
const kinds = [
  'lectures',
  'concerts',
  'courses',
  'matches',
  'fairs',
  'films',
  'tours',
  'clubs',
  'shows',
  'rounds',
  'visits',
];

/** Eight communities of one street. */
const codes = names.map((_, index) => `200${index + 1}`);

function fileOf(code: string): string {
  return `${code} ${names[codes.indexOf(code)]}.xlsx`;
}

const first = codes[0] ?? '';
const last = codes.at(-1) ?? '';

/** Figures of a community as they should be: its own, and no rounder than by chance. */
function right(code: string): Readonly<Record<string, Entry>> {
  const number = codes.indexOf(code) + 1;
  const held = (index: number) => 11 + ((number * 7 + index * 3) % 13);
  return cells(
    (index) => held(index),
    (index) => held(index) * (20 + ((number + index) % 5)) + (index % 4),
  );
}

function cells(held: (index: number) => number, visitors: (index: number) => number): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    kinds.flatMap((kind, index) => [
      [`${kind}.held`, held(index)],
      [`${kind}.visitors`, visitors(index)],
    ]),
  );
}

function activities(
  unit: string,
  figures: Readonly<Record<string, Entry>>,
  more: Partial<WorkbookFilling> = {},
): Promise<Uint8Array> {
  return fillWorkbook({ unit, sheets: [{ form: 'YL31', cells: figures }], ...more });
}

/** All communities, some of them with other figures than they should have. */
async function everybody(
  changed: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = await Promise.all(
    codes.map(async (code) => [fileOf(code), await activities(code, changed[code] ?? right(code))] as const),
  );
  return Object.fromEntries(files);
}

const shared = { forms: ['YL31'], units: 'units-siblings.csv' } as const;

/** What looks wrong although no rule fails. */
export const suspicionCases: Readonly<Record<keyof typeof suspicionFindings, BrokenCase>> = {
  'suspicion-same-figures': {
    ...shared,
    wrong: { zh: '一个社区报了另一个社区的数', en: 'a community sent the figures of another one' },
    inbox: () => everybody({ [last]: right(first) }),
    at: { unit: last, form: 'YL31', file: fileOf(last), sheet: 'YL31' },
  },
  'suspicion-all-zero': {
    ...shared,
    wrong: { zh: '全部填 0，没有选“本表无业务”', en: 'all figures are 0, and nothing to report is not ticked' },
    inbox: async () => ({
      [fileOf(last)]: await activities(
        last,
        cells(
          () => 0,
          () => 0,
        ),
      ),
    }),
    at: { unit: last, form: 'YL31', file: fileOf(last), sheet: 'YL31' },
  },
  'suspicion-last-period-copied': {
    ...shared,
    wrong: { zh: '报来的数与上期完全相同', en: 'all figures are those of last quarter' },
    inbox: async () => ({
      [`2019-Q4/${fileOf(last)}`]: await activities(last, right(last), { period: '2019-Q4' }),
      [fileOf(last)]: await activities(last, right(last)),
    }),
    at: { unit: last, form: 'YL31', file: fileOf(last), sheet: 'YL31', period: '2020-Q1' },
  },
  'suspicion-far-from-peers': {
    ...shared,
    wrong: { zh: '讲座人次多写了一个 0', en: 'the visitors of lectures have a 0 too many' },
    inbox: () =>
      everybody({ [last]: { ...right(last), 'lectures.visitors': Number(right(last)['lectures.visitors']) * 10 } }),
    at: {
      unit: last,
      form: 'YL31',
      file: fileOf(last),
      sheet: 'YL31',
      item: 'lectures',
      column: 'visitors',
      cell: 'D9',
    },
  },
  'suspicion-digit-preference': {
    ...shared,
    wrong: { zh: '几乎全部的数以 0 或 5 结尾，像是估计的', en: 'nearly all figures end in 0 or 5, as estimates do' },
    inbox: async () => ({
      [fileOf(last)]: await activities(
        last,
        cells(
          (index) => 10 + index * 5,
          (index) => 200 + index * 35,
        ),
      ),
    }),
    at: { unit: last, form: 'YL31', file: fileOf(last), sheet: 'YL31' },
  },
};
