import type { Verdict } from '../model/decision.ts';
import type { Label } from '../model/label.ts';

/** How the command line speaks of explanations and decisions. */
export const decisionWords = {
  awaiting: { zh: '待决定的审核说明 {count} 条：', en: 'Explanations that await a decision: {count}' },
  nothing: { zh: '没有待决定的审核说明。', en: 'No explanation awaits a decision.' },
  sentBack: { zh: '已退回的报表 {count} 份：', en: 'Returns sent back by decision: {count}' },
  returned: { zh: '未采纳的说明 {count} 条：', en: 'Explanations that were not accepted: {count}' },
  figures: { zh: '数：{figures}', en: 'Figures: {figures}' },
  explanation: { zh: '说明：{explanation}', en: 'Explanation: {explanation}' },
  notice: { zh: '注意：{notice}', en: 'Note: {notice}' },
  reason: { zh: '{date} {role}：{reason}', en: '{date}, {role}: {reason}' },
  lapsed: { zh: '曾于 {date} 采纳，此后{cause}', en: 'accepted on {date}, but {cause}' },
  expired: { zh: '采纳的有效期到 {on} 为止', en: 'its acceptance ended on {on}' },
  empty: { zh: '这条说明{why}', en: 'it {why}' },
  how: {
    zh: '采纳：huizong accept 表号 公式编号 -u 单位代码；不采纳：huizong return 表号 公式编号 -u 单位代码 --reason 原因',
    en: 'Accept: huizong accept FORM RULE -u UNIT. Not: huizong return FORM RULE -u UNIT --reason WHY',
  },
  written: { zh: '已写入 {path}', en: 'written to {path}' },
} as const satisfies Record<string, Label>;

/** What was decided, by what it was decided on. */
export const verdictWords: Readonly<Record<Verdict, Readonly<Record<'explanation' | 'return', Label>>>> = {
  accepted: {
    explanation: { zh: '已采纳说明', en: 'Explanation accepted' },
    return: { zh: '已撤销退回', en: 'No longer sent back' },
  },
  returned: {
    explanation: { zh: '说明未采纳', en: 'Explanation not accepted' },
    return: { zh: '已退回', en: 'Sent back' },
  },
};
