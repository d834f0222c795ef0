import type { FindingType } from '../finding-type.ts';

const failedMessage = {
  zh: '“{label}”不成立（{place}）{sides}{cells}{explained}',
  en: '"{label}" does not hold ({place}){sides}{cells}{explained}',
};

/**
 * What checking, comparing levels and rolling up can find. The severity of a failed rule is the rule's own; its code
 * says the class of the rule, and so the stage. `{sides}`, `{cells}`, `{explained}` and `{remedy}` are {@link ruleWordings}.
 */
export const ruleFindings = {
  'rule-failed-within': {
    stage: 'within',
    severity: 'error',
    title: { zh: '表内审核不通过', en: 'Rule within the form failed' },
    message: failedMessage,
    advice: {
      zh: '请核对所列单元格，更正后重新报送{remedy}。',
      en: 'Please check the cells listed and correct them{remedy}.',
    },
  },
  'rule-failed-across': {
    stage: 'across',
    severity: 'error',
    title: { zh: '表间审核不通过', en: 'Rule across forms failed' },
    message: failedMessage,
    advice: {
      zh: '请对照两张表的同一口径，改正填错的一张{remedy}。',
      en: 'Please compare both forms and correct the one that is wrong{remedy}.',
    },
  },
  'rule-failed-history': {
    stage: 'history',
    severity: 'error',
    title: { zh: '历史审核不通过', en: 'Rule across periods failed' },
    message: failedMessage,
    advice: {
      zh: '请与前期报表核对{remedy}。',
      en: 'Please compare with the earlier return{remedy}.',
    },
  },
  'rule-failed-level': {
    stage: 'level',
    severity: 'error',
    title: { zh: '汇总审核不通过', en: 'Rule at a total failed' },
    message: failedMessage,
    advice: {
      zh: '请在下级报表中找出原因，由填报单位更正后重报。',
      en: 'Please find the cause in the returns below, and ask the unit concerned to correct and resend.',
    },
  },
  'rule-undecided': {
    stage: 'within',
    severity: 'info',
    title: { zh: '暂不能判定', en: 'Rule not decided' },
    message: {
      zh: '“{label}”有 {places} 处暂不能判定：{reason}',
      en: '"{label}" could not be decided at {places} {places|place|places}: {reason}',
    },
    advice: {
      zh: '不能判定不等于通过{next}。',
      en: 'Undecided does not mean passed{next}.',
    },
  },
  'rules-await-returns': {
    stage: 'level',
    severity: 'info',
    title: { zh: '汇总审核待报齐', en: 'Rules at a total await returns' },
    message: {
      zh: '应报 {due} 份，已通过 {accepted} 份；未报齐前，{count} 条汇总审核暂不判定：{rules}',
      en: '{accepted} of {due} returns due are accepted; until all are in, {count} {count|rule|rules} at this total {count|is|are} not decided: {rules}',
    },
    advice: { zh: '报齐后会自动审核。', en: 'They are checked once every return is in.' },
  },
  'list-key-shared': {
    stage: 'level',
    severity: 'error',
    title: { zh: '跨单位编码重复', en: 'Key used by several units' },
    message: {
      zh: '“{item}”的“{column}” {actual} 还由 {others} 填报，汇总中会重复计算',
      en: '"{column}" {actual} in {item} is also reported by {others}, so it counts twice in the totals',
    },
    advice: {
      zh: '请几家单位商定由谁填报，其余单位删去这一行；不是同一个的，请改用不同编码。',
      en: 'Please agree who reports it and remove the row elsewhere; if they are different things, give them different keys.',
    },
  },
  'list-key-vanished': {
    stage: 'history',
    severity: 'warning',
    title: { zh: '上期有、本期无', en: 'Row gone since last period' },
    message: {
      zh: '上期台账（{period}）里“{column}”为 {expected} 的一行，本期没有了',
      en: '"{column}" {expected} was in the list of {period} and is missing now',
    },
    advice: {
      zh: '漏报的请补上；确已结束的，请保留该行并改状态，或写明原因。',
      en: 'If it was left out, please add it; if it has ended, keep the row with its new status, or say why it is gone.',
    },
  },
  'node-difference': {
    stage: 'node',
    severity: 'error',
    title: { zh: '上报合计与逐级汇总不符', en: 'Declared total disagrees' },
    message: {
      zh: '“{item}”的“{column}”上报合计 {actual}，本级加下级合计 {expected}，相差 {difference}{remainder}',
      en: '"{item}", "{column}": declared {actual}, own plus units below {expected}, difference {difference}{remainder}',
    },
    advice: {
      zh: '请与下级逐一核对：或更正上报合计，或请下级更正后重报。汇总以本级加下级为准，不受上报合计影响。',
      en: 'Please compare with the units below and correct one side. The roll-up uses the returns below, never the declared total.',
    },
  },
  'node-difference-inherited': {
    stage: 'node',
    severity: 'info',
    title: { zh: '差额由下级带来', en: 'Difference passed up' },
    message: {
      zh: '“{item}”的“{column}”上报合计 {actual}，本级加下级合计 {expected}，相差 {difference}，差额来自 {origin}',
      en: '"{item}", "{column}": declared {actual}, own plus units below {expected}, difference {difference}, which comes from {origin}',
    },
    advice: { zh: '在来源单位处更正即可，这里只作提示。', en: 'It is mended where it arose; nothing to do here.' },
  },
  'node-undecided': {
    stage: 'node',
    severity: 'info',
    title: { zh: '上报合计暂不能核对', en: 'Declared total not decided' },
    message: {
      zh: '上报合计有 {count} 格暂不能与下级核对{cells}：{reason}',
      en: '{count} {count|cell|cells} of the declared total could not be compared with the units below{cells}: {reason}',
    },
    advice: {
      zh: '不能核对不等于相符：下级报齐后会再次核对。',
      en: 'This does not mean they agree: they are compared once everything below is in.',
    },
  },
  'confirmed-difference': {
    stage: 'node',
    severity: 'info',
    title: { zh: '核定数与汇总数不同', en: 'Confirmed figure differs' },
    message: {
      zh: '“{item}”的“{column}”核定数 {actual}，本级加下级合计 {expected}，相差 {difference}{partial}',
      en: '"{item}", "{column}": confirmed {actual}, own plus units below {expected}, difference {difference}{partial}',
    },
    advice: {
      zh: '汇总表采用核定数，旁边列出汇总数和差额。',
      en: 'The summary uses the confirmed figure and shows the sum and the difference beside it.',
    },
  },
  'reference-difference': {
    stage: 'node',
    severity: 'warning',
    title: { zh: '与对照数不同', en: 'Differs from the reference figure' },
    message: {
      zh: '“{item}”的“{column}”对照数 {actual}，本级加下级合计 {expected}，相差 {difference}{partial}',
      en: '"{item}", "{column}": reference {actual}, own plus units below {expected}, difference {difference}{partial}',
    },
    advice: {
      zh: '请与提供对照数的部门核对口径和时点。',
      en: 'Please compare definition and date with the department that gave the reference figure.',
    },
  },
  'coverage-partial': {
    stage: 'collection',
    severity: 'info',
    title: { zh: '尚未报齐', en: 'Not all returns are in' },
    message: {
      zh: '{form} 应报 {due} 份，已收 {received} 份，通过 {accepted} 份{share}；合计只含已通过的',
      en: '{form}: {due} returns due, {received} received, {accepted} accepted{share}; the total holds the accepted ones only',
    },
    advice: { zh: '请催报未报和退回的单位。', en: 'Please remind the units that are missing or were sent back.' },
  },
  'return-missing': {
    stage: 'collection',
    severity: 'warning',
    title: { zh: '未报', en: 'Missing return' },
    message: {
      zh: '{unit} 应报的 {form}（{kind}，{period}）还没有收到',
      en: '{form} ({kind}, {period}) of {unit} has not arrived',
    },
    advice: { zh: '请提醒 {unit} 尽快报送。', en: 'Please remind {unit} to send it.' },
  },
} as const satisfies Record<string, FindingType>;
