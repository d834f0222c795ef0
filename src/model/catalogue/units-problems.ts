import type { ProblemType } from '../problem-type.ts';

/** Mistakes in the units file. */
export const unitsProblems = {
  'units-undecodable': {
    message: { zh: '单位名录中有无法解码的字符', en: 'The units file holds characters that cannot be decoded' },
    advice: { zh: '请另存为“CSV UTF-8”。', en: 'Save it as "CSV UTF-8".' },
  },
  'units-empty': {
    message: { zh: '单位名录是空的', en: 'The units file is empty' },
    advice: {
      zh: '第一行写栏名 code,name,level,kind,parent,valid_from,valid_to,successors，以下每行一个单位。',
      en: 'The first line names the columns: code,name,level,kind,parent,valid_from,valid_to,successors. Then one unit per line.',
    },
  },
  'units-quotes': {
    message: { zh: '引号不成对：{text}', en: 'Quotation marks do not match: {text}' },
    advice: {
      zh: '含引号的内容要整体加引号，其中的引号写两遍。',
      en: 'Put the whole field in quotation marks and double those inside it.',
    },
  },
  'units-heading-unknown': {
    message: { zh: '不认识栏名“{heading}”', en: 'There is no column "{heading}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'units-heading-missing': {
    message: { zh: '缺少栏“{heading}”', en: 'Column "{heading}" is missing' },
    advice: { zh: '请在第一行补上。', en: 'Add it to the first line.' },
  },
  'units-heading-twice': {
    message: { zh: '栏“{heading}”出现两次', en: 'Column "{heading}" stands there twice' },
    advice: { zh: '请删除其中一栏。', en: 'Remove one of them.' },
  },
  'units-field-surplus': {
    message: { zh: '“{text}”不属于任何一栏', en: '"{text}" belongs to no column' },
    advice: {
      zh: '这一行比栏名多；含逗号的内容要加引号。',
      en: 'This line has more fields than there are columns; put a field that contains a comma in quotation marks.',
    },
  },
  'units-value-missing': {
    message: { zh: '“{heading}”是空的', en: '"{heading}" is empty' },
    advice: { zh: '请填写。', en: 'Fill it in.' },
  },
  'units-code-spaced': {
    message: {
      zh: '代码“{text}”中有空格、分号或竖线',
      en: 'Code "{text}" contains a space, a semicolon or a vertical bar',
    },
    advice: {
      zh: '这些符号用来分隔继任单位，代码中不能使用。',
      en: 'These separate successors and cannot stand in a code.',
    },
  },
  'units-level-unknown': {
    message: { zh: '不认识层级“{text}”', en: 'There is no level "{text}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'units-kind-unknown': {
    message: { zh: '不认识类别“{text}”', en: 'There is no kind "{text}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'units-kind-missing': {
    message: { zh: '“{unit}”没有类别', en: '{unit} has no kind' },
    advice: {
      zh: '社区填 urban（城市），村填 rural（农村）。',
      en: 'Enter urban for a community, rural for a village.',
    },
  },
  'units-kind-surplus': {
    message: { zh: '“{unit}”是{level}，不应有类别', en: '{unit} is a {level} and has no kind' },
    advice: { zh: '类别只用于社区（村），请留空。', en: 'Only communities have a kind; leave it empty.' },
  },
  'units-date-unreadable': {
    message: { zh: '“{text}”不是日期', en: '"{text}" is not a date' },
    advice: { zh: '请写成 2020-04-15。', en: 'Write it as 2020-04-15.' },
  },
  'units-validity-reversed': {
    message: {
      zh: '“{unit}”的失效日期 {to} 早于生效日期 {from}',
      en: '{unit} ends on {to}, before it begins on {from}',
    },
    advice: { zh: '请更正其中一个日期。', en: 'Correct one of the dates.' },
  },
  'units-code-twice': {
    message: { zh: '代码“{code}”在第 {line} 行已经出现', en: 'Code "{code}" stands already in line {line}' },
    advice: {
      zh: '代码不能重复；同一单位改名或改隶时，用生效、失效日期把两行分开。',
      en: 'Codes are unique; where a unit was renamed or moved, give the two lines periods of validity that do not overlap.',
    },
  },
  'units-validity-overlaps': {
    message: {
      zh: '“{unit}”的有效期与第 {line} 行重叠',
      en: 'The validity of {unit} overlaps that of line {line}',
    },
    advice: {
      zh: '同一代码的各行，有效期要前后相接、互不重叠。',
      en: 'Lines of one code need periods of validity that do not overlap.',
    },
  },
  'units-parent-missing': {
    message: { zh: '“{unit}”没有上级', en: '{unit} has no parent' },
    advice: {
      zh: '只有区没有上级；请填写上级单位的代码。',
      en: 'Only the district has none; enter the code of the unit above.',
    },
  },
  'units-parent-surplus': {
    message: { zh: '“{unit}”是区，不应有上级', en: '{unit} is the district and has no parent' },
    advice: { zh: '请留空。', en: 'Leave it empty.' },
  },
  'units-parent-unknown': {
    message: {
      zh: '“{unit}”的上级“{parent}”不在名录中',
      en: 'The parent "{parent}" of {unit} is not in the units file',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'units-parent-level': {
    message: {
      zh: '“{unit}”是{level}，上级“{parent}”是{parentLevel}，应为{expected}',
      en: '{unit} is a {level}; its parent {parent} is a {parentLevel}, but should be a {expected}',
    },
    advice: { zh: '请更正上级或层级。', en: 'Correct the parent or the level.' },
  },
  'units-parent-not-in-force': {
    message: {
      zh: '“{unit}”有效期间，上级“{parent}”并非一直有效（{day} 无效）',
      en: 'The parent {parent} is not in force all the time that {unit} is (not on {day})',
    },
    advice: {
      zh: '请改日期，或为该单位另加一行，写上当时的上级。',
      en: 'Change the dates, or give the unit another line with the parent of that time.',
    },
  },
  'units-cycle': {
    message: { zh: '上级关系成环：{path}', en: 'Parents form a circle: {path}' },
    advice: { zh: '请更正其中一个单位的上级。', en: 'Correct the parent of one of them.' },
  },
  'units-root-missing': {
    message: { zh: '名录中没有区', en: 'The units file has no district' },
    advice: {
      zh: '须有一行层级为 district（区），没有上级。',
      en: 'One line has to be of level district, without parent.',
    },
  },
  'units-root-twice': {
    message: { zh: '“{unit}”和“{other}”同时是区', en: '{unit} and {other} are districts at the same time' },
    advice: {
      zh: '任何一天只能有一个区；请更正层级或日期。',
      en: 'There is one district on any day; correct a level or a date.',
    },
  },
  'units-root-not-in-force': {
    message: { zh: '{day} 没有有效的区', en: 'No district is in force on {day}' },
    advice: {
      zh: '请检查报告期，或区的生效、失效日期。',
      en: "Check the period, or the district's dates of validity.",
    },
  },
  'units-successor-unknown': {
    message: {
      zh: '“{unit}”的继任单位“{successor}”不在名录中',
      en: 'The successor "{successor}" of {unit} is not in the units file',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'units-successor-itself': {
    message: { zh: '“{unit}”的继任单位是它自己', en: '{unit} is its own successor' },
    advice: {
      zh: '改名或改隶不用写继任单位：同一代码另写一行即可。',
      en: 'A unit that was renamed or moved needs no successor, only another line with the same code.',
    },
  },
  'units-successor-early': {
    message: { zh: '“{unit}”有继任单位，却没有失效日期', en: '{unit} has a successor but no last day' },
    advice: { zh: '请填写失效日期，或删去继任单位。', en: 'Enter valid_to, or remove the successor.' },
  },
} as const satisfies Record<string, ProblemType>;
