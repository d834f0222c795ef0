import type { FindingType } from '../finding-type.ts';

/** What can be found about explanations (审核说明), and what the checking level decided. */
export const explanationFindings = {
  'return-sent-back': {
    stage: 'decision',
    severity: 'error',
    title: { zh: '由审核方退回', en: 'Sent back by decision' },
    message: {
      zh: '{role}于 {date} 退回了这份报表：{reason}',
      en: '{role} sent this return back on {date}: {reason}',
    },
    advice: {
      zh: '请按退回原因更正后重新报送；数和说明都没有改动的，重报仍算退回。审核方可用 huizong accept 撤销退回。',
      en: 'Please correct it as asked and send it again; unchanged it stays sent back. The checking level may withdraw this with huizong accept.',
    },
  },
  'explanation-lapsed': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '采纳已失效', en: 'Acceptance lapsed' },
    message: {
      zh: '“{label}”的审核说明曾于 {date} 采纳（{role}），此后{cause}。当时：{before}；现在：{now}',
      en: 'The explanation of "{label}" was accepted on {date} ({role}), but {cause}. Then: {before}; now: {now}',
    },
    advice: {
      zh: '请就现在的数重新说明，再由审核方用 huizong accept 决定。',
      en: 'Please explain the figures as they are now; the checking level then decides with huizong accept.',
    },
  },
  'explanation-expired': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '说明已过期', en: 'Explanation expired' },
    message: {
      zh: '“{label}”的审核说明有效期到 {on} 为止，到 {day} 已经过期',
      en: 'The explanation of "{label}" held until {on}; on {day} that is over',
    },
    advice: {
      zh: '情况仍然如此的，请重新说明，并由审核方重新采纳；否则请更正。',
      en: 'If things are still so, explain them anew and have that accepted; otherwise correct the figures.',
    },
  },
  'explanation-stock-phrase': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '说明没有内容', en: 'Explanation says nothing' },
    message: {
      zh: '“{label}”的审核说明“{explanation}”{why}',
      en: 'The explanation of "{label}", "{explanation}", {why}',
    },
    advice: {
      zh: '请写明具体原因：发生了什么、在哪里、涉及多少。',
      en: 'Please say what happened, where, and how much of the figure it accounts for.',
    },
  },
  'explanation-copied': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '多个单位说明雷同', en: 'Same explanation from several units' },
    message: {
      zh: '{others} 的审核说明是同一段话：“{explanation}”',
      en: '{others} give the same explanation: "{explanation}"',
    },
    advice: {
      zh: '请各单位就自己的数说明；原因确实相同的，审核方核实后可照常采纳。',
      en: 'Each unit should explain its own figures; if the cause really is the same, they may be accepted all the same.',
    },
  },
  'explanation-differs': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '表内说明与说明文件不同', en: 'Two different explanations' },
    message: {
      zh: '“{label}”的审核说明有两种：表内写“{explanation}”，说明文件第 {line} 行写“{other}”；以表内为准',
      en: '"{label}" is explained twice: the sheet says "{explanation}", line {line} of the explanations file "{other}"; the sheet counts',
    },
    advice: {
      zh: '请与填报单位核对，删去说明文件中的这一行或改成一致。',
      en: 'Please ask the unit, and remove or mend that line of the explanations file.',
    },
  },
  'explanation-unneeded': {
    stage: 'decision',
    severity: 'info',
    title: { zh: '说明没有用到', en: 'Explanation not needed' },
    message: {
      zh: '“{label}”{outcome}，审核说明“{explanation}”没有用到',
      en: '"{label}" {outcome}; its explanation "{explanation}" is not needed',
    },
    advice: {
      zh: '不用处理；也请看一下是否写错了行。',
      en: 'Nothing needs doing; you may want to see whether it stands beside the wrong rule.',
    },
  },
  'explanation-without-rule': {
    stage: 'decision',
    severity: 'warning',
    title: { zh: '说明的公式不审核本表', en: 'Explained rule is not checked here' },
    message: {
      zh: '说明文件第 {line} 行说明的“{label}”，不审核这个单位的这份报表',
      en: 'Line {line} of the explanations file explains "{label}", which is not checked on this return',
    },
    advice: {
      zh: '请核对公式编号和报送种类。',
      en: 'Please check the number of the rule and the kind of return.',
    },
  },
  'explanation-without-return': {
    stage: 'decision',
    severity: 'info',
    title: { zh: '说明的报表不在', en: 'Explained return is not there' },
    message: {
      zh: '说明文件第 {line} 行说明的 {unit} {form}（{kind}，{period}）没有收到，或没有可以采用的一份',
      en: 'Line {line} of the explanations file explains {form} ({kind}, {period}) of {unit}, of which nothing has arrived that counts',
    },
    advice: {
      zh: '报来后会自动用上；写错单位、报表或报告期的，请改正。',
      en: 'It is used once the return is in; if the unit, form or period is wrong, please mend the line.',
    },
  },
} as const satisfies Record<string, FindingType>;
