import type { Label } from '../../model/label.ts';

/** Everything a template says of its own; what the forms say comes from them. */
export const templateTexts = {
  itemHeading: { zh: '指标名称', en: 'Item' },
  measureHeading: { zh: '计量单位', en: 'Measure' },
  yesNoMeasure: { zh: '是/否', en: 'yes/no' },
  codeHeading: { zh: '代码', en: 'Code' },
  rowHeading: { zh: '序号', en: 'No.' },
  disputeHeading: { zh: '异议', en: 'Dispute' },
  counterHeading: { zh: '填表检查', en: 'Checks' },
  blanksFormat: { zh: '"未填 "0', en: '"blank "0' },
  errorsFormat: { zh: '"错误 "0', en: '"errors "0' },
  explanationsFormat: { zh: '"待说明 "0', en: '"to explain "0' },
  counterNote: {
    zh: '三个数都是 0 即可报出。黄色格填写，灰色格已代填，其余自动计算。',
    en: 'Send it when all three are 0. Fill in the yellow cells; grey ones are filled in, the rest is calculated.',
  },
  ruleHeading: { zh: '审核公式', en: 'Rule' },
  ruleIdHeading: { zh: '编号', en: 'Id' },
  severityHeading: { zh: '性质', en: 'Severity' },
  resultHeading: { zh: '结果', en: 'Result' },
  explanationHeading: { zh: '审核说明', en: 'Explanation' },
  passed: { zh: '√', en: '√' },
  undecided: { zh: '待定', en: 'open' },
  atIntake: { zh: '收表时审核', en: 'at intake' },
  differs: { zh: '差 ', en: 'off by ' },
  placesBefore: { zh: '有 ', en: '' },
  placesAfter: { zh: ' 处不符', en: ' places fail' },
  page: { zh: '第 &P 页 共 &N 页', en: 'Page &P of &N' },
  yesNoHint: { zh: '选“是”或“否”。', en: 'Choose 是 (yes) or 否 (no).' },
  listHint: { zh: '从下拉列表中选。', en: 'Choose from the list.' },
  dateHint: { zh: '填日期，如 2020-03-31。', en: 'A date, such as 2020-03-31.' },
  textHint: { zh: '填文字。', en: 'Text.' },
  wholeHint: { zh: '填整数，没有请填 0。', en: 'A whole number; 0 if there is none.' },
  decimalHint: {
    zh: '填数，最多 {decimals} 位小数，没有请填 0。',
    en: 'A number with at most {decimals} decimals; 0 if none.',
  },
  optionalHint: { zh: '没有可以不填。', en: 'May stay blank.' },
  rangeHint: { zh: '范围 {minimum} 至 {maximum}。', en: 'Between {minimum} and {maximum}.' },
  minimumHint: { zh: '不小于 {minimum}。', en: 'At least {minimum}.' },
  maximumHint: { zh: '不大于 {maximum}。', en: 'At most {maximum}.' },
  wrongEntry: { zh: '填写有误', en: 'Not possible here' },
  disputeHint: { zh: '对灰色格的数有异议，请在此写明。', en: 'If a grey figure is wrong, say so here.' },
  explanationHint: { zh: '核实性审核不通过时，写明具体原因。', en: 'When a warning stands, say why.' },
  changeHint: {
    zh: '时点数已按上期代填。与上期完全一样的选“无变动”；有变化的改成本期数，选“变动”。',
    en: 'Stocks come with what they closed with last period. Choose unchanged if all still hold; else correct them and choose changed.',
  },
  nilHint: {
    zh: '本表全部指标本期无业务时选 ✓，不必再逐格填 0。',
    en: 'Choose ✓ when there is nothing to report in this form.',
  },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands under the table for names and date. */
export const footerEntries: readonly Label[] = [
  { zh: '单位负责人：', en: 'Head of unit:' },
  { zh: '统计负责人：', en: 'Statistician:' },
  { zh: '填表人：', en: 'Filled in by:' },
  { zh: '联系电话：', en: 'Telephone:' },
  { zh: '报出日期：　　　年　　月　　日', en: 'Date:          ' },
];

/** Codes of the stub columns in the row of codes. */
export const stubCodes = ['甲', '乙', '丙'] as const;
