import type { Label } from '../../model/label.ts';

/** What the sheet 填报说明 says of its own. */
export const guideTexts = {
  title: { zh: '{period}统计报表填报说明', en: 'How to fill in the returns for {period}' },
  unit: { zh: '填报单位：{unit}', en: 'Unit: {unit}' },
  deadline: { zh: '报送截止：{date}', en: 'Due by: {date}' },
  sheetsHeading: { zh: '一、要填的表', en: '1. What to fill in' },
  number: { zh: '序号', en: 'No.' },
  sheet: { zh: '表', en: 'Sheet' },
  name: { zh: '报表名称', en: 'Form' },
  kind: { zh: '报表类型', en: 'Kind' },
  blanks: { zh: '未填', en: 'Blank' },
  errors: { zh: '错误', en: 'Errors' },
  explanations: { zh: '待说明', en: 'To explain' },
  stepsHeading: { zh: '二、怎样填', en: '2. How to fill it in' },
  formHeading: { zh: '{number}、{form} {title}', en: '{number}. {form} {title}' },
  basis: { zh: '统计范围：{text}', en: 'Counted by: {text}' },
  rules: { zh: '审核公式', en: 'Rules' },
  definitions: { zh: '指标解释', en: 'Definitions' },
} as const satisfies Readonly<Record<string, Label>>;

/** A step of the guide; with `onlyWhere`, said only where a sheet of the workbook has such a thing. */
export interface GuideStep extends Label {
  readonly onlyWhere?: 'stocksCarried';
}

/** The steps a filler takes. */
export const guideSteps: readonly GuideStep[] = [
  {
    zh: '只填黄色格。灰色格是已经掌握的数，不用填；有异议的，在“异议”栏写明。白色格自动计算，× 格不填。',
    en: 'Fill in the yellow cells only. Grey cells are known already: if one is wrong, say so under 异议. White cells are calculated, × cells stay as they are.',
  },
  {
    onlyWhere: 'stocksCarried',
    zh: '时点数已按上期代填。表头有“时点数比上期”的表必须选一次：与上期完全一样的选“无变动”，不必再填；有变化的改成本期数，选“变动”。',
    en: 'Stocks come with what they closed with last period. Where the top of a sheet asks for "Stocks against last period", choose once: unchanged if all still hold; else correct them and choose changed.',
  },
  {
    zh: '没有发生的填 0，不要空着，也不要填“无”“/”。整张表都没有业务的，在表头“本表无业务”处选 ✓。',
    en: 'Where there is nothing, type 0; do not leave the cell blank. Where a whole form has nothing, choose ✓ for 本表无业务.',
  },
  {
    zh: '只填数字，不带单位、逗号和汉字；百分数按百分点自动计算。',
    en: 'Numbers only: no units, separators or words. Percentages are calculated, in percentage points.',
  },
  {
    zh: '边填边看：不平的格变红（强制性）或变橙（核实性）。强制性的必须改正；核实性的核对无误后，在表下方“审核说明”中写明具体原因。',
    en: 'Watch the colours: red cells break a rule and must be put right; amber ones need checking and, if they are right, an explanation under the table.',
  },
  {
    zh: '每张表左上角“未填、错误、待说明”都是 0，就可以报出。请不要改动表名、行次和栏次。',
    en: 'When the three numbers at the top left of every sheet are 0, send the file. Please leave sheet names, rows and columns as they are.',
  },
];

export const chineseNumbers = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
