import type { ProblemType } from '../problem-type.ts';

/** What can keep `huizong verify` from reading a summary at all. */
export const verifyProblems = {
  'summary-unreadable': {
    message: { zh: '{file} 不能作为工作簿读取：{detail}', en: '{file} cannot be read as a workbook: {detail}' },
    advice: {
      zh: '请指定 huizong merge 生成的 .xlsx；在 Excel 中打不开的文件也无法核验。',
      en: 'Name an .xlsx that huizong merge wrote; what Excel cannot open cannot be verified.',
    },
  },
  'summary-ambiguous': {
    message: { zh: '“{pattern}”匹配到 {count} 个文件', en: '"{pattern}" matches {count} files' },
    advice: { zh: '一次核验一份：请写出完整的文件名。', en: 'One at a time: write out the name of the file.' },
  },
} as const satisfies Readonly<Record<string, ProblemType>>;
