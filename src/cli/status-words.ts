import type { UnknownWeight } from '../consolidate/weight-share.ts';
import type { Label } from '../model/label.ts';

/** What `huizong status` says beside names and numbers. */
export const statusTexts = {
  title: { zh: '{name}  {period}  报送情况（截至 {asOf}）', en: '{name}  {period}  reporting status as of {asOf}' },
  daysLeft: { zh: '报送截止 {date}，还剩 {days} 天', en: 'Due by {date}; days left: {days}' },
  lastDay: { zh: '报送截止 {date}，今天是最后一天', en: 'Due by {date}, which is today' },
  overdue: { zh: '报送截止 {date}，已逾期 {days} 天', en: 'Due by {date}; days overdue: {days}' },
  noDeadline: {
    zh: '未设报送截止日期（huizong.yaml 的 deadline），不计逾期',
    en: 'No deadline is set (deadline in huizong.yaml): nothing is counted as late',
  },
  totals: {
    zh: '应报 {due} 份，实收 {received} 份（{receivedShare}），通过 {accepted} 份（{acceptedShare}）',
    en: 'Returns due: {due}; received: {received} ({receivedShare}); accepted: {accepted} ({acceptedShare})',
  },
  nothingDue: { zh: '没有应报的报表', en: 'No return is due' },
  byStreet: { zh: '按街道（含本级和下级）：', en: 'By street (its own returns and all below):' },
  byLevel: { zh: '按层级（各单位自己的报表）：', en: 'By level (what units owe themselves):' },
  byForm: { zh: '按报表：', en: 'By form:' },
  missing: { zh: '未报：', en: 'Missing:' },
  sentBack: { zh: '退回待改：', en: 'Sent back, to be corrected:' },
  conflicting: {
    zh: '多次报送互相矛盾，待选定：',
    en: 'Submissions that contradict each other, to be decided:',
  },
  beside: { zh: '另收到（不另计应报）：', en: 'Also received (not counted again):' },
  errors: { zh: '强制性问题 {count} 条', en: '{count} errors' },
  errorsSingle: { zh: '强制性问题 1 条', en: '1 error' },
  atCell: { zh: '（单元格 {cell}）', en: ' (cell {cell})' },
  self: { zh: '本级', en: 'itself' },
} as const satisfies Record<string, Label>;

/** Headings of the tables. In English short enough for 80 columns. */
export const statusHeadings = {
  unit: { zh: '单位', en: 'Unit' },
  under: { zh: '所属', en: 'Under' },
  level: { zh: '层级', en: 'Level' },
  units: { zh: '应报单位', en: 'Units' },
  complete: { zh: '报齐单位', en: 'Complete' },
  form: { zh: '报表', en: 'Form' },
  state: { zh: '状态', en: 'State' },
  file: { zh: '文件', en: 'File' },
  due: { zh: '应报', en: 'Due' },
  received: { zh: '实收', en: 'In' },
  accepted: { zh: '通过', en: 'Accepted' },
  sentBack: { zh: '退回', en: 'Back' },
  conflicting: { zh: '冲突', en: 'Conflict' },
  missing: { zh: '未报', en: 'Missing' },
  late: { zh: '逾期', en: 'Late' },
  rate: { zh: '通过率', en: 'Rate' },
  weight: { zh: '按上期数', en: 'Weight' },
  title: { zh: '名称', en: 'Title' },
} as const satisfies Record<string, Label>;

/** What the column by weight means, and why a share is not known. */
export const weightNote: Label = {
  zh: '“按上期数”：已通过的单位在上期合计中所占的份额',
  en: 'Weight: what the accepted returns held of the total of last period',
};
export const unknownWeightTexts: Readonly<Record<UnknownWeight, Label>> = {
  'nothing-due': { zh: '没有要相加的本级数', en: 'nobody owes an own return, which is what adds up' },
  'no-last-period': { zh: '没有已通过的上期数', en: 'nothing of last period is accepted' },
  'units-unknown': { zh: '不知道上期数的未通过单位：{units}', en: 'not in, and last period not known: {units}' },
  'nothing-to-weigh': { zh: '上期没有可相加的数', en: 'nothing of last period adds up' },
};
