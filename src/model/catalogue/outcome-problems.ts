import type { ProblemType } from '../problem-type.ts';

/** Mistakes in what a person asks of the outcome ledger. */
export const outcomeProblems = {
  'rule-not-found': {
    message: { zh: '没有审核公式“{rule}”', en: 'There is no rule "{rule}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'view-unknown': {
    message: { zh: '不能按“{view}”统计审核结果', en: 'Outcomes cannot be counted by "{view}"' },
    advice: { zh: '可选 {allowed}。', en: 'Choose {allowed}.' },
  },
} as const satisfies Record<string, ProblemType>;
