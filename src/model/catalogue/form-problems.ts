import type { Label } from '../label.ts';
import type { ProblemType } from '../problem-type.ts';

const didYouMean: Label = { zh: '是否想写“{nearest}”？', en: 'Did you mean "{nearest}"?' };

/** Mistakes in form files; mistakes in the rule texts inside them are among the configuration problems. */
export const formProblems = {
  'form-file-too-large': {
    message: { zh: '报表文件超过 {megabytes} MB', en: 'The form file is larger than {megabytes} MB' },
    advice: { zh: '请把报表分到几个文件里。', en: 'Divide the forms over several files.' },
  },
  'form-file-empty': {
    message: { zh: '文件里没有报表', en: 'There is no form in this file' },
    advice: { zh: '报表以 form: 表号 开头。', en: 'A form begins with form: and its code.' },
  },
  'yaml-invalid': {
    message: { zh: '不符合 YAML 写法：{mistake}', en: 'Not valid YAML: {mistake}' },
    advice: {
      zh: '请检查这一行和上一行；含有冒号、% 或以符号开头的文字要加引号。',
      en: 'Check this line and the one before; quote texts that hold a colon, a % or begin with a symbol.',
    },
  },
  'yaml-full-width': {
    message: { zh: '这里用了全角的“{mark}”', en: 'This is a full-width "{mark}"' },
    advice: { zh: '请改成半角的“{plain}”。', en: 'Write the plain "{plain}".' },
  },
  'yaml-out-of-bounds': {
    message: { zh: '嵌套过深，或引用（*）过多', en: 'Nested too deeply, or too many references (*)' },
    advice: { zh: '请直接写出内容，不用引用。', en: 'Write the content out instead of referring to it.' },
  },
  'form-key-unknown': {
    message: { zh: '没有“{name}”这个键；可用的键：{allowed}', en: 'There is no key "{name}" here; keys: {allowed}' },
    advice: didYouMean,
  },
  'form-text-unquoted': {
    message: { zh: '“{name}”被读成了一个键', en: '"{name}" is read as a key' },
    advice: {
      zh: '花括号里含逗号或冒号的公式和文字要加引号。',
      en: 'Inside braces, quote formulas and texts that hold a comma or a colon.',
    },
  },
  'form-key-missing': {
    message: { zh: '缺少“{key}”', en: '"{key}" is missing' },
    advice: { zh: '请补上 {key}:。', en: 'Add {key}:.' },
  },
  'form-value-type': {
    message: { zh: '这里写着“{found}”，应该写：{expected}', en: 'Expected {expected}, found "{found}"' },
    advice: { zh: '写法见 docs/forms.md。', en: 'docs/forms.md shows how it is written.' },
  },
  'form-value-unknown': {
    message: { zh: '“{value}”不在可用的值中：{allowed}', en: '"{value}" is none of: {allowed}' },
    advice: didYouMean,
  },
  'form-value-empty': {
    message: { zh: '“{key}”是空的', en: '"{key}" is empty' },
    advice: { zh: '请填写，或删去这个键。', en: 'Fill it in or remove the key.' },
  },
  'form-value-range': {
    message: { zh: '“{value}”应{side} {bound}', en: '"{value}" has to be {side} {bound}' },
    advice: { zh: '请更正。', en: 'Correct it.' },
  },
  'form-id-malformed': {
    message: { zh: '“{id}”不能作名称', en: '"{id}" cannot be an id' },
    advice: {
      zh: '名称只用字母、汉字、数字和下划线，不以数字开头。',
      en: 'Use letters, digits and underscores, and no digit first.',
    },
  },
  'form-id-reserved': {
    message: { zh: '“{id}”是保留字', en: '"{id}" is reserved' },
    advice: {
      zh: 'r、c、true、false 不能作名称，请换一个。',
      en: 'r, c, true and false cannot be ids: choose another.',
    },
  },
  'form-id-twice': {
    message: { zh: '名称“{id}”在第 {line} 行已经用过', en: 'The id "{id}" is used already in line {line}' },
    advice: {
      zh: '各行（或各栏）的名称不能相同，退役和旧的名称也不能再用。',
      en: 'Give each item, and each column, an id of its own; retired and former ids stay taken.',
    },
  },
  'form-id-case': {
    message: {
      zh: '“{id}”与第 {line} 行的“{other}”只有大小写不同',
      en: '"{id}" and "{other}" in line {line} differ by case only',
    },
    advice: { zh: '名称不分大小写，请换一个。', en: 'Ids are compared without case: choose another.' },
  },
  'form-code-twice': {
    message: { zh: '代码“{code}”在第 {line} 行已经用过', en: 'The code "{code}" is used already in line {line}' },
    advice: { zh: '收表时按代码对应行和栏，代码不能重复。', en: 'Returns are read by codes: each may stand once.' },
  },
  'form-code-duplicate': {
    message: {
      zh: '表号“{form}”在 {file} 第 {line} 行已经用过',
      en: 'Form "{form}" is defined already in {file}, line {line}',
    },
    advice: { zh: '请删去一个或换表号。', en: 'Remove one of them or give it another code.' },
  },
  'form-rule-twice': {
    message: {
      zh: '审核公式编号“{id}”在第 {line} 行已经用过',
      en: 'The rule id "{id}" is used already in line {line}',
    },
    advice: { zh: '审核说明按编号对应，编号不能重复。', en: 'Explanations are kept by rule id: each may stand once.' },
  },
  'form-item-unknown': {
    message: { zh: '没有“{name}”这一行', en: 'There is no item "{name}"' },
    advice: didYouMean,
  },
  'form-column-unknown': {
    message: { zh: '没有“{name}”这一栏', en: 'There is no column "{name}"' },
    advice: didYouMean,
  },
  'form-cell-unknown': {
    message: { zh: '“{name}”不是 行.栏', en: '"{name}" is not an item.column of this form' },
    advice: didYouMean,
  },
  'form-cell-twice': {
    message: { zh: '“{name}”在第 {line} 行已经写过', en: '"{name}" stands already in line {line}' },
    advice: { zh: '请合并成一条。', en: 'Make one entry of them.' },
  },
  'form-unknown': {
    message: { zh: '没有报表“{name}”', en: 'There is no form "{name}"' },
    advice: didYouMean,
  },
  'form-only-word': {
    message: {
      zh: '“{name}”不是层级、类别或报送类型：{allowed}',
      en: '"{name}" is no level, unit kind or return kind: {allowed}',
    },
    advice: didYouMean,
  },
  'form-list-own-only': {
    message: {
      zh: '清单式报表（kind: list）只能报本级（own）',
      en: 'A list form (kind: list) is filed as own only',
    },
    advice: {
      zh: '清单逐级合并，不另报合计：请写 filedBy: { park: [own] }。',
      en: 'Rows are put together, nobody declares a sum of them: write filedBy: { park: [own] }.',
    },
  },
  'form-version-not-older': {
    message: {
      zh: '第 {older} 版不早于本表的版本（{version}）',
      en: 'Version {older} is not older than this form, which is version {version}',
    },
    advice: {
      zh: 'alsoReads 只写更早的版本；表有变化时先提高 version。',
      en: 'alsoReads: names older versions; raise version: when the form changes.',
    },
  },
  'form-parts-circle': {
    message: { zh: '“{name}”成了自己的一部分', en: '"{name}" is a part of itself' },
    advice: { zh: '请检查 of:。', en: 'Check of:.' },
  },
  'form-cumulates-twice': {
    message: {
      zh: 'cumulates 已经说明怎样计算，不能再写 {key}',
      en: 'cumulates: says how the column is calculated; {key}: cannot stand beside it',
    },
    advice: { zh: '请只留一个。', en: 'Keep one of them.' },
  },
  'form-key-without-whole': {
    message: { zh: '{key} 只能与 of 同用', en: '{key}: needs of:' },
    advice: { zh: '请写明 of: 所属的行。', en: 'Say of which item this is a part.' },
  },
  'form-table-without-items': {
    message: { zh: '这张表没有行（items）', en: 'This form has no items' },
    advice: { zh: '请写 items:；若是台账请写 kind: list。', en: 'Add items:, or kind: list for a list form.' },
  },
  'form-list-without-columns': {
    message: { zh: '台账需要 columns 和 list.key', en: 'A list form needs columns: and list: with a key' },
    advice: { zh: '请写明各栏，以及哪几栏确定一行。', en: 'Say which columns there are and which identify a row.' },
  },
  'form-key-not-for-kind': {
    message: { zh: '“{key}”不用于这种报表（kind: {kind}）', en: '"{key}" does not belong in a form of kind {kind}' },
    advice: { zh: '请删去，或改 kind:。', en: 'Remove it, or change kind:.' },
  },
  'form-decimals-of-integer': {
    message: { zh: '整数不能有 {decimals} 位小数', en: 'An integer has no {decimals} decimals' },
    advice: { zh: '请写 type: decimal，或删去 decimals。', en: 'Write type: decimal, or remove decimals.' },
  },
  'form-bounds-crossed': {
    message: { zh: '最小值 {min} 大于最大值 {max}', en: 'min {min} is greater than max {max}' },
    advice: { zh: '请更正 min 或 max。', en: 'Correct min or max.' },
  },
  'form-tolerance-invalid': {
    message: { zh: '容差“{value}”应是数字或百分数', en: 'The tolerance "{value}" has to be a number or a percentage' },
    advice: { zh: '例如 0.5 或 1%。', en: 'For example 0.5 or 1%.' },
  },
  'form-source-unclear': {
    message: { zh: '看不出要数哪一类单位', en: 'It is not clear which units to count' },
    advice: {
      zh: '请写成 source 下的 tree: urban 之类，或用 only 限定到一类单位。',
      en: 'Name one, such as tree: urban under source, or limit the item to one kind of unit with only.',
    },
  },
  'form-source-several': {
    message: {
      zh: 'source 只能写一个来源',
      en: 'A source names exactly one of tree, form, lastPeriod, lastYear, targets',
    },
    advice: { zh: '请只留一个。', en: 'Keep one of them.' },
  },
  'form-source-measure': {
    message: {
      zh: '来源 {name} 的计量单位是{from}，这里是{to}',
      en: 'The source {name} is in {from}, this cell in {to}',
    },
    advice: {
      zh: '代填的数照原样取用，不换算：请统一计量单位，或改用 formula（公式会换算元、万元、亿元）。',
      en: 'What is filled in is taken as it stands: use one measure, or a formula, which converts 元, 万元 and 亿元.',
    },
  },
  'form-rollup-unfit': {
    message: { zh: 'rollUp: {rollUp} 不适用于 {cell}', en: 'rollUp: {rollUp} does not suit {cell}' },
    advice: {
      zh: '文字和日期不汇总；比率要 recompute；recompute 需要公式；count 只用于是/否。',
      en: 'Texts and dates do not add up; ratios recompute; recompute needs a formula; count is for yesNo.',
    },
  },
  'form-formulas-cross': {
    message: {
      zh: '“{cell}”上行公式和栏公式相交，两个都不能直接相加',
      en: 'At "{cell}" an item formula and a column formula meet, and neither adds up',
    },
    advice: {
      zh: '请在 cells: 里写明这一格的 formula。',
      en: 'Decide in cells: give {cell} a formula of its own, or close it.',
    },
  },
  'form-formula-circle': {
    message: { zh: '公式互相引用：{cells}', en: 'Formulas go round in a circle: {cells}' },
    advice: { zh: '请改其中一个公式。', en: 'Change one of the formulas.' },
  },
  'form-nobody': {
    message: { zh: '没有哪个填报单位会填“{name}”', en: 'Nobody who files this form is asked "{name}"' },
    advice: { zh: '请检查 only 和 filedBy。', en: 'Check only and filedBy.' },
  },
} as const satisfies Record<string, ProblemType>;
