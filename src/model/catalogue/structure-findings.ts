import type { FindingType } from '../finding-type.ts';

/** What can be wrong with a sheet: whose it is, which form, where its rows and columns stand. */
export const structureFindings = {
  'file-unrecognised': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '没有认得的报表', en: 'No form of ours' },
    message: {
      zh: '文件里没有认得的报表{nearest}',
      en: 'The workbook holds no form of ours{nearest}',
    },
    advice: {
      zh: '请用下发的空表填报，不要改动表号和行次、栏次。',
      en: 'Use the template; do not change the form code or the codes of rows and columns.',
    },
  },
  'sheet-not-ours': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '不是报表的工作表', en: 'Sheet that is no form' },
    message: {
      zh: '工作表“{sheet}”不是下发的报表，未读取',
      en: 'The sheet "{sheet}" is no form of ours and was not read',
    },
    advice: {
      zh: '不用处理；如果它应是报表，请核对表号。',
      en: 'Nothing needs doing, unless it should be a form: then check its form code.',
    },
  },
  'sheet-repeated': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '同一张表有两份', en: 'Sheet twice' },
    message: {
      zh: '工作表“{sheet}”与“{other}”是同一张报表，内容一致，只计一份',
      en: 'The sheets "{sheet}" and "{other}" are the same return with the same figures; one counts',
    },
    advice: { zh: '请删除多余的一张。', en: 'Please delete one of them.' },
  },
  'sheet-repeated-differs': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '同一张表有两份且不一致', en: 'Sheet twice, with different figures' },
    message: {
      zh: '工作表“{sheet}”与“{other}”是同一张报表，内容却不一致，两份都不计',
      en: 'The sheets "{sheet}" and "{other}" are the same return with different figures; neither counts',
    },
    advice: { zh: '请只保留正确的一张，再报送。', en: 'Please keep the right one only and send it again.' },
  },
  'sheet-renamed': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '工作表被改名', en: 'Sheet renamed' },
    message: {
      zh: '工作表“{sheet}”就是空表中的“{original}”，已照常读入',
      en: 'The sheet "{sheet}" is "{original}" of the template, and was read as such',
    },
    advice: {
      zh: '请核对是否就是这张表；下次请勿改动表名。',
      en: 'Please check that it is; do not rename sheets.',
    },
  },
  'identity-lost': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '不是原来的空表', en: 'Not the template that was issued' },
    message: {
      zh: '空表里的隐藏标识不见了（多半是把内容复制到了新文件），已按表上的单位、报告期和表号认表，按首次报送计',
      en: 'The hidden identity of the template is gone (its contents were probably copied into a new file): unit, period and form were read from the sheets, and it counts as a first submission',
    },
    advice: {
      zh: '请核对单位、报告期和表号；下次请在下发的空表上填报。',
      en: 'Please check unit, period and form; next time fill in the template that was issued.',
    },
  },
  'sheet-unprotected': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '工作表保护被取消', en: 'Protection removed' },
    message: {
      zh: '工作表“{sheet}”的保护已被取消，公式和代填的数可能被改动',
      en: 'The protection of "{sheet}" was removed; formulas and prefilled figures may have been changed',
    },
    advice: {
      zh: '请在原空表上填报；已按表样核对，改动另有提示。',
      en: 'Please fill in the template as it is; what was changed is reported on its own.',
    },
  },
  'form-unknown': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '没有这张报表', en: 'Unknown form' },
    message: { zh: '表号“{form}”不在报表目录中', en: 'There is no form "{form}"' },
    advice: { zh: '最接近的表号：{nearest}。', en: 'Nearest form codes: {nearest}.' },
  },
  'form-version': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '报表版本不符', en: 'Another version of the form' },
    message: {
      zh: '文件用的是 {form} 第 {actual} 版，现行的是第 {expected} 版，不予读取',
      en: 'The file uses version {actual} of {form}; version {expected} is in force, so it was not read',
    },
    advice: {
      zh: '{also}请用新下发的空表填报。',
      en: '{also}Please fill in the current template.',
    },
  },
  'form-version-read': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '按现行版读入', en: 'Older version read' },
    message: {
      zh: '文件用的是 {form} 第 {actual} 版，已按行次、栏次和名称当作第 {expected} 版读入',
      en: 'The file uses version {actual} of {form}; it is read as version {expected} by its codes and labels',
    },
    advice: { zh: '不用处理；下次请用新下发的空表。', en: 'Nothing needs doing; next time use the current template.' },
  },
  'unit-missing': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '没有填报单位', en: 'No unit' },
    message: { zh: '表上和文件里都找不到填报单位', en: 'Neither the sheet nor the file says which unit it is from' },
    advice: {
      zh: '请在“填报单位：”后写明单位代码和名称。',
      en: 'Please write code and name of the unit after "Unit:".',
    },
  },
  'unit-unknown': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '单位不存在', en: 'Unknown unit' },
    message: { zh: '单位“{unit}”不在名录中', en: 'Unit "{unit}" is not in the units file' },
    advice: { zh: '最接近的单位：{nearest}。', en: 'Nearest units: {nearest}.' },
  },
  'unit-ambiguous': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '单位重名', en: 'Several units of that name' },
    message: { zh: '有几个单位都叫“{unit}”：{nearest}', en: 'Several units are called "{unit}": {nearest}' },
    advice: { zh: '请在“填报单位：”后写明单位代码。', en: 'Please write the code of the unit after "Unit:".' },
  },
  'unit-closed': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '单位不在有效期内', en: 'Unit not in force' },
    message: {
      zh: '单位“{unit}”在报告期 {period} 末不在名录中（有效期 {validity}）',
      en: 'Unit "{unit}" is not in force at the end of {period} (valid {validity})',
    },
    advice: { zh: '应报的可能是：{nearest}。', en: 'The return may be due from: {nearest}.' },
  },
  'unit-owes-nothing': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '单位不报此表', en: 'Return not due from this unit' },
    message: { zh: '单位“{unit}”不报 {form} 的{kind}', en: 'Unit "{unit}" does not file {form} as {kind}' },
    advice: {
      zh: '请核对单位和报表类型；此表由这些单位报：{nearest}。',
      en: 'Check unit and kind; this is filed by: {nearest}.',
    },
  },
  'unit-name-differs': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '单位代码与名称不符', en: 'Code and name of the unit differ' },
    message: {
      zh: '表上写的是“{actual}”，代码 {unit} 在名录中是“{expected}”，按代码计',
      en: 'The sheet says "{actual}"; {unit} is "{expected}" in the units file, and the code counts',
    },
    advice: { zh: '请核对是否填错了单位。', en: 'Please check whether the right unit is named.' },
  },
  'period-missing': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '没有报告期', en: 'No period' },
    message: { zh: '表上和文件里都找不到报告期', en: 'Neither the sheet nor the file says which period it is for' },
    advice: {
      zh: '请在“报告期：”后写明，如 2020年第一季度。',
      en: 'Please write it after "Period:", such as 2020-Q1.',
    },
  },
  'period-unreadable': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '报告期无法识别', en: 'Unreadable period' },
    message: { zh: '报告期“{actual}”无法识别', en: '"{actual}" is no period' },
    advice: { zh: '请写成 2020年、2020年第一季度 或 2020年3月。', en: 'Please write it as 2020, 2020-Q1 or 2020-03.' },
  },
  'period-frequency': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '报告期与报表不符', en: 'Wrong kind of period' },
    message: {
      zh: '{form} 是{expected}，报告期却是 {period}',
      en: '{form} is filed by {expected}, but the period is {period}',
    },
    advice: { zh: '请核对报告期。', en: 'Please check the period.' },
  },
  'period-without-units': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '报告期没有单位名录', en: 'No units for the period' },
    message: {
      zh: '名录中没有 {period} 末有效的单位',
      en: 'The units file has no units in force at the end of {period}',
    },
    advice: { zh: '请核对报告期。', en: 'Please check the period.' },
  },
  'identity-contradicts': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '表上与隐藏标识不一致', en: 'Face and hidden identity differ' },
    message: {
      zh: '{what}：表上是“{face}”，空表下发时是“{hidden}”，按表上的计',
      en: 'The {what} on the sheet is "{face}", but the template was issued for "{hidden}"; the sheet counts',
    },
    advice: {
      zh: '请核对是否用了别的单位或别的期的文件。',
      en: 'Please check whether the file of another unit or period was used.',
    },
  },
  'file-name-contradicts': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '文件名与内容不一致', en: 'File name and content differ' },
    message: {
      zh: '{what}：文件名里是“{name}”，表上是“{face}”，按表上的计',
      en: 'The {what} in the file name is "{name}", on the sheet it is "{face}"; the sheet counts',
    },
    advice: { zh: '请核对是否发错了文件。', en: 'Please check whether the right file was sent.' },
  },
  'layout-moved': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '行或栏被移动', en: 'Rows or columns moved' },
    message: {
      zh: '位置与空表不同，已按行次、栏次找到：{places}',
      en: 'Not where the template has them, found again by their codes: {places}',
    },
    advice: {
      zh: '请核对；下次请勿插入、删除或移动行和列。',
      en: 'Please check; do not insert, delete or move rows and columns.',
    },
  },
  'layout-unrecognised': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '表样对不上', en: 'Layout not recognised' },
    message: {
      zh: '表号是 {form}，但行次、栏次只对上 {rows} 个（共 {of} 个），未读取',
      en: 'It is called {form}, but only {rows} of {of} codes are there, so it was not read',
    },
    advice: { zh: '请把数据填到原空表中再报送。', en: 'Please enter the figures into the template and send that.' },
  },
  'figure-outside-form': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '表外有数', en: 'Figures outside the form' },
    message: {
      zh: '有 {count} 格填在本表以外的行或栏里，没有读入：{figures}',
      en: '{count} {count|cell stands|cells stand} in rows or columns that are not of this form and {count|was|were} not read: {figures}',
    },
    advice: {
      zh: '请把要报的数填到表内对应的格里，再删去插入的行或列。',
      en: 'Enter what is to be reported in the cells of the form, and delete the rows or columns that were inserted.',
    },
  },
  'rows-missing': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '缺少行', en: 'Missing rows' },
    message: {
      zh: '找不到 {count} 行：{elements}，这些格按未填计',
      en: 'Rows not found ({count}): {elements}; their cells count as blank',
    },
    advice: { zh: '请用原空表补填这些行。', en: 'Please fill in these rows in the template.' },
  },
  'columns-missing': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '缺少栏', en: 'Missing columns' },
    message: {
      zh: '找不到 {count} 栏：{elements}，这些格按未填计',
      en: 'Columns not found ({count}): {elements}; their cells count as blank',
    },
    advice: { zh: '请用原空表补填这些栏。', en: 'Please fill in these columns in the template.' },
  },
  'binding-ambiguous': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '位置不能确定', en: 'Ambiguous place' },
    message: {
      zh: '“{element}”可能是 {candidates}，不能确定是哪一处，未读取',
      en: '"{element}" could be {candidates}; nothing tells which, so the sheet was not read',
    },
    advice: { zh: '请只保留一处，并恢复原来的行次或栏次。', en: 'Please keep one of them and restore its code.' },
  },
  'binding-contradiction': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '代码与名称矛盾', en: 'Code and label contradict' },
    message: {
      zh: '{place}的代码是“{byCode}”，名称却是“{byLabel}”，未读取',
      en: 'The code in {place} is that of "{byCode}", but the label that of "{byLabel}"; the sheet was not read',
    },
    advice: { zh: '请恢复原来的代码和名称。', en: 'Please restore code and label.' },
  },
  'measure-changed': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '计量单位被改动', en: 'Measure changed' },
    message: {
      zh: '计量单位与本表不一致：{places}',
      en: 'The sheet gives other measures than the form has: {places}',
    },
    advice: {
      zh: '请按本表规定的计量单位填数，并恢复原来的计量单位。',
      en: 'Please enter the figures in the measure of the form and restore its heading.',
    },
  },
  'return-superseded': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '已被新的报送取代', en: 'Superseded' },
    message: {
      zh: '第 {actual} 次报送，已被 {other} 的第 {expected} 次报送取代',
      en: 'Submission {actual} is superseded by submission {expected} in {other}',
    },
    advice: { zh: '不用处理。', en: 'Nothing needs doing.' },
  },
  'return-not-chosen': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '未被选用', en: 'Not chosen' },
    message: { zh: '配置中选用了 {other}，此份不计', en: 'The configuration chooses {other}; this one does not count' },
    advice: { zh: '不用处理。', en: 'Nothing needs doing.' },
  },
  'return-duplicate': {
    stage: 'structure',
    severity: 'info',
    title: { zh: '重复报送', en: 'Sent twice' },
    message: {
      zh: '与 {other} 中的同一张表完全一致，只计一份',
      en: 'The same return with the same figures is in {other}; one counts',
    },
    advice: { zh: '不用处理。', en: 'Nothing needs doing.' },
  },
  'return-conflict': {
    stage: 'structure',
    severity: 'error',
    title: { zh: '两份报送不一致', en: 'Conflicting submissions' },
    message: {
      zh: '第 {submission} 次报送有 {count} 份且内容不一致（{files}），都不计。{hint}要选用此份，请在 huizong.yaml 的 choose: 下加一行：{choose}',
      en: 'Submission {submission} came {count} times with different figures ({files}); none counts.{hint} To choose this one, add a line under choose: in huizong.yaml: {choose}',
    },
    advice: {
      zh: '请向填报单位核实哪一份正确；要它更正重报的，用 huizong templates --resend -u {unit} 生成下一次报送的工作簿。',
      en: 'Ask the unit which one is right; for a corrected return, huizong templates --resend -u {unit} makes the workbook of its next submission.',
    },
  },
  'choice-unmatched': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '选用的文件不在', en: 'Chosen file not there' },
    message: {
      zh: 'huizong.yaml 的 choose: 为 {unit} 的 {form}（{period}）选用的文件 {sha256} 没有收到',
      en: 'For {form} of {unit} ({period}) huizong.yaml chooses the file {sha256}, which has not arrived',
    },
    advice: { zh: '请核对其中的 sha256，或删去这一项。', en: 'Check its sha256, or remove the entry.' },
  },
  'choice-outdated': {
    stage: 'structure',
    severity: 'warning',
    title: { zh: '选用的文件已过时', en: 'Outdated choice' },
    message: {
      zh: 'huizong.yaml 的 choose: 选用的是第 {submission} 次报送，之后已收到第 {highest} 次；以后者为准',
      en: 'The file that choose: in huizong.yaml names is submission {submission}; submission {highest} came later and counts',
    },
    advice: { zh: '请删去 choose: 中的这一项。', en: 'Remove that entry from choose:.' },
  },
} as const satisfies Record<string, FindingType>;
