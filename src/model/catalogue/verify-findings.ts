import type { FindingType } from '../finding-type.ts';

const restore = {
  zh: '请用 huizong merge 由同样的报表重新生成汇总表，与这一份对照，并查明是谁、何时、为何改动。',
  en: 'Write the summary anew from the same returns with huizong merge, compare, and ask who changed this one, when and why.',
};

/** What `huizong verify` can find about a finished summary workbook. */
export const verifyFindings = {
  'summary-not-ours': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '不是汇总表', en: 'Not a summary' },
    message: {
      zh: '这个工作簿不是本程序生成的汇总表：找不到汇总单位、报告期和汇总口径',
      en: 'This workbook is no summary of this program: it names no unit, period and policy of a summary',
    },
    advice: {
      zh: '请指定 huizong merge 生成的汇总表；各单位的报表用 huizong check 审核。',
      en: 'Name a workbook that huizong merge wrote; returns of units are checked with huizong check.',
    },
  },
  'summary-cell-altered': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '数字或文字被改', en: 'Cell altered' },
    message: {
      zh: '“{sheet}”{cell} 是 {actual}，由来源报表重算应为 {expected}',
      en: '"{sheet}" {cell} is {actual}; recomputed from the returns it is {expected}',
    },
    advice: restore,
  },
  'summary-formula-replaced': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '公式被换成固定值', en: 'Formula replaced by a constant' },
    message: {
      zh: '“{sheet}”{cell} 应为公式 {expected}，现在是固定值 {actual}',
      en: '"{sheet}" {cell} should be the formula {expected}, but is the constant {actual}',
    },
    advice: restore,
  },
  'summary-formula-altered': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '公式被改', en: 'Formula altered' },
    message: {
      zh: '“{sheet}”{cell} 的公式是 {actual}，应为 {expected}',
      en: 'The formula in "{sheet}" {cell} is {actual}; it should be {expected}',
    },
    advice: restore,
  },
  'summary-formula-added': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '多出的公式', en: 'Formula where none belongs' },
    message: {
      zh: '“{sheet}”{cell} 应为 {expected}，现在是公式 {actual}',
      en: '"{sheet}" {cell} should hold {expected}, but holds the formula {actual}',
    },
    advice: restore,
  },
  'summary-result-missing': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '公式没有结果', en: 'Formulas without results' },
    message: {
      zh: '“{sheet}”有 {count} 个公式没有存下结果（第一个在 {cell}），公式本身未变，数值无从核对',
      en: '"{sheet}" holds {count} {count|formula|formulas} without a stored result (the first in {cell}); the formulas are unchanged, their values cannot be compared',
    },
    advice: {
      zh: '保存它的程序不会计算。请用 Excel 打开后保存，再核验一次。',
      en: 'A program that does not calculate saved it. Open and save it in Excel, then verify again.',
    },
  },
  'summary-result-recalculated': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '结果只差在末位', en: 'Results differ in their last digits' },
    message: {
      zh: '“{sheet}”有 {count} 个公式的结果与准确值只差在第九位有效数字之后（第一个 {cell}：现为 {actual}，准确值 {expected}）',
      en: '"{sheet}" holds {count} {count|result that differs|results that differ} from the exact ones behind the ninth digit (the first in {cell}: {actual}, exactly {expected})',
    },
    advice: {
      zh: '公式未变，多半是别的程序用浮点数重算过；显示出来的数字相同。',
      en: 'The formulas are unchanged: a program with floating-point numbers probably recalculated them. What is displayed is the same.',
    },
  },
  'summary-row-missing': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '缺行', en: 'Row missing' },
    message: {
      zh: '“{sheet}”缺一行：{expected}，应在第 {row} 行',
      en: '"{sheet}" lacks a row: {expected}, due in row {row}',
    },
    advice: restore,
  },
  'summary-row-added': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '多行', en: 'Row added' },
    message: {
      zh: '“{sheet}”第 {row} 行是多出来的：{actual}',
      en: 'Row {row} of "{sheet}" does not belong there: {actual}',
    },
    advice: restore,
  },
  'summary-rows-moved': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '行的次序变了', en: 'Rows in another order' },
    message: {
      zh: '“{sheet}”有 {count} 行换了位置，内容未变，第一处在 {cell}',
      en: '{count} {count|row|rows} of "{sheet}" {count|stands|stand} elsewhere, unchanged, the first in {cell}',
    },
    advice: {
      zh: '多半是有人排过序。数字未变，不影响核验结果。',
      en: 'Somebody probably sorted the sheet. No figure is different, and the outcome does not change.',
    },
  },
  'summary-part-hidden': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '有隐藏的内容', en: 'Something is hidden' },
    message: {
      zh: '“{sheet}”中{what}被隐藏，生成时是显示的',
      en: 'Hidden in "{sheet}", though not when it was written: {what}',
    },
    advice: {
      zh: '折叠下级和筛选也会这样。公布前请展开，确认没有藏起什么。',
      en: 'Folding and filtering do this too. Unfold before publishing, and see that nothing is kept from sight.',
    },
  },
  'summary-unit-chosen': {
    stage: 'summary',
    severity: 'info',
    title: { zh: '另选了单位', en: 'Another unit is shown' },
    message: {
      zh: '“{sheet}”的下拉框选的是 {actual}，已按该单位核对',
      en: 'The drop-down of "{sheet}" shows {actual}; it was compared with that unit',
    },
    advice: { zh: '不必处理。', en: 'Nothing has to be done.' },
  },
  'summary-sheet-missing': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '缺工作表', en: 'Sheet missing' },
    message: { zh: '缺工作表“{sheet}”', en: 'The sheet "{sheet}" is missing' },
    advice: {
      zh: '有人删除了它，或者生成之后报表目录（forms）变了；请先用当时的报表文件核验。',
      en: 'Somebody deleted it, or the forms changed since the summary was written: verify with the form files of that day.',
    },
  },
  'summary-sheet-added': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '多出的工作表', en: 'Sheet added' },
    message: { zh: '工作表“{sheet}”不属于这份汇总表', en: 'The sheet "{sheet}" does not belong to this summary' },
    advice: {
      zh: '有人加了它，或者生成之后报表目录（forms）变了；加的内容不受核验保护，请另存他处。',
      en: 'Somebody added it, or the forms changed since. What was added is not vouched for: keep it elsewhere.',
    },
  },
  'summary-sheet-renamed': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '工作表改名', en: 'Sheet renamed' },
    message: { zh: '工作表“{sheet}”本名“{expected}”', en: 'The sheet "{sheet}" was called "{expected}"' },
    advice: { zh: '请改回原名：链接和公式用的是原名。', en: 'Give it its name back: links and formulas use it.' },
  },
  'summary-sheet-differs': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '整表不同', en: 'Most of a sheet differs' },
    message: {
      zh: '“{sheet}”的 {compared} 个单元格中有 {count} 个不同，第一个在 {cell}：现为 {actual}，应为 {expected}',
      en: '{count} of {compared} cells of "{sheet}" differ, the first in {cell}: it is {actual}, and should be {expected}',
    },
    advice: {
      zh: '这多半不是改了几个数，而是生成之后单位名录、报表文件、目标或设置（或程序版本）变了：请用当时的这些文件核验。',
      en: 'A few altered figures do not do this: units, forms, targets, settings or the program probably changed since. Verify with those of that day.',
    },
  },
  'summary-differences-more': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '更多不同', en: 'Further differences' },
    message: {
      zh: '“{sheet}”还有 {count} 处不同，未逐一列出',
      en: '"{sheet}" differs in {count} more {count|place|places}, not listed',
    },
    advice: restore,
  },
  'summary-collection-differs': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '汇总名称不同', en: 'Another name of the collection' },
    message: {
      zh: '汇总表上的名称是“{actual}”，huizong.yaml 中是“{expected}”',
      en: 'The summary is of "{actual}", huizong.yaml says "{expected}"',
    },
    advice: {
      zh: '请确认 -C 指的是这份汇总表的汇总文件夹，或者名称在生成之后改过。',
      en: 'See that -C names the collection of this summary, or that it was renamed since.',
    },
  },
  'source-missing': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '来源文件不在了', en: 'Source missing' },
    message: {
      zh: '收件箱里没有“{file}”，也没有校验值为 {expected} 的文件；汇总时用过它',
      en: '"{file}" is not in the inbox, nor is any file with the checksum {expected}; the summary was made from it',
    },
    advice: {
      zh: '请从归档或报送邮件中找回原件，放回收件箱后再核验。',
      en: 'Find the original in the archive or in the mail, put it back into the inbox and verify again.',
    },
  },
  'source-changed': {
    stage: 'summary',
    severity: 'error',
    title: { zh: '来源文件变了', en: 'Source changed' },
    message: {
      zh: '“{file}”与汇总时不同：汇总表记载的校验值是 {expected}，现在是 {actual}；以下按现在的文件重算',
      en: '"{file}" is not what it was: the summary names the checksum {expected}, now it is {actual}; what follows is recomputed from the file as it is now',
    },
    advice: {
      zh: '请找回原件；如果改动是有意的，请重新汇总。',
      en: 'Find the original; if the change is meant, merge again.',
    },
  },
  'source-renamed': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '来源文件改名', en: 'Source renamed' },
    message: {
      zh: '汇总表记载的“{expected}”现在叫“{actual}”，内容未变',
      en: 'The file that the summary calls "{expected}" is now "{actual}", its content unchanged',
    },
    advice: {
      zh: '不影响核验；如有必要请改回原名。',
      en: 'It changes no figure; give it its name back where that matters.',
    },
  },
  'source-unlisted': {
    stage: 'summary',
    severity: 'warning',
    title: { zh: '未列入来源的文件', en: 'File not among the sources' },
    message: {
      zh: '收件箱里的“{file}”不在汇总表的数据来源中',
      en: '"{file}" is in the inbox, but not among the sources of the summary',
    },
    advice: {
      zh: '汇总之后才收到的文件都是这样；如应计入，请重新汇总。',
      en: 'So it is with files that arrived after the summary was written; merge again if it should be in.',
    },
  },
} as const satisfies Readonly<Record<string, FindingType>>;
