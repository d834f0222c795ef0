import type { ProblemType } from '../problem-type.ts';

const didYouMean = { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' };

/** Mistakes in the decisions file, and decisions that cannot be made. Nothing is written then. */
export const decisionProblems = {
  'decisions-shape': {
    message: {
      zh: '决定文件应是若干以“- ”开头的条目',
      en: 'The decisions file should be entries that begin with "- "',
    },
    advice: {
      zh: '请恢复成 huizong accept | return 写出的样子。',
      en: 'Please restore it to what huizong accept and huizong return write.',
    },
  },
  'decisions-key-unknown': {
    message: { zh: '决定里没有“{name}”这一项', en: 'A decision has no "{name}"' },
    advice: didYouMean,
  },
  'decisions-key-missing': {
    message: { zh: '决定里缺少“{name}”', en: 'The decision lacks "{name}"' },
    advice: {
      zh: '请补上，或用 huizong accept | return 重新决定。',
      en: 'Add it, or decide again with huizong accept or return.',
    },
  },
  'decisions-value': {
    message: { zh: '“{name}”应为{expected}，现在是“{actual}”', en: '"{name}" should be {expected}, but is "{actual}"' },
    advice: didYouMean,
  },
  'decisions-name-unknown': {
    message: { zh: '{what}“{name}”不存在', en: 'There is no {what} "{name}"' },
    advice: didYouMean,
  },
  'decisions-changed': {
    message: {
      zh: '{file} 刚才被别人改动，这一次没有写入',
      en: '{file} was changed by somebody else a moment ago; nothing was written',
    },
    advice: { zh: '请再运行一次。', en: 'Please run it again.' },
  },
  'decision-form-missing': {
    message: { zh: '没有写要决定哪张报表', en: 'Which form is to be decided on?' },
    advice: {
      zh: '写法：huizong {command} 表号 公式编号 -u 单位代码。',
      en: 'Write: huizong {command} FORM RULE -u UNIT.',
    },
  },
  'decision-unit-missing': {
    message: { zh: '没有写要决定哪个单位的 {form}', en: 'Whose {form} is to be decided on?' },
    advice: { zh: '请用 -u 指定单位代码。', en: 'Name the unit with -u.' },
  },
  'decision-reason-missing': {
    message: { zh: '退回要写明原因', en: 'What is returned needs a reason' },
    advice: { zh: '请用 --reason 写明，填报单位会看到。', en: 'Give it with --reason: the unit will read it.' },
  },
  'decision-rule-unknown': {
    message: { zh: '报表 {form} 没有审核公式“{rule}”', en: 'Form {form} has no rule "{rule}"' },
    advice: didYouMean,
  },
  'decision-kind-unknown': {
    message: { zh: '没有报送种类“{text}”', en: 'There is no kind of return "{text}"' },
    advice: { zh: '可选：{known}。', en: 'Choose one of: {known}.' },
  },
  'decision-role-unfit': {
    message: {
      zh: '单位“{role}”不是“{unit}”的上级，不能对它作决定',
      en: 'Unit "{role}" is not above "{unit}" and cannot decide on it',
    },
    advice: {
      zh: '--role 写上级单位的代码，或写科室名称；默认是本区。',
      en: 'Give --role the code of a unit above, or the name of an office; default: the district.',
    },
  },
  'decision-until-past': {
    message: {
      zh: '有效期 {until} 早于作决定的 {date}',
      en: 'It would end on {until}, before it is decided on {date}',
    },
    advice: { zh: '请检查 --until 和 --as-of。', en: 'Check --until and --as-of.' },
  },
  'decision-without-return': {
    message: {
      zh: '“{unit}”的 {form}（{kind}，{period}）{state}，没有可以决定的',
      en: '{form} ({kind}, {period}) of "{unit}" {state}: there is nothing to decide on',
    },
    advice: {
      zh: '用 huizong status 查看谁报了什么。',
      en: 'See who has sent what with: huizong status',
    },
  },
  'decision-without-explanation': {
    message: {
      zh: '“{unit}”的 {form} 在 {rule} 上{state}，没有可以决定的说明',
      en: 'On {rule} in {form} of "{unit}" {state}: there is no explanation to decide on',
    },
    advice: {
      zh: '用 huizong accept（不写报表）查看待决定的说明。',
      en: 'See what awaits a decision with huizong accept, without a form.',
    },
  },
  'decision-not-sent-back': {
    message: {
      zh: '“{unit}”的 {form} 没有由审核方退回，不需要撤销',
      en: '{form} of "{unit}" was not sent back by decision: there is nothing to withdraw',
    },
    advice: {
      zh: '采纳某一条说明，请写上公式编号；强制性问题须由填报单位更正。',
      en: 'To accept an explanation, name its rule; errors have to be corrected by the unit.',
    },
  },
  'decision-outdated': {
    message: {
      zh: '{later} 已对此作过决定，不能再补一个 {date} 的',
      en: 'This was decided on {later} already, which is later than {date}',
    },
    advice: { zh: '请检查 --as-of。', en: 'Check --as-of.' },
  },
  'decision-stands': {
    message: { zh: '{role}已于 {date} 作过同样的决定', en: '{role} decided just that on {date}' },
    advice: { zh: '不用再作一次，什么也没有写入。', en: 'It need not be made again; nothing was written.' },
  },
} as const satisfies Record<string, ProblemType>;
