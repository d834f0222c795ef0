import type { verifyFindings } from '../../../src/model/catalogue/verify-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import { caseSummary } from './case-summary.ts';
import { addSheet, editPart, editParts, editSheet, retype, sheetXml } from './spoil-package.ts';
import { earlierFile, facilities, projects, streetFile } from './usual-returns.ts';

type Inbox = Readonly<Record<string, Uint8Array>>;

const byUnit = 'YL01 分单位';
const view = 'YL01 汇总';
const register = '名录变动';

const inbox = async (): Promise<Inbox> => ({ [streetFile]: await facilities() });

/** A summary of the right return, altered since. */
function altered(alter: (summary: Uint8Array) => Uint8Array): Pick<BrokenCase, 'inbox' | 'summary'> {
  return { inbox, summary: async (files) => alter(await caseSummary(files, ['YL01'])) };
}

/** A summary of one inbox beside another one. */
function beside(then: () => Promise<Inbox>, now: () => Promise<Inbox>): Pick<BrokenCase, 'inbox' | 'summary'> {
  return { inbox: now, summary: async () => caseSummary(await then(), ['YL01']) };
}

/** What can be found about a finished summary, each in a `汇总表.xlsx` beside the inbox. */
export const verifyCases: Readonly<Record<keyof typeof verifyFindings, BrokenCase>> = {
  'summary-not-ours': {
    wrong: { zh: '拿来核验的是一张报表，不是汇总表', en: 'what is to be verified is a return, no summary' },
    inbox,
    summary: () => facilities(),
    at: { file: '汇总表.xlsx' },
  },
  'summary-cell-altered': {
    wrong: { zh: '汇总表里街道的服务中心由 12 改成了 13', en: 'the centres of the street were altered from 12 to 13' },
    ...altered((summary) => retype(summary, byUnit, 'G8', '<v>13</v>')),
    at: { sheet: byUnit, cell: 'G8', unit: '11' },
  },
  'summary-formula-replaced': {
    wrong: {
      zh: '全区合计的公式被换成了固定值',
      en: 'the formula of the total of the district was replaced by a constant',
    },
    ...altered((summary) => retype(summary, byUnit, 'G6', '<v>12</v>')),
    at: { sheet: byUnit, cell: 'G6', unit: '00' },
  },
  'summary-formula-altered': {
    wrong: {
      zh: '全区合计的公式里多加了一个 0',
      en: 'something was added to the formula of the total of the district',
    },
    ...altered((summary) => retype(summary, byUnit, 'G6', '<f>SUM(G7)+0</f><v>12</v>')),
    at: { sheet: byUnit, cell: 'G6', unit: '00' },
  },
  'summary-formula-added': {
    wrong: {
      zh: '街道所报的数被换成了公式，结果相同',
      en: 'a figure that the street filed was replaced by a formula with the same result',
    },
    ...altered((summary) => retype(summary, byUnit, 'G8', '<f>10+2</f><v>12</v>')),
    at: { sheet: byUnit, cell: 'G8', unit: '11' },
  },
  'summary-result-missing': {
    wrong: {
      zh: '不会计算的程序存过这份汇总表，公式没有结果',
      en: 'a program that does not calculate saved it: a formula has no result',
    },
    ...altered((summary) => retype(summary, byUnit, 'M6', '<f>SUM(M7)</f>')),
    at: { sheet: byUnit, cell: 'M6' },
  },
  'summary-result-recalculated': {
    wrong: { zh: '别的程序重算过占比，末几位不同', en: 'another program recalculated a share: its last digits differ' },
    inbox: async () => ({ [streetFile]: await facilities({ 'centres.active': 8 }) }),
    summary: async (files) =>
      editSheet(await caseSummary(files, ['YL01']), byUnit, (xml) =>
        xml.replace('66.66666666666667', '66.66666666666661'),
      ),
    at: { sheet: byUnit, cell: 'I6' },
  },
  'summary-row-missing': {
    wrong: { zh: '“分单位”中园区的一行被删掉', en: 'the row of the park was removed' },
    ...altered((summary) => editSheet(summary, byUnit, (xml) => xml.replace(/<row r="7".*?<\/row>/, ''))),
    at: { sheet: byUnit, cell: 'A7', unit: '10' },
  },
  'summary-row-added': {
    wrong: { zh: '“分单位”下面添了一行', en: 'a row was added below the units' },
    ...altered((summary) =>
      editSheet(summary, byUnit, (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="10">${inlineCell('A10', '99')}${inlineCell('B10', '某街道')}</row></sheetData>`,
        ),
      ),
    ),
    at: { sheet: byUnit, cell: 'A10', unit: '99' },
  },
  'summary-rows-moved': {
    wrong: { zh: '“编制说明”有两行对调了', en: 'two rows of the notes changed places' },
    ...altered((summary) => editSheet(summary, '编制说明', (xml) => swapRows(xml, 5, 6))),
    at: { sheet: '编制说明' },
  },
  'summary-part-hidden': {
    wrong: { zh: '街道的一行被隐藏', en: 'the row of the street was hidden' },
    ...altered((summary) => editSheet(summary, byUnit, (xml) => xml.replace('<row r="8"', '<row r="8" hidden="1"'))),
    at: { sheet: byUnit, cell: 'A8' },
  },
  'summary-unit-chosen': {
    wrong: {
      zh: '下拉框选了街道，由 Excel 重算后保存',
      en: 'the street was chosen in the drop-down, and Excel saved it',
    },
    ...altered((summary) => {
      const chosen = retype(summary, view, 'B4', '<is><t>11 迎宾街道</t></is>', 'inlineStr');
      return editSheet(chosen, view, (xml) =>
        xml.replace(/(<c r="H1".*?<v>)6(<\/v>)/, '$18$2').replace(/(<c r="A5".*?<v>[^<]*)齐全(<\/v>)/, '$1已采用$2'),
      );
    }),
    at: { sheet: view, form: 'YL01' },
  },
  'summary-sheet-missing': {
    wrong: { zh: '“名录变动”被删掉', en: 'the sheet of register changes was deleted' },
    ...altered((summary) =>
      editParts(summary, (parts) =>
        editPart(parts, 'xl/workbook.xml', (xml) =>
          xml.replace(new RegExp(`<sheet [^>]*name="${register}"[^>]*/>`), ''),
        ),
      ),
    ),
    at: { sheet: register },
  },
  'summary-sheet-added': {
    wrong: { zh: '添了一张“调整”', en: 'a sheet 调整 was added' },
    ...altered((summary) =>
      editParts(summary, (parts) => addSheet(parts, '调整', sheetXml('<row r="1"><c r="A1"><v>5</v></c></row>'))),
    ),
    at: { sheet: '调整' },
  },
  'summary-sheet-renamed': {
    wrong: { zh: '“分单位”被改名为“明细表”', en: 'the sheet by unit was renamed' },
    ...altered((summary) =>
      editParts(summary, (parts) =>
        editPart(parts, 'xl/workbook.xml', (xml) => xml.replace(`name="${byUnit}"`, 'name="明细表"')),
      ),
    ),
    at: { sheet: '明细表' },
  },
  'summary-sheet-differs': {
    wrong: { zh: '“名录变动”整张换成了别的内容', en: 'the sheet of register changes was replaced as a whole' },
    ...altered((summary) =>
      editSheet(summary, register, (xml) =>
        xml.replace(/ t="s"><v>\d+<\/v>/g, ' t="inlineStr"><is><t>另一份</t></is>'),
      ),
    ),
    at: { sheet: register },
  },
  'summary-differences-more': {
    wrong: { zh: '台账 80 行的投资额都被改过', en: 'the amounts of 80 rows of the ledger were altered' },
    forms: ['YL03'],
    inbox: async () => ({ [streetFile]: await projects(manyProjects(80)) }),
    summary: async (files) =>
      editSheet(await caseSummary(files, ['YL03']), 'YL03 明细', (xml) =>
        xml.replaceAll('<v>1234.5</v>', '<v>1243.5</v>'),
      ),
    at: { sheet: 'YL03 明细' },
    alongside: ['summary-cell-altered'],
  },
  'summary-collection-differs': {
    wrong: { zh: '汇总表是另一个汇总文件夹的', en: 'the summary is that of another collection' },
    inbox,
    summary: (files) => caseSummary(files, ['YL01'], '另一样例'),
    at: {},
  },
  'source-missing': {
    wrong: {
      zh: '汇总时用过的上期报表不在收件箱里了',
      en: 'the return of last quarter, used then, is no longer in the inbox',
    },
    ...beside(async () => ({ ...(await inbox()), [earlierFile]: await facilities({}, { period: '2019-Q4' }) }), inbox),
    at: { file: earlierFile, sheet: '数据来源', cell: 'G6' },
    alongside: ['summary-cell-altered'],
  },
  'source-changed': {
    wrong: {
      zh: '汇总之后，街道的报表被换成了另一份',
      en: 'the return of the street was swapped for another after the summary',
    },
    ...beside(inbox, async () => ({ [streetFile]: await facilities({ 'stations.total': 6 }) })),
    at: { file: streetFile, sheet: '数据来源', cell: 'G5' },
    alongside: ['summary-cell-altered'],
  },
  'source-renamed': {
    wrong: { zh: '汇总之后，街道的报表改了名', en: 'the return of the street was renamed after the summary' },
    ...beside(inbox, async () => ({ '已归档/迎宾街道.xlsx': await facilities() })),
    at: { file: streetFile, sheet: '数据来源', cell: 'B5' },
  },
  'source-unlisted': {
    wrong: { zh: '汇总之后，又收到上期的报表', en: 'a return of last quarter arrived after the summary' },
    ...beside(inbox, async () => ({ ...(await inbox()), [earlierFile]: await facilities({}, { period: '2019-Q4' }) })),
    at: { file: earlierFile },
  },
};

function inlineCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** What stands in two rows, exchanged. */
function swapRows(xml: string, first: number, second: number): string {
  const content = (row: number) => new RegExp(`(<row r="${row}"[^>]*>)(.*?)(</row>)`).exec(xml)?.[2] ?? '';
  const renumbered = (text: string, from: number, to: number) =>
    text.replace(new RegExp(`(<c r="[A-Z]+)${from}"`, 'g'), `$1${to}"`);
  const [upper, lower] = [content(first), content(second)];
  return xml
    .replace(upper, '\u0001')
    .replace(lower, () => renumbered(upper, first, second))
    .replace('\u0001', () => renumbered(lower, second, first));
}

function manyProjects(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    project: `YB-${String(index + 1).padStart(3, '0')}`,
    status: '在建',
    invested: 1234.5,
  }));
}
