import type { ProblemType } from '../problem-type.ts';

/** Mistakes in `pair:` rules. */
export const pairProblems = {
  'form-pair-key': {
    message: { zh: '成对审核（pair）不用 {key}', en: 'A pair takes no {key}' },
    advice: {
      zh: '请删去，或改写成 rule: 公式。pair 只看两格是否有数，空格和 0 都算没有。',
      en: 'Remove it, or write a rule instead. A pair only asks whether its two cells hold something; blank and 0 are nothing.',
    },
  },
  'rule-pair-element': {
    message: { zh: '成对审核（pair）的一方应是一个单元格', en: 'Each side of a pair has to be a single cell' },
    advice: {
      zh: '请写行、栏或“行.栏”的名称，不写公式和“a:b”。',
      en: 'Name an item, a column or item.column: no formula and no run a:b.',
    },
  },
} as const satisfies Record<string, ProblemType>;
