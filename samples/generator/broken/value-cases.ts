import type { valueFindings } from '../../../src/model/catalogue/value-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import type { Entry } from './fill-workbook.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { linkExternally } from './link-externally.ts';
import { editSheet, reformat, retype } from './spoil-package.ts';
import {
  earlierFile,
  facilities,
  ledgerSheet,
  particulars,
  particularsSheet,
  projects,
  rightFacilities,
  rightProjects,
  streetFile,
  streetSheet,
  upperFile,
} from './usual-returns.ts';

const inFacilities = { file: streetFile, sheet: streetSheet, unit: '11', form: 'YL01' };
const inParticulars = { file: upperFile, sheet: particularsSheet, unit: '1001', form: 'YL02' };
const inLedger = { file: streetFile, sheet: ledgerSheet, unit: '11', form: 'YL03' };

/** Cells of YL01 as a person finds them in Excel. */
const centresTotal = { ...inFacilities, item: 'centres', column: 'total', cell: 'D9' };
const centresShare = { ...inFacilities, item: 'centres', column: 'share', cell: 'F9' };
const stationsTotal = { ...inFacilities, item: 'stations', column: 'total', cell: 'D10' };
const fundsTotal = { ...inFacilities, item: 'funds', column: 'total', cell: 'D11' };

/** The usual YL01 with another entry. */
function entering(changes: Readonly<Record<string, Entry>>) {
  return async () => ({ [streetFile]: await facilities(changes) });
}

/** YL01 of two quarters: the second on a template that came with what the first held. */
function quarters(changes: Readonly<Record<string, Entry>>, change?: 'unchanged' | 'changed') {
  return async () => {
    const earlier = await facilities({}, { period: '2019-Q4' });
    const sheet = { form: 'YL01', cells: { ...rightFacilities, ...changes }, ...(change ? { change } : {}) };
    const later = await fillWorkbook({ unit: '11', before: [earlier], sheets: [sheet] });
    return { [earlierFile]: earlier, [streetFile]: later };
  };
}

/** Where 变动 or 无变动 is chosen in YL01. */
const choice = { ...inFacilities, cell: 'B6', period: '2020-Q1' };

/** The usual YL01 with something else stored in a cell. */
function storing(cell: string, inner: string, type = '') {
  return async () => ({ [streetFile]: retype(await facilities(), streetSheet, cell, inner, type) });
}

/** What can be wrong with a single cell. */
export const valueCases: Readonly<Record<keyof typeof valueFindings, BrokenCase>> = {
  'cell-blank': {
    wrong: { zh: '服务站总数没有填', en: 'the number of service stations is blank' },
    inbox: entering({ 'stations.total': undefined }),
    at: stationsTotal,
    alongside: ['rule-undecided'],
  },
  'cell-unanswered': {
    forms: ['YL02'],
    wrong: { zh: '用房权属没有选', en: 'no choice was made of premises' },
    inbox: async () => ({ [upperFile]: await particulars({ premises: undefined }) }),
    at: { ...inParticulars, item: 'premises', column: 'current', cell: 'D11' },
  },
  'return-blank': {
    wrong: { zh: '空表原样交回', en: 'the template came back as it was issued' },
    inbox: async () => ({ [streetFile]: await fillWorkbook({ unit: '11', sheets: [{ form: 'YL01' }] }) }),
    at: inFacilities,
    alongside: ['rule-undecided'],
  },
  'change-unanswered': {
    wrong: { zh: '没有选变动或无变动', en: 'it is not said whether stocks changed' },
    inbox: quarters({ 'stations.total': 6 }),
    at: choice,
  },
  'change-contradicted': {
    wrong: {
      zh: '选了无变动，服务站却从 5 个变成 6 个',
      en: 'said to be unchanged, with 6 service stations instead of 5',
    },
    inbox: quarters({ 'stations.total': 6 }, 'unchanged'),
    at: choice,
  },
  'change-not-seen': {
    wrong: { zh: '选了变动，数却与上期一样', en: 'said to be changed, with the figures of last quarter' },
    inbox: quarters({}, 'changed'),
    at: choice,
  },
  'cell-below-minimum': {
    wrong: { zh: '服务站总数填了负数', en: 'the number of service stations is negative' },
    inbox: entering({ 'stations.total': -5, 'stations.active': -5 }),
    at: stationsTotal,
  },
  'cell-above-maximum': {
    wrong: { zh: '服务中心总数超过了上限 50', en: 'the number of service centres exceeds the limit of 50' },
    inbox: entering({ 'centres.total': 120 }),
    at: centresTotal,
  },
  'cell-code-unknown': {
    forms: ['YL02'],
    wrong: { zh: '用房权属填了选项以外的“借用”', en: 'premises are said to be borrowed, which is no choice' },
    inbox: async () => ({ [upperFile]: await particulars({ premises: '借用' }) }),
    at: { ...inParticulars, item: 'premises', column: 'current', cell: 'D11' },
  },
  'list-cell-blank': {
    forms: ['YL03'],
    wrong: { zh: '台账第二行没有填状态', en: 'the second row of the ledger has no status' },
    inbox: async () => ({
      [streetFile]: await projects([...rightProjects.slice(0, 1), { project: 'YB-002', invested: 78 }]),
    }),
    at: { ...inLedger, column: 'status', rowKey: 'YB-002', cell: 'C10' },
  },
  'list-key-missing': {
    forms: ['YL03'],
    wrong: { zh: '台账第二行没有项目代码', en: 'the second row of the ledger has no project code' },
    inbox: async () => ({
      [streetFile]: await projects([...rightProjects.slice(0, 1), { status: '竣工', invested: 78 }]),
    }),
    at: { ...inLedger, column: 'project', cell: 'B10' },
  },
  'list-key-duplicate': {
    forms: ['YL03'],
    wrong: { zh: '台账里两行的项目代码相同', en: 'two rows of the ledger have the same project code' },
    inbox: async () => ({
      [streetFile]: await projects([...rightProjects, { project: 'YB-001', status: '在建', invested: 15 }]),
    }),
    at: { ...inLedger, column: 'project', rowKey: 'YB-001', cell: 'B11' },
  },
  'list-empty': {
    forms: ['YL03'],
    wrong: { zh: '台账一行也没有', en: 'the ledger has no row' },
    inbox: async () => ({ [streetFile]: await projects([]) }),
    at: inLedger,
  },
  'cell-normalised': {
    wrong: { zh: '服务站总数写成了“５个”', en: 'the number of service stations is written "５个"' },
    inbox: entering({ 'stations.total': '５个' }),
    at: stationsTotal,
  },
  'percent-converted': {
    forms: ['YL02'],
    wrong: {
      zh: '满意度的格设成了百分比格式，存的是 0.965',
      en: 'satisfaction is formatted as per cent and stores 0.965',
    },
    inbox: async () => {
      const typed = retype(await particulars(), particularsSheet, 'D10', '<v>0.965</v>');
      // 10 is `0.00%`.
      return { [upperFile]: reformat(typed, particularsSheet, 'D10', 10) };
    },
    at: { ...inParticulars, item: 'satisfaction', column: 'current', cell: 'D10' },
  },
  'cell-unreadable': {
    wrong: { zh: '服务站总数填了“约5处”', en: 'the number of service stations is "about 5"' },
    inbox: entering({ 'stations.total': '约5处' }),
    at: stationsTotal,
    alongside: ['rule-undecided'],
  },
  'cell-none-ambiguous': {
    wrong: { zh: '服务站总数填了“无”', en: 'the number of service stations is "无"' },
    inbox: entering({ 'stations.total': '无', 'stations.active': 0 }),
    at: stationsTotal,
    alongside: ['rule-undecided'],
  },
  'cell-other-measure': {
    wrong: { zh: '投入资金（万元）填了“86公顷”', en: 'the funds in 万元 are given as "86公顷"' },
    inbox: entering({ 'funds.total': '86公顷' }),
    at: fundsTotal,
  },
  'cell-too-precise': {
    wrong: { zh: '投入资金是 17 位数字的文字', en: 'the funds are a text of 17 digits' },
    inbox: entering({ 'funds.total': '86.500000000000001' }),
    at: fundsTotal,
  },
  'cell-too-large': {
    wrong: { zh: '投入资金大到一千万亿', en: 'the funds reach 10^15' },
    inbox: storing('D11', '<v>1000000000000000</v>'),
    at: fundsTotal,
  },
  'cell-not-whole': {
    wrong: { zh: '服务站总数填了 5.5', en: 'the number of service stations is 5.5' },
    inbox: storing('D10', '<v>5.5</v>'),
    at: stationsTotal,
    alongside: ['computed-stale'],
  },
  'cell-surplus-decimals': {
    wrong: { zh: '投入资金填了三位小数', en: 'the funds have three decimals' },
    inbox: storing('D11', '<v>86.505</v>'),
    at: fundsTotal,
  },
  'cell-not-calculated': {
    wrong: {
      zh: '服务站总数是公式，文件里没有存下结果',
      en: 'the number of service stations is a formula without a stored result',
    },
    inbox: storing('D10', '<f>2+3</f>'),
    at: stationsTotal,
    alongside: ['rule-undecided'],
  },
  'cell-error': {
    wrong: { zh: '服务站总数是错误值 #REF!', en: 'the number of service stations is the error #REF!' },
    inbox: storing('D10', '<f>#REF!+3</f><v>#REF!</v>', 'e'),
    at: stationsTotal,
    alongside: ['rule-undecided'],
  },
  'cell-external': {
    wrong: { zh: '服务站总数取自另一个工作簿', en: 'the number of service stations comes from another workbook' },
    inbox: async () => ({
      [streetFile]: retype(linkExternally(await facilities()), streetSheet, 'D10', '<f>[1]台账!$B$4</f><v>5</v>'),
    }),
    at: stationsTotal,
    alongside: ['file-external-links'],
  },
  'closed-cell-filled': {
    wrong: { zh: '打 × 的格填了数', en: 'a figure was entered into a cell marked ×' },
    inbox: storing('E11', '<v>40</v>'),
    at: { ...inFacilities, item: 'funds', column: 'active', cell: 'E11' },
  },
  'prefilled-changed': {
    forms: ['YL02'],
    wrong: {
      zh: '代填的城市社区数由 1 改成了 3',
      en: 'the number of urban communities, filled in as 1, was changed to 3',
    },
    inbox: async () => ({ [upperFile]: retype(await particulars(), particularsSheet, 'D9', '<v>3</v>') }),
    at: { ...inParticulars, item: 'communities', column: 'current', cell: 'D9' },
  },
  'computed-absent': {
    wrong: {
      zh: '由没有计算过公式的程序存盘，占比没有结果',
      en: 'saved by a program that does not calculate: the shares have no result',
    },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) =>
        xml.replace(/(<c r="F(?:9|10)"[^>]*>)(<f>.*?<\/f>)<v>.*?<\/v>/g, '$1$2'),
      ),
    }),
    at: { file: streetFile, unit: '11' },
  },
  'computed-stale': {
    wrong: { zh: '改了在用数，占比没有重算', en: 'the number in use was changed, the share was not calculated again' },
    inbox: storing('E9', '<v>6</v>'),
    at: centresShare,
  },
  'computed-overtyped': {
    wrong: { zh: '占比的公式被直接填的数覆盖', en: 'a figure was typed over the formula of the share' },
    inbox: storing('F9', '<v>75</v>'),
    at: centresShare,
  },
  'nil-contradicted': {
    wrong: { zh: '勾了“本表无业务”，又填了数', en: 'the return is ticked as nil and holds figures' },
    inbox: async () => ({
      [streetFile]: await fillWorkbook({ unit: '11', sheets: [{ form: 'YL01', cells: rightFacilities, nil: true }] }),
    }),
    at: inFacilities,
  },
  disputed: {
    forms: ['YL02'],
    wrong: { zh: '对代填的城市社区数写了异议', en: 'the prefilled number of urban communities is disputed' },
    inbox: async () => {
      const text = '<is><t>另有一个社区正在筹建</t></is>';
      return { [upperFile]: retype(await particulars(), particularsSheet, 'E9', text, 'inlineStr') };
    },
    at: { ...inParticulars, item: 'communities', cell: 'E9' },
  },
  'cells-hidden': {
    wrong: { zh: '“服务站”一行被隐藏', en: 'the row of service stations is hidden' },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) =>
        xml.replace('<row r="10"', '<row r="10" hidden="1"'),
      ),
    }),
    at: inFacilities,
  },
};
