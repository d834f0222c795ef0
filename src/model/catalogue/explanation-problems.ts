import type { ProblemType } from '../problem-type.ts';

const didYouMean = { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' };

/** Mistakes in the explanations file. */
export const explanationProblems = {
  'explanations-quotes': {
    message: { zh: '这一行的引号不成对：{text}', en: 'Quotation marks in this line do not match: {text}' },
    advice: {
      zh: '有逗号、引号或换行的内容放在一对双引号里，其中的双引号写两个。',
      en: 'Put a field with a comma, a quotation mark or a line break in double quotes, and double those inside.',
    },
  },
  'explanations-heading-unknown': {
    message: { zh: '说明文件不认识“{name}”一栏', en: 'The explanations file knows no column "{name}"' },
    advice: didYouMean,
  },
  'explanations-heading-missing': {
    message: { zh: '说明文件缺少“{name}”一栏', en: 'The explanations file has no column "{name}"' },
    advice: {
      zh: '第一行应是 unit,form,period,kind,rule,text,valid_until（kind、valid_until 可省），也可用中文栏名。',
      en: 'The first line is unit,form,period,kind,rule,text,valid_until (kind and valid_until may be left out).',
    },
  },
  'explanations-heading-twice': {
    message: { zh: '“{name}”一栏写了两次', en: 'Column "{name}" stands there twice' },
    advice: { zh: '请只留一个。', en: 'Keep one of them.' },
  },
  'explanations-field-surplus': {
    message: { zh: '“{text}”不属于任何一栏', en: '"{text}" belongs to no column' },
    advice: {
      zh: '说明里有逗号的，请把整段说明放在一对双引号里。',
      en: 'If the explanation holds a comma, put all of it in double quotes.',
    },
  },
  'explanations-value-missing': {
    message: { zh: '“{name}”没有填', en: '"{name}" is empty' },
    advice: { zh: '请补上，或删去这一行。', en: 'Fill it in, or remove the line.' },
  },
  'explanations-name-unknown': {
    message: { zh: '{what}“{name}”不存在', en: 'There is no {what} "{name}"' },
    advice: didYouMean,
  },
  'explanations-period-invalid': {
    message: { zh: '“{name}”不是报告期', en: '"{name}" is not a period' },
    advice: { zh: '写作 2020、2020-Q1 或 2020-03。', en: 'Write 2020, 2020-Q1 or 2020-03.' },
  },
  'explanations-date-unreadable': {
    message: { zh: '“{name}”不是日期', en: '"{name}" is not a date' },
    advice: { zh: '请写成 2020-04-15。', en: 'Write it as 2020-04-15.' },
  },
  'explanations-twice': {
    message: { zh: '同一条审核公式在第 {line} 行已经说明过', en: 'This rule is explained already in line {line}' },
    advice: { zh: '请只留一行。', en: 'Keep one of the lines.' },
  },
} as const satisfies Record<string, ProblemType>;
