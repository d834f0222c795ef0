import type { ProblemType } from '../problem-type.ts';

/** Mistakes in what `checkHierarchy` is given. */
export const hierarchyProblems = {
  'hierarchy-rule-invalid': {
    message: {
      zh: '层级规则 {rule} 无法读取：{text}',
      en: 'The hierarchical rule {rule} cannot be read: {text}',
    },
    advice: {
      zh: '写成“B = M + N - O”：左边一个代码，关系为 = > < >= <=。',
      en: 'Write it as "B = M + N - O": one code item, one of = > < >= <=, and signed code items.',
    },
  },
  'hierarchy-rule-twice': {
    message: { zh: '层级规则 {rule} 出现两次', en: 'There are two hierarchical rules {rule}' },
    advice: { zh: '每条规则用不同的 ruleid。', en: 'Give each rule a ruleid of its own.' },
  },
  'hierarchy-measure-invalid': {
    message: {
      zh: '代码 {item} 的值“{value}”不是数字',
      en: 'The measure "{value}" of code item {item} is not a number',
    },
    advice: { zh: '只写数字，例如 8.5；没有值写 null。', en: 'Digits only, such as 8.5; null where there is none.' },
  },
  'hierarchy-point-twice': {
    message: {
      zh: '代码 {item} 在同一组标识下出现两次',
      en: 'Code item {item} stands twice under the same identifiers',
    },
    advice: { zh: '请只留一个。', en: 'Keep one of them.' },
  },
} as const satisfies Record<string, ProblemType>;
