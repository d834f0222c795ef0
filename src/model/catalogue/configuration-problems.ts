import type { ProblemType } from '../problem-type.ts';

/** Mistakes in form files, rule texts, units files and targets files. */
export const configurationProblems = {
  'name-unknown': {
    message: { zh: '不认识“{name}”', en: '"{name}" is not known here' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'rule-empty': {
    message: { zh: '公式为空', en: 'The rule text is empty' },
    advice: { zh: '请写出公式，例如 covered <= total。', en: 'Write one, such as covered <= total.' },
  },
  'rule-too-long': {
    message: { zh: '公式太长或括号套得太深', en: 'The rule text is too long, or its brackets go too deep' },
    advice: {
      zh: '至多 8,192 个字符、1,000 个词、64 层括号；请分成几条公式。',
      en: 'At most 8,192 characters, 1,000 words and 64 levels of brackets: split it into several rules.',
    },
  },
  'rule-syntax': {
    message: { zh: '公式在“{near}”处写法有误', en: 'The rule text cannot be read at "{near}"' },
    advice: {
      zh: '公式用 Excel 的写法：运算符、括号、逗号；检查括号是否成对，函数名后紧跟括号。',
      en: "Use Excel's syntax; check that brackets and quotes are closed and that no space stands before a bracket.",
    },
  },
  'rule-braces': {
    message: { zh: '公式中不能用花括号数组', en: 'Array braces are not allowed in a rule' },
    advice: { zh: '请用 OR(…) 或分成几条公式。', en: 'Use OR(…), or several rules.' },
  },
  'rule-run': {
    message: {
      zh: '“:”两边必须是同一报表的两行、两栏或两个单元格',
      en: '":" needs two items, two columns or two cells of one form',
    },
    advice: { zh: '例如 first:last 或 first.a:last.b。', en: 'Write first:last, or first.a:last.b.' },
  },
  'rule-reserved': {
    message: { zh: '“{name}”是保留字，不能作为编码', en: '"{name}" is reserved and cannot be an id' },
    advice: { zh: '请换一个编码。', en: 'Choose another id.' },
  },
  'rule-name-ambiguous': {
    message: { zh: '“{name}”既是行又是栏', en: '"{name}" is both an item and a column' },
    advice: { zh: '请写成 行.栏，或给其中一个换编码。', en: 'Write item.column, or give one of them another id.' },
  },
  'rule-two-axes': {
    message: {
      zh: '“{item}”是行，“{column}”是栏，都单独出现，无法确定对哪一方逐个检查',
      en: 'Item "{item}" and column "{column}" both stand alone: it is not clear over which axis the rule runs',
    },
    advice: { zh: '请把其中一个写成 行.栏。', en: 'Write one of them as item.column.' },
  },
  'rule-function-unknown': {
    message: { zh: '没有函数“{name}”', en: 'There is no function "{name}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'rule-argument-count': {
    message: {
      zh: '函数 {function} 有 {count} 个参数，应为 {expected}',
      en: '{function} has {count} arguments, expected {expected}',
    },
    advice: { zh: '请检查逗号和括号。', en: 'Check commas and brackets.' },
  },
  'rule-argument-missing': {
    message: { zh: '函数 {function} 有空的参数', en: 'An argument of {function} is empty' },
    advice: { zh: '请填上参数或去掉多余的逗号。', en: 'Fill it in, or remove the comma.' },
  },
  'rule-argument-kind': {
    message: {
      zh: '函数 {function} 的第 {position} 个参数应为{expected}',
      en: 'Argument {position} of {function} must be {expected}',
    },
    advice: { zh: '请更正该参数。', en: 'Mend that argument.' },
  },
  'rule-number-needed': {
    message: { zh: '这里需要数值，却是文字', en: 'A number is needed here, and this is a text' },
    advice: { zh: '文字只能用 = 和 <> 与文字比较。', en: 'Texts can only be compared with texts, by = and <>.' },
  },
  'rule-text-needed': {
    message: { zh: '这里需要文字，却是数值或逻辑值', en: 'A text is needed here, and this is a number or a condition' },
    advice: { zh: '请写成 "文字"。', en: 'Write "text" in quotes.' },
  },
  'rule-list-misplaced': {
    message: {
      zh: '一组单元格只能放在 SUM、MAX、COUNT 等函数里',
      en: 'A run or a whole column can only stand inside SUM, MAX, COUNT and the like',
    },
    advice: { zh: '请用 SUM(…) 等函数括起来。', en: 'Wrap it, for instance as SUM(…).' },
  },
  'rule-time-nested': {
    message: {
      zh: 'PREVIOUS、SAME_PERIOD_LAST_YEAR、CHILDREN 不能互相嵌套',
      en: 'PREVIOUS, SAME_PERIOD_LAST_YEAR and CHILDREN cannot be nested',
    },
    advice: { zh: '请只用其中一个。', en: 'Use only one of them.' },
  },
  'rule-measures': {
    message: {
      zh: '计量单位不同：“{left}”与“{right}”不能比较或相加',
      en: 'Measures "{left}" and "{right}" cannot be compared or added',
    },
    advice: { zh: '请检查是否引用了错误的行或栏。', en: 'Check whether the right item and column are named.' },
  },
  'formula-measures': {
    message: {
      zh: '公式的结果以“{result}”计，这一格的计量单位却是“{cell}”',
      en: 'The formula gives "{result}", and the cell is measured in "{cell}"',
    },
    advice: {
      zh: '请检查公式，或给这一格写上合适的 unitMeasure。',
      en: 'Check the formula, or give the cell a unitMeasure that fits.',
    },
  },
  'rule-code-unknown': {
    message: {
      zh: '“{name}”不在该栏允许的取值中：{allowed}',
      en: '"{name}" is none of the entries allowed there: {allowed}',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'rule-other-form-free': {
    message: {
      zh: '“{name}”在报表 {form} 中对应多个单元格，这里无法确定是哪一个',
      en: '"{name}" stands for several cells of form {form}, and nothing here says which',
    },
    advice: { zh: '请写成 {form}!行.栏。', en: 'Write {form}!item.column.' },
  },
  'rule-without-place': {
    message: { zh: '公式“{rule}”没有任何可检查的单元格', en: 'Rule "{rule}" has no place to be checked at' },
    advice: {
      zh: '它涉及的单元格都是关闭、文字、目标、上年数或由公式算出的，请点名写成 行.栏。',
      en: 'All cells it meets are closed, texts, targets, bases or computed; name one as item.column.',
    },
  },
  'rule-exponent': {
    message: {
      zh: '乘方的指数必须是 1 到 20 的整数（可为负）',
      en: 'An exponent must be a whole number from 1 to 20, or its negative',
    },
    advice: { zh: '请改写。', en: 'Rewrite it.' },
  },
  'rule-digits': {
    message: {
      zh: '舍入的位数必须是 −15 到 15 的整数',
      en: 'Digits to round to must be a whole number from -15 to 15',
    },
    advice: { zh: '请改写。', en: 'Rewrite it.' },
  },
} as const satisfies Record<string, ProblemType>;
