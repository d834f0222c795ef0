import type { Label } from '../model/label.ts';

/** The sentences of a reminder for a chat group: whole, short and polite, without markup. */
export const chatTexts = {
  title: { zh: '{name}{period}报表报送情况', en: '{name}: returns for {period}' },
  daysLeft: {
    zh: '截至{asOf}，距报送截止（{date}）还有{days}天。',
    en: 'As of {asOf}; due by {date}; days left: {days}.',
  },
  lastDay: { zh: '今天（{date}）是报送的最后一天。', en: 'Today, {date}, is the last day to report.' },
  overdue: {
    zh: '截至{asOf}，报送截止（{date}）已过{days}天。',
    en: 'As of {asOf}; due by {date}; days overdue: {days}.',
  },
  noDeadline: { zh: '截至{asOf}。', en: 'As of {asOf}.' },
  totals: {
    zh: '应报{due}份，已收{received}份，通过{accepted}份（{share}）。',
    en: 'Returns due: {due}; received: {received}; accepted: {accepted} ({share}).',
  },
  open: { zh: '还有：{list}。', en: 'Outstanding: {list}.' },
  missing: { zh: '未报{count}份', en: '{count} missing' },
  sentBack: { zh: '退回{count}份', en: '{count} sent back' },
  conflicting: { zh: '待确认{count}份', en: '{count} to be confirmed' },
  group: { zh: '【{name}】应报{due}份，通过{accepted}份', en: '[{name}] {accepted} of {due} accepted' },
  headAlone: { zh: '{name}本级', en: '{name} itself' },
  headAndDirect: { zh: '{name}本级及直属单位', en: '{name} and what is directly under it' },
  directOnly: { zh: '{name}直属单位', en: 'directly under {name}' },
  self: { zh: '本级', en: 'itself' },
  unitsMissing: { zh: '{units}：未报{forms}。', en: '{units}: missing {forms}.' },
  unitMissingAll: { zh: '{units}：全部未报（{count}份）。', en: '{units}: all {count} returns missing.' },
  unitsMissingAll: {
    zh: '{units}：全部未报（各{count}份）。',
    en: '{units}: all {count} returns of each missing.',
  },
  unitSentBack: { zh: '{unit}：{form}退回，请改正后重报。', en: '{unit}: {form} sent back, please correct it.' },
  reason: { zh: '原因：{reason}。', en: 'Why: {reason}.' },
  reasonMore: { zh: '原因：{reason}；另有{count}处。', en: 'Why: {reason}; and {count} more.' },
  unitConflicting: {
    zh: '{unit}：{form}收到{count}份，内容不一致，请确认以哪份为准。',
    en: '{unit}: {count} versions of {form} differ, please say which one holds.',
  },
  othersComplete: { zh: '其余{count}个单位已全部通过，谢谢！', en: 'The other {count} units are complete, thank you!' },
  otherComplete: { zh: '另外1个单位已全部通过，谢谢！', en: 'The other unit is complete, thank you!' },
  groupsComplete: { zh: '已全部通过：{groups}。感谢支持！', en: 'Complete: {groups}. Thank you!' },
  allComplete: { zh: '全部报表已报齐并通过，感谢各单位的支持！', en: 'Everything is in and accepted. Thank you all!' },
  ask: { zh: '请以上单位抓紧办理，谢谢大家！', en: 'Please see to what is open. Thank you all!' },
  askBy: {
    zh: '请以上单位在{date}（含）前办理，谢谢大家！',
    en: 'Please see to what is open by {date}. Thank you all!',
  },
  askNow: {
    zh: '请以上单位尽快办理，如有困难请及时说明。谢谢大家！',
    en: 'Please see to what is open as soon as you can, or tell us what stands in the way. Thank you all!',
  },
  nothingDue: { zh: '本期没有应报的报表。', en: 'No return is due.' },
} as const satisfies Record<string, Label>;
