import type { FindingType } from '../finding-type.ts';

/**
 * What can be wrong with a single cell. `{item}` and `{column}` are code and label; in a list form `{item}` is the
 * row as seen in Excel, with its key.
 */
export const valueFindings = {
  'cell-blank': {
    stage: 'value',
    severity: 'error',
    title: { zh: '漏填', en: 'Blank cell' },
    message: { zh: '“{item}”的“{column}”没有填', en: '"{item}", "{column}" is blank' },
    advice: { zh: '没有请填 0。', en: 'If there is none, please enter 0.' },
  },
  'cell-unanswered': {
    stage: 'value',
    severity: 'error',
    title: { zh: '漏填（非数字）', en: 'Unanswered cell' },
    message: {
      zh: '“{item}”的“{column}”没有填，这里应填{expected}',
      en: '"{item}", "{column}" is blank; {expected} is expected here',
    },
    advice: { zh: '请补填。', en: 'Please fill it in.' },
  },
  'return-blank': {
    stage: 'value',
    severity: 'error',
    title: { zh: '整张表未填', en: 'Nothing filled in' },
    message: {
      zh: '这张表要填的 {count} 格都是空的',
      en: 'None of the {count} cells of this sheet that need an entry is filled in',
    },
    advice: {
      zh: '请填报；本期确实没有业务的，请在“本表无业务”处选 ✓。',
      en: 'Please fill it in; if there was no activity in this period, choose ✓ for "Nothing to report" at the top.',
    },
  },
  'change-unanswered': {
    stage: 'value',
    severity: 'error',
    title: { zh: '没有选变动或无变动', en: 'Change of stocks not answered' },
    message: {
      zh: '表头“时点数比上期”（{choice}）{state}，应选“无变动”或“变动”',
      en: '"Stocks against last period" ({choice}) at the top {state}; choose "无变动" (unchanged) or "变动" (changed)',
    },
    advice: {
      zh: '时点数已按上期代填：与上期完全一样的选“无变动”；有变化的改成本期数，选“变动”。',
      en: 'Stocks come with what they closed with last period: choose 无变动 if all still hold, else correct what changed and choose 变动.',
    },
  },
  'change-contradicted': {
    stage: 'value',
    severity: 'error',
    title: { zh: '选了无变动，数却变了', en: 'Said to be unchanged, but changed' },
    message: {
      zh: '表头（{choice}）选了“无变动”，但有 {count} 格与上期不同：{figures}',
      en: '"无变动" (unchanged) is chosen at the top ({choice}), but {count} {count|cell differs|cells differ} from last period: {figures}',
    },
    advice: {
      zh: '数确有变化的，请改选“变动”；没有变化的，请改回上期数。',
      en: 'Choose 变动 (changed) if the figures did change; otherwise put back those of last period.',
    },
  },
  'change-not-seen': {
    stage: 'value',
    severity: 'info',
    title: { zh: '选了变动，数没有变', en: 'Said to be changed, but the same' },
    message: {
      zh: '表头（{choice}）选了“变动”，但时点数都与上期相同',
      en: '"变动" (changed) is chosen at the top ({choice}), but all stocks equal those of last period',
    },
    advice: {
      zh: '请看看是否有该改的没有改；确实相同的，下次选“无变动”。',
      en: 'Check whether something was left as it was; if all still hold, choose 无变动 next time.',
    },
  },
  'cell-below-minimum': {
    stage: 'value',
    severity: 'error',
    title: { zh: '小于下限', en: 'Below the minimum' },
    message: {
      zh: '“{item}”的“{column}”填的是 {actual}，不应小于 {expected}',
      en: '"{item}", "{column}" is {actual}; it should be at least {expected}',
    },
    advice: { zh: '请核对后更正。', en: 'Please check the figure and correct it.' },
  },
  'cell-above-maximum': {
    stage: 'value',
    severity: 'error',
    title: { zh: '大于上限', en: 'Above the maximum' },
    message: {
      zh: '“{item}”的“{column}”填的是 {actual}，不应大于 {expected}',
      en: '"{item}", "{column}" is {actual}; it should be at most {expected}',
    },
    advice: { zh: '请核对后更正，并留意计量单位。', en: 'Please check the figure and its measure, and correct it.' },
  },
  'cell-code-unknown': {
    stage: 'value',
    severity: 'error',
    title: { zh: '不在选项内', en: 'Not one of the choices' },
    message: {
      zh: '“{item}”的“{column}”填的是“{actual}”，可选的有：{expected}',
      en: '"{item}", "{column}" says "{actual}"; the choices are: {expected}',
    },
    advice: { zh: '请从下拉列表中选一个。', en: 'Please pick one from the drop-down list.' },
  },
  'list-cell-blank': {
    stage: 'value',
    severity: 'error',
    title: { zh: '台账漏填', en: 'Blank cell in a list' },
    message: {
      zh: '“{item}”的“{column}”没有填，这里应填{expected}',
      en: 'In {item}, "{column}" is blank; {expected} is expected here',
    },
    advice: {
      zh: '请补填；这一行本来就不该有的，请把整行清空。',
      en: 'Please fill it in; if the row should not be there, clear the whole row.',
    },
  },
  'list-key-missing': {
    stage: 'value',
    severity: 'error',
    title: { zh: '台账缺少编码', en: 'Row without a key' },
    message: {
      zh: '“{item}”没有填“{column}”，无法与上期和其他单位核对',
      en: 'There is no "{column}" in {item}, so it cannot be matched with last period or with other units',
    },
    advice: {
      zh: '请补填“{column}”；沿用上期的编码，新增的另编。',
      en: 'Please enter "{column}": keep the one of last period, or give a new row a new one.',
    },
  },
  'list-key-duplicate': {
    stage: 'value',
    severity: 'error',
    title: { zh: '台账编码重复', en: 'Duplicate key' },
    message: {
      zh: '“{item}”的“{column}”与“{other}”重复：{actual}',
      en: 'The "{column}" in {item} is the same as in {other}: {actual}',
    },
    advice: {
      zh: '同一个请并成一行，不同的请改用各自的编码。',
      en: 'If both rows are the same thing, merge them; if not, give each its own key.',
    },
  },
  'list-empty': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '台账为空', en: 'Empty list' },
    message: { zh: '这张台账一行也没有填', en: 'This list has no row at all' },
    advice: {
      zh: '本期确实没有的，请在“本表无业务”处选 ✓；否则请补报。',
      en: 'If there is nothing to list, choose ✓ for "Nothing to report" at the top; otherwise please send the rows.',
    },
  },
  'cell-normalised': {
    stage: 'value',
    severity: 'info',
    title: { zh: '已规范读入', en: 'Read after tidying' },
    message: {
      zh: '“{item}”的“{column}”写的是“{actual}”，按 {read} 读入',
      en: '"{item}", "{column}" says "{actual}"; it is read as {read}',
    },
    advice: {
      zh: '不是这个意思的，请改成单纯的数字或选项。',
      en: 'If that is not meant, enter a plain figure or choice.',
    },
  },
  'percent-converted': {
    stage: 'value',
    severity: 'info',
    title: { zh: '百分数已换算', en: 'Percentage converted' },
    message: {
      zh: '“{item}”的“{column}”设了百分比格式，存的是 {actual}，按 {read}% 读入',
      en: '"{item}", "{column}" is formatted as per cent and stores {actual}; it is read as {read} %',
    },
    advice: {
      zh: '请核对；单位是 % 的格只填百分号前的数。',
      en: 'Please check; cells in % take the number before the sign.',
    },
  },
  'cell-unreadable': {
    stage: 'value',
    severity: 'error',
    title: { zh: '无法读取', en: 'Unreadable cell' },
    message: {
      zh: '“{item}”的“{column}”填的是“{actual}”，这里应填{expected}',
      en: '"{item}", "{column}" says "{actual}"; {expected} is expected here',
    },
    advice: { zh: '{remedy}请更正。', en: '{remedy}Please correct it.' },
  },
  'cell-none-ambiguous': {
    stage: 'value',
    severity: 'error',
    title: { zh: '“无”有两种意思', en: 'None or not applicable?' },
    message: {
      zh: '“{item}”的“{column}”填的是“{actual}”，看不出是没有还是不适用',
      en: '"{item}", "{column}" says "{actual}": none, or not applicable?',
    },
    advice: { zh: '没有请填 0，不适用请填 —。', en: 'If there is none, enter 0; if it does not apply, enter —.' },
  },
  'cell-other-measure': {
    stage: 'value',
    severity: 'error',
    title: { zh: '计量单位不符', en: 'Another measure' },
    message: {
      zh: '“{item}”的“{column}”填的是“{actual}”，单位“{measure}”与本栏的“{expected}”不能换算',
      en: '"{item}", "{column}" says "{actual}"; "{measure}" cannot be converted to "{expected}"',
    },
    advice: { zh: '请按本栏计量单位填单纯的数字。', en: 'Please enter a plain figure in the measure of the column.' },
  },
  'cell-too-precise': {
    stage: 'value',
    severity: 'error',
    title: { zh: '位数过多', en: 'Too many digits' },
    message: {
      zh: '“{item}”的“{column}”填的“{actual}”超过 15 位，Excel 只保留 15 位，末尾已不可信',
      en: '"{item}", "{column}" says "{actual}": more than the 15 digits Excel keeps, so the last ones cannot be relied on',
    },
    advice: {
      zh: '是编码的，请先把单元格格式设为“文本”再填；是数字的，请核对位数。',
      en: 'For a code, set the cell format to Text first; for a figure, check its digits.',
    },
  },
  'cell-too-large': {
    stage: 'value',
    severity: 'error',
    title: { zh: '数值过大', en: 'Number too large' },
    message: {
      zh: '“{item}”的“{column}”填的是 {actual}，达到或超过一千万亿（10 的 15 次方），不予读入',
      en: '"{item}", "{column}" is {actual}; numbers from 10^15 on are not read',
    },
    advice: { zh: '请核对计量单位和位数。', en: 'Please check the measure and the digits.' },
  },
  'cell-not-whole': {
    stage: 'value',
    severity: 'error',
    title: { zh: '应为整数', en: 'Not a whole number' },
    message: {
      zh: '“{item}”的“{column}”填的是 {actual}，应为整数',
      en: '"{item}", "{column}" is {actual}; it should be a whole number',
    },
    advice: { zh: '请核对后填整数。', en: 'Please check and enter a whole number.' },
  },
  'cell-surplus-decimals': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '小数位数过多', en: 'Surplus decimals' },
    message: {
      zh: '“{item}”的“{column}”填的是 {actual}，只应保留 {decimals} 位小数，已四舍五入读入',
      en: '"{item}", "{column}" is {actual}; {decimals} decimals are asked, so it is read rounded',
    },
    advice: { zh: '请填舍入后的数。', en: 'Please enter the rounded figure.' },
  },
  'cell-not-calculated': {
    stage: 'value',
    severity: 'error',
    title: { zh: '公式没有计算', en: 'Formula not calculated' },
    message: {
      zh: '“{item}”的“{column}”是公式，但文件里没有计算结果',
      en: '"{item}", "{column}" holds a formula without a result',
    },
    advice: {
      zh: '请在 Excel 中打开，按 F9 重算（“公式”→“开始计算”）后保存，再报送。',
      en: 'Open it in Excel, press F9 (Formulas > Calculate Now), save, and send it again.',
    },
  },
  'cell-error': {
    stage: 'value',
    severity: 'error',
    title: { zh: '错误值', en: 'Error value' },
    message: { zh: '“{item}”的“{column}”是错误值 {actual}', en: '"{item}", "{column}" holds the error {actual}' },
    advice: { zh: '请改正公式，或直接填数。', en: 'Please mend the formula or enter the figure.' },
  },
  'cell-external': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '取自外部文件', en: 'From another file' },
    message: {
      zh: '“{item}”的“{column}”的 {actual} 取自另一个文件，读入的是上次存盘时的结果',
      en: '"{item}", "{column}": {actual} comes from another file, as last saved',
    },
    advice: { zh: '请核对，并改填数值本身。', en: 'Please check it and enter the figure itself.' },
  },
  'closed-cell-filled': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '不填的格填了数', en: 'Closed cell filled in' },
    message: {
      zh: '“{item}”的“{column}”不用填，却填了“{actual}”，未计入',
      en: '"{item}", "{column}" is not asked here but says "{actual}"; it is left out',
    },
    advice: { zh: '请核对是否填错了行或栏。', en: 'Please check whether it belongs to another row or column.' },
  },
  'prefilled-changed': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '代填的数被改动', en: 'Prefilled figure changed' },
    message: {
      zh: '“{item}”的“{column}”由系统代填 {expected}，文件中是“{actual}”，仍按 {expected} 计',
      en: '"{item}", "{column}" is filled in as {expected}, the file says "{actual}"; {expected} counts',
    },
    advice: { zh: '对代填的数有异议，请写在“异议”栏。', en: 'If the figure is wrong, say so in the dispute column.' },
  },
  'computed-absent': {
    stage: 'value',
    severity: 'info',
    title: { zh: '计算格没有结果', en: 'Computed cells without result' },
    message: {
      zh: '存盘的程序没有计算公式（{count} 格），已由本程序计算',
      en: 'Saved by a program that does not calculate formulas ({count}); we calculated them',
    },
    advice: { zh: '不用处理。', en: 'Nothing needs doing.' },
  },
  'computed-stale': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '计算结果不是最新', en: 'Stale result' },
    message: {
      zh: '“{item}”的“{column}”在文件里是 {actual}，按所填的数应为 {expected}，以后者为准',
      en: '"{item}", "{column}" is {actual} in the file; from the figures entered it is {expected}, which counts',
    },
    advice: {
      zh: '请在 Excel 中按 F9 重算，核对是否漏改了某一格。',
      en: 'Press F9 in Excel and check whether a figure was left unchanged by mistake.',
    },
  },
  'computed-overtyped': {
    stage: 'value',
    severity: 'info',
    title: { zh: '公式被数值覆盖', en: 'Formula typed over' },
    message: {
      zh: '“{item}”的“{column}”应由公式计算，文件里是直接填的“{actual}”{should}，仍以计算结果为准',
      en: '"{item}", "{column}" should be a formula; "{actual}" was typed over it{should}. The calculated figure counts',
    },
    advice: { zh: '请用原空表的公式。', en: 'Please keep the formula of the template.' },
  },
  'nil-contradicted': {
    stage: 'value',
    severity: 'error',
    title: { zh: '“无业务”与所填矛盾', en: 'Nil return with figures' },
    message: {
      zh: '“本表无业务”选了 ✓，但有 {count} 格填了不为 0 的内容{cells}',
      en: '"Nothing to report" is chosen, but {count} {count|cell holds|cells hold} something other than 0{cells}',
    },
    advice: {
      zh: '有业务的请去掉 ✓；确无业务的请清空所填的内容。',
      en: 'Please clear the ✓ if there is something to report, or else clear the cells.',
    },
  },
  disputed: {
    stage: 'value',
    severity: 'info',
    title: { zh: '异议', en: 'Dispute' },
    message: { zh: '对“{item}”代填的数有异议：{text}', en: 'The prefilled figure of "{item}" is disputed: {text}' },
    advice: { zh: '请审核单位核实后答复。', en: 'The checking level should look into it and answer.' },
  },
  'cells-hidden': {
    stage: 'value',
    severity: 'warning',
    title: { zh: '有看不见的数', en: 'Hidden figures' },
    message: {
      zh: '有 {count} 格数在隐藏的行、列里或合并单元格下面{cells}',
      en: '{count} {count|figure stands|figures stand} in hidden rows or columns or under merged cells{cells}',
    },
    advice: {
      zh: '请选中整张表，右键单击行号或列标，点“取消隐藏”；合并的格请点“开始－合并后居中”取消合并。核对后再报送。',
      en: 'Select the sheet, right-click the row or column headings and Unhide; unmerge merged cells (Home, Merge & Center). Check them and send it again.',
    },
  },
} as const satisfies Record<string, FindingType>;
