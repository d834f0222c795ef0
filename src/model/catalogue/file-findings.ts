import type { FindingType } from '../finding-type.ts';

/** What can be wrong with a file as a whole (intake.md, "What to answer"). */
export const fileFindings = {
  'file-unreadable': {
    stage: 'file',
    severity: 'error',
    title: { zh: '文件打不开', en: 'File cannot be opened' },
    message: { zh: '文件打不开：{detail}', en: 'The file cannot be opened: {detail}' },
    advice: {
      zh: '请检查文件的权限，并在 Excel 中关闭它，然后再运行一次。',
      en: 'Check the rights to the file and close it in Excel, then run again.',
    },
  },
  'file-empty': {
    stage: 'file',
    severity: 'error',
    title: { zh: '空文件', en: 'Empty file' },
    message: { zh: '文件没有内容（0 字节）', en: 'The file is empty (0 bytes)' },
    advice: { zh: '请填报单位重新发送该文件。', en: 'Ask the unit to send the file again.' },
  },
  'file-truncated': {
    stage: 'file',
    severity: 'error',
    title: { zh: '文件不完整', en: 'Truncated file' },
    message: { zh: '文件在传送中被截断，结尾缺失', en: 'The file was cut off on its way: its end is missing' },
    advice: { zh: '请填报单位重新发送该文件。', en: 'Ask the unit to send the file again.' },
  },
  'file-damaged': {
    stage: 'file',
    severity: 'error',
    title: { zh: '文件损坏', en: 'Damaged file' },
    message: { zh: '文件无法读取：{detail}', en: 'The file cannot be read: {detail}' },
    advice: {
      zh: '请填报单位在 Excel 中打开原文件，点“文件”→“另存为”，存成新的 .xlsx 后重新发送。',
      en: 'Ask the unit to open the original in Excel, save a new copy (File > Save As, .xlsx) and send that.',
    },
  },
  'file-over-cap': {
    stage: 'file',
    severity: 'error',
    title: { zh: '超出上限', en: 'Beyond a limit' },
    message: {
      zh: '{what}为 {actual}，上限 {limit}，文件未读取',
      en: '{what}: {actual}, the limit is {limit}; the file was not read',
    },
    advice: {
      zh: '报表不应如此之大。请填报单位把报表复制到新下发的空表中再报送。',
      en: 'No return is that large. Ask the unit to copy its figures into a fresh template.',
    },
  },
  'file-unsafe': {
    stage: 'file',
    severity: 'error',
    title: { zh: '含危险内容', en: 'Unsafe content' },
    message: { zh: '文件被拒收：{detail}', en: 'The file is refused: {detail}' },
    advice: {
      zh: 'Excel 不会存出这样的文件。请填报单位用下发的空表重新填报。',
      en: 'Excel does not save such files. Ask the unit to fill in a fresh template.',
    },
  },
  'file-encoding': {
    stage: 'file',
    severity: 'error',
    title: { zh: '编码不被接受', en: 'Unsupported encoding' },
    message: {
      zh: '部件“{part}”的编码（{encoding}）不是 UTF-8 或 UTF-16',
      en: 'The part "{part}" is not in UTF-8 or UTF-16 ({encoding})',
    },
    advice: {
      zh: '请填报单位在 Excel 中打开原文件，点“文件”→“另存为”，存成新的 .xlsx 后重新发送。',
      en: 'Ask the unit to open the original in Excel, save a new copy (File > Save As, .xlsx) and send that.',
    },
  },
  'file-encrypted': {
    stage: 'file',
    severity: 'error',
    title: { zh: '文件已加密', en: 'Encrypted file' },
    message: { zh: '文件设有打开密码，无法读取', en: 'The file is encrypted: it needs a password to open' },
    advice: {
      zh: '请在 Excel 中打开，点“文件”→“信息”→“保护工作簿”→“用密码进行加密”，清空密码，另存后再报送。',
      en: 'Open it in Excel, File > Info > Protect Workbook > Encrypt with Password, clear the password, and send a copy without it.',
    },
  },
  'file-legacy-format': {
    stage: 'file',
    severity: 'error',
    title: { zh: '不是 .xlsx 格式', en: 'Not an .xlsx file' },
    message: { zh: '文件其实是{format}', en: 'The file is really {format}' },
    advice: {
      zh: '请在 Excel 或 WPS 中打开，点“文件”→“另存为”，保存类型选“Excel 工作簿 (*.xlsx)”，再报送。',
      en: 'Open it in Excel or WPS, File > Save As, choose the type "Excel Workbook (*.xlsx)", and send that.',
    },
  },
  'file-legacy-read': {
    stage: 'file',
    severity: 'info',
    title: { zh: '按其他格式读取', en: 'Read from another format' },
    message: { zh: '文件其实是{format}，已照此读取', en: 'The file is really {format}, and was read as such' },
    advice: {
      zh: '不必处理。以后最好直接报送下发的空表（.xlsx）：其他格式会丢失填报时的提示和审核。',
      en: 'Nothing has to be done. Better send the template itself (.xlsx): other formats lose its hints and checks.',
    },
  },
  'file-text-undecodable': {
    stage: 'file',
    severity: 'error',
    title: { zh: '文本编码无法识别', en: 'Text that cannot be decoded' },
    message: {
      zh: '文件是文本，但既不是完好的 UTF-8、带标记的 UTF-16，也不是 GB18030；为免读成乱码，没有读取',
      en: 'The file is a text, but neither sound UTF-8, UTF-16 with its mark, nor GB18030; it was not read, rather than read wrongly',
    },
    advice: {
      zh: '请填报单位在 Excel 中打开原文件，点“文件”→“另存为”，保存类型选“CSV UTF-8（逗号分隔）(*.csv)”，或直接存成 .xlsx，再报送。',
      en: 'Ask the unit to open the original in Excel, File > Save As, choose "CSV UTF-8 (Comma delimited)" or .xlsx, and send that.',
    },
  },
  'archive-opened': {
    stage: 'file',
    severity: 'info',
    title: { zh: '压缩包', en: 'Archive' },
    message: {
      zh: '压缩包里有 {count} 个文件，已逐个读取，各有结论',
      en: 'The archive holds {count} {count|file|files}; each was read and has an answer of its own',
    },
    advice: { zh: '不必处理。', en: 'Nothing has to be done.' },
  },
  'file-other-format': {
    stage: 'file',
    severity: 'error',
    title: { zh: '不是工作簿', en: 'Not a workbook' },
    message: { zh: '文件其实是{format}，不是 Excel 工作簿', en: 'The file is really {format}, not an Excel workbook' },
    advice: {
      zh: '请报送填好的空表（.xlsx）本身；RAR、7z 等压缩包请先解压。',
      en: 'Send the filled-in template (.xlsx) itself; unpack archives first.',
    },
  },
  'file-macros': {
    stage: 'file',
    severity: 'warning',
    title: { zh: '含宏', en: 'Macros' },
    message: { zh: '文件含宏（VBA），宏不会被运行', en: 'The file contains macros (VBA); they are never run' },
    advice: {
      zh: '请用“文件”→“另存为”，保存类型选“Excel 工作簿 (*.xlsx)”存成不含宏的文件。',
      en: 'Save it without macros: File > Save As, type "Excel Workbook (*.xlsx)".',
    },
  },
  'file-external-links': {
    stage: 'file',
    severity: 'warning',
    title: { zh: '含外部链接', en: 'External links' },
    message: {
      zh: '文件引用了其他工作簿或程序，读入的是上次存盘时的结果',
      en: 'The file refers to other workbooks or programs; what was last saved is read',
    },
    advice: {
      zh: '请在 Excel 中点“数据”→“编辑链接”→“断开链接”，核对数值后再报送。',
      en: 'In Excel, Data > Edit Links > Break Link, check the figures, and send it again.',
    },
  },
  'sheet-hidden': {
    stage: 'file',
    severity: 'warning',
    title: { zh: '隐藏的工作表', en: 'Hidden sheet' },
    message: { zh: '工作表“{sheet}”被隐藏，但有内容', en: 'The sheet "{sheet}" is hidden but holds data' },
    advice: {
      zh: '右键单击任一工作表标签，点“取消隐藏”查看；不需要的请删除。',
      en: 'Right-click any sheet tab, Unhide, and look; delete what is not needed.',
    },
  },
} as const satisfies Record<string, FindingType>;
