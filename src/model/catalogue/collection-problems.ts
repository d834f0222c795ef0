import type { ProblemType } from '../problem-type.ts';

/** Mistakes in `huizong.yaml` and on the command line, and failures of the disk. */
export const collectionProblems = {
  'file-unreadable': {
    message: { zh: '无法读取 {file}：{detail}', en: '{file} cannot be read: {detail}' },
    advice: {
      zh: '请检查文件是否存在、是否有权限；CSV 请在 Excel 中另存为“CSV UTF-8”。',
      en: 'Check that it exists and that you may read it; save a CSV from Excel as "CSV UTF-8".',
    },
  },
  'file-unwritable': {
    message: { zh: '无法写入 {file}：{detail}', en: '{file} cannot be written: {detail}' },
    advice: {
      zh: '请检查该文件夹是否存在、是否有权限，或用 -o 指定别的文件夹。没有留下写了一半的文件。',
      en: 'Check that the folder exists and that you may write to it, or name another one with -o. Nothing half-written was left.',
    },
  },
  'file-exists': {
    message: { zh: '{file} 已经存在', en: '{file} is already there' },
    advice: {
      zh: '不覆盖已有文件：请换一个文件夹，或先移走它。什么也没有写入。',
      en: 'Existing files are never overwritten: choose another folder or move it away first. Nothing was written.',
    },
  },
  'folder-unwritable': {
    message: { zh: '无法建立文件夹 {folder}：{detail}', en: 'Folder {folder} cannot be made: {detail}' },
    advice: {
      zh: '请检查上级文件夹的权限，或用 -o 指定别的文件夹。',
      en: 'Check your rights to the folder above, or name another one with -o.',
    },
  },
  'collection-missing': {
    message: {
      zh: '从 {folder} 向上都没有找到 huizong.yaml',
      en: 'No huizong.yaml in {folder} or any folder above it',
    },
    advice: {
      zh: '请用 -C 指定汇总文件夹，或用 huizong init 新建一个。',
      en: 'Name the collection with -C, or make one with: huizong init',
    },
  },
  'folder-missing': {
    message: { zh: '文件夹 {folder} 不存在', en: 'There is no folder {folder}' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'configuration-syntax': {
    message: { zh: '不是有效的 YAML：{detail}', en: 'Not valid YAML: {detail}' },
    advice: {
      zh: '请检查缩进、冒号后的空格和引号是否成对。',
      en: 'Check indentation, the space after each colon, and that quotes come in pairs.',
    },
  },
  'configuration-key-unknown': {
    message: { zh: 'huizong.yaml 中没有“{name}”这一项', en: 'huizong.yaml has no setting "{name}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'configuration-key-missing': {
    message: { zh: 'huizong.yaml 中缺少“{name}”', en: 'huizong.yaml lacks "{name}"' },
    advice: { zh: '请补上：{example}', en: 'Add: {example}' },
  },
  'configuration-value': {
    message: {
      zh: '“{name}”应为{expected}，现在是 {actual}',
      en: '"{name}" should be {expected}, but is {actual}',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'deadline-key-unknown': {
    message: {
      zh: '“deadline”中的“{name}”既不是 year、quarter、month，也不是报告期（如 2020-Q1）',
      en: '"{name}" under "deadline" is none of year, quarter and month, and no period such as 2020-Q1',
    },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'deadline-early': {
    message: {
      zh: '{name} 的截止日期 {date} 早于该报告期的最后一天 {end}',
      en: 'The deadline of {name}, {date}, lies before {end}, the last day of that period',
    },
    advice: {
      zh: '请核对年份和月份；截止日期不早于 {end}。',
      en: 'Check year and month: it may not lie before {end}.',
    },
  },
  'deadline-repeated': {
    message: {
      zh: '“deadline”中“{name}”与“{other}”是同一个报告期',
      en: '"{name}" and "{other}" under "deadline" are the same period',
    },
    advice: { zh: '请只保留一行。', en: 'Keep only one of them.' },
  },
  'path-missing': {
    message: { zh: '“{name}”指向的 {file} 不存在', en: '"{name}" points to {file}, which does not exist' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'forms-empty': {
    message: { zh: '{folder} 中没有报表文件（*.yaml）', en: '{folder} holds no form file (*.yaml)' },
    advice: {
      zh: '请放入报表文件，或在 huizong.yaml 的 forms 中指明位置。',
      en: 'Put form files there, or say where they are under "forms" in huizong.yaml.',
    },
  },
  'period-missing': {
    message: { zh: '没有指定报告期', en: 'No period is given' },
    advice: {
      zh: '请用 -p 2020-Q1 指定，或在 huizong.yaml 中写 period: 2020-Q1。',
      en: 'Give it with -p 2020-Q1, or write period: 2020-Q1 in huizong.yaml.',
    },
  },
  'period-unreadable': {
    message: { zh: '“{text}”不是报告期', en: '"{text}" is not a period' },
    advice: { zh: '请写成 2020、2020-Q1 或 2020-03。', en: 'Write 2020, 2020-Q1 or 2020-03.' },
  },
  'date-unreadable': {
    message: { zh: '“{text}”不是日期', en: '"{text}" is not a date' },
    advice: { zh: '请写成 2020-04-15。', en: 'Write it as 2020-04-15.' },
  },
  'language-unknown': {
    message: { zh: '不认识语言“{text}”', en: 'Language "{text}" is not known' },
    advice: { zh: '可选 zh-CN 或 en。', en: 'Choose zh-CN or en.' },
  },
  'unit-not-found': {
    message: { zh: '{period} 没有单位“{unit}”', en: 'There is no unit "{unit}" in {period}' },
    advice: { zh: '最接近的单位：{nearest}。', en: 'Nearest units: {nearest}.' },
  },
  'unit-sent-nothing': {
    message: { zh: '“{unit}”在 {period} 还没有报送任何报表', en: '"{unit}" has sent nothing in for {period} yet' },
    advice: { zh: '去掉 --resend 即生成空表。', en: 'Without --resend a blank workbook is made.' },
  },
  'unit-owes-nothing': {
    message: { zh: '“{unit}”在 {period} 没有应报的报表', en: '{unit} owes no return for {period}' },
    advice: {
      zh: '请检查报告期，以及报表的 filedBy 是否包含该层级。',
      en: 'Check the period, and whether filedBy of the forms includes its level.',
    },
  },
  'period-without-forms': {
    message: { zh: '{period} 没有任何报表要报', en: 'No form is due for {period}' },
    advice: {
      zh: '报告期的频率（年、季、月）要与报表的 frequency 一致。',
      en: 'The frequency of the period (year, quarter, month) has to be that of the forms.',
    },
  },
  'form-not-found': {
    message: { zh: '没有报表“{form}”', en: 'There is no form "{form}"' },
    advice: { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'files-not-found': {
    message: { zh: '没有文件符合“{pattern}”', en: 'No file matches "{pattern}"' },
    advice: {
      zh: '请检查路径；通配符为 *、?、[…]、{a,b} 和 **。',
      en: 'Check the path; the wildcards are *, ?, […], {a,b} and **.',
    },
  },
  'command-unknown': {
    message: { zh: '没有命令“{name}”', en: 'There is no command "{name}"' },
    advice: { zh: '是否想用“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'command-missing': {
    message: { zh: '没有写命令', en: 'No command is given' },
    advice: { zh: '用 huizong -h 查看所有命令。', en: 'See them all with: huizong -h' },
  },
  'option-unknown': {
    message: { zh: '没有选项“{name}”', en: 'There is no option "{name}"' },
    advice: { zh: '是否想用“{nearest}”？', en: 'Did you mean "{nearest}"?' },
  },
  'option-value-missing': {
    message: { zh: '选项“{name}”后面缺少内容', en: 'Option "{name}" needs a value' },
    advice: { zh: '用 -h 查看写法。', en: 'See how with -h.' },
  },
  'argument-missing': {
    message: { zh: '缺少参数“{name}”', en: 'Argument "{name}" is missing' },
    advice: { zh: '用 -h 查看写法。', en: 'See how with -h.' },
  },
  'argument-excess': {
    message: { zh: '参数太多', en: 'Too many arguments' },
    advice: {
      zh: '带空格的路径要加引号；用 -h 查看写法。',
      en: 'A path with spaces has to be quoted; see how with -h.',
    },
  },
} as const satisfies Record<string, ProblemType>;
