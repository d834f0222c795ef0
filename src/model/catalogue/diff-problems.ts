import type { ProblemType } from '../problem-type.ts';

/** What can be wrong with the two files of `huizong diff`. */
export const diffProblems = {
  'diff-not-readable': {
    message: { zh: '{file} 无法读取：{detail}', en: '{file} cannot be read: {detail}' },
    advice: {
      zh: '请给出两份报送文件（xlsx、xls、csv 等），或两份汇总表。',
      en: 'Name two submissions (xlsx, xls, csv …) or two summaries.',
    },
  },
  'diff-several': {
    message: { zh: '“{pattern}”对应 {count} 个文件', en: '"{pattern}" stands for {count} files' },
    advice: { zh: '比较时前后各给一个文件。', en: 'Name one file before and one after.' },
  },
  'diff-not-recognised': {
    message: {
      zh: '{file} 中没有认出任何报表',
      en: 'No return was recognised in {file}',
    },
    advice: {
      zh: '请用 huizong check {file} 查看原因；-C 指定报表所在的汇总文件夹。',
      en: 'See why with: huizong check {file}; name the collection with the forms by -C.',
    },
  },
  'diff-kinds': {
    message: {
      zh: '{summary} 是汇总表，{file} 不是',
      en: '{summary} is a summary, {file} is not',
    },
    advice: {
      zh: '汇总表只能与汇总表比较；与报送文件核对请用 huizong verify {summary}。',
      en: 'A summary is compared with a summary; to audit it against the returns: huizong verify {summary}',
    },
  },
} as const satisfies Readonly<Record<string, ProblemType>>;
