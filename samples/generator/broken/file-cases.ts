import { strToU8, zipSync } from 'fflate';
import type { fileFindings } from '../../../src/model/catalogue/file-findings.ts';
import type { BrokenCase } from './broken-case.ts';
import { figureLines, linesFile } from './figure-lines.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { linkExternally } from './link-externally.ts';
import { addContentType, editPart, editParts, editSheet } from './spoil-package.ts';
import { facilities, rightFacilities, streetFile, streetSheet } from './usual-returns.ts';

const at = { file: streetFile };

/** What can be wrong with a file as a whole. */
export const fileCases: Readonly<Record<keyof typeof fileFindings, BrokenCase>> = {
  'file-unreadable': {
    wrong: {
      zh: '链接指向的文件已不存在；版本库不便保存这样的链接，由测试在 inbox/ 中建立（名为 11 迎宾街道.xlsx），平时运行只会看到未报',
      en: 'a link leads to a file that is gone; version control cannot well keep one, so the test makes it in inbox/ (called 11 迎宾街道.xlsx), and a plain run only shows a missing return',
    },
    inbox: async () => ({}),
    at,
  },
  'file-empty': {
    wrong: { zh: '文件是空的，一个字节也没有', en: 'the file has not a single byte' },
    inbox: async () => ({ [streetFile]: new Uint8Array() }),
    at,
  },
  'file-truncated': {
    wrong: { zh: '文件只传来前六成', en: 'only the first six tenths of the file arrived' },
    inbox: async () => {
      const whole = await facilities();
      return { [streetFile]: whole.slice(0, Math.floor(whole.length * 0.6)) };
    },
    at,
  },
  'file-damaged': {
    wrong: { zh: '工作表的校验码与内容对不上', en: 'the checksum of a sheet does not fit its content' },
    inbox: async () => ({ [streetFile]: withWrongChecksum(await facilities(), 'xl/worksheets/sheet2.xml') }),
    at,
  },
  'file-over-cap': {
    wrong: { zh: '工作表解压后的大小是压缩时的几百倍', en: 'a sheet is hundreds of times larger when unpacked' },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) =>
        xml.replace('<sheetData>', `${' '.repeat(6_000_000)}<sheetData>`),
      ),
    }),
    at,
  },
  'file-unsafe': {
    wrong: { zh: '工作表里声明了外部实体（DOCTYPE）', en: 'a sheet declares an external entity (DOCTYPE)' },
    inbox: async () => ({
      [streetFile]: editSheet(await facilities(), streetSheet, (xml) =>
        xml.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY figure SYSTEM "file:///etc/hostname">]><worksheet'),
      ),
    }),
    at,
  },
  'file-encoding': {
    wrong: { zh: '工作簿部件声明的编码是 GB2312', en: 'the workbook part declares the encoding GB2312' },
    inbox: async () => ({
      [streetFile]: editParts(await facilities(), (parts) =>
        editPart(parts, 'xl/workbook.xml', (xml) => xml.replace('encoding="UTF-8"', 'encoding="GB2312"')),
      ),
    }),
    at,
  },
  'file-encrypted': {
    wrong: { zh: '工作簿设了打开密码', en: 'the workbook needs a password to open' },
    inbox: async () => ({ [streetFile]: compoundFile(['EncryptionInfo', 'EncryptedPackage']) }),
    at,
  },
  'file-legacy-format': {
    wrong: { zh: '工作簿存成了二进制的 .xlsb', en: 'the workbook was saved as the binary .xlsb' },
    inbox: async () => ({ [streetFile]: asBinary(await facilities()) }),
    at,
  },
  'file-legacy-read': {
    wrong: { zh: '报来的是 CSV，每行一个数', en: 'CSV came, one figure a line' },
    inbox: async () => ({ [linesFile]: strToU8(figureLines()) }),
    at: { file: linesFile },
  },
  'file-text-undecodable': {
    wrong: {
      zh: 'CSV 在传送中丢了一个字节，不再是完好的 UTF-8',
      en: 'a CSV file lost a byte on its way and is no longer sound UTF-8',
    },
    inbox: async () => {
      const whole = strToU8(figureLines().replaceAll('YL01', '样例设施表'));
      return { [linesFile]: whole.filter((_, index) => index !== 40) };
    },
    at: { file: linesFile },
  },
  'archive-opened': {
    wrong: { zh: '几个单位的文件打成了一个压缩包', en: 'the files of several units came in one archive' },
    inbox: async () => ({
      '报送.zip': zipSync(
        { [streetFile]: await facilities() },
        // ZIP keeps local time: the same local noon is the same bytes in every time zone.
        { level: 0, mtime: new Date(1980, 0, 1, 12) },
      ),
    }),
    at: { file: '报送.zip' },
  },
  'file-other-format': {
    wrong: { zh: '系统导出的网页改名成了 .xlsx', en: 'a web page exported by some system was renamed to .xlsx' },
    inbox: async () => ({
      [streetFile]: strToU8('<html><body><table><tr><td>服务中心</td><td>12</td></tr></table></body></html>\n'),
    }),
    at,
  },
  'file-macros': {
    wrong: { zh: '工作簿存成了带宏的 .xlsm', en: 'the workbook was saved with macros, as .xlsm' },
    inbox: async () => ({ '11 迎宾街道.xlsm': withMacros(await facilities()) }),
    at: { file: '11 迎宾街道.xlsm' },
  },
  'file-external-links': {
    wrong: { zh: '工作簿引用了另一个工作簿', en: 'the workbook refers to another workbook' },
    inbox: async () => ({ [streetFile]: linkExternally(await facilities()) }),
    at,
  },
  'sheet-hidden': {
    wrong: { zh: '第二张报表被隐藏', en: 'the second form is on a hidden sheet' },
    forms: ['YL01', 'YL05'],
    inbox: async () => {
      const sheets = [
        { form: 'YL01', cells: rightFacilities },
        { form: 'YL05', cells: { centres: rightFacilities['centres.total'] } },
      ];
      const hidden = editParts(await fillWorkbook({ unit: '11', sheets }), (parts) =>
        editPart(parts, 'xl/workbook.xml', (xml) =>
          xml.replace('name="YL05 本级" state="visible"', 'name="YL05 本级" state="hidden"'),
        ),
      );
      return { [streetFile]: hidden };
    },
    at: { file: streetFile, sheet: 'YL05 本级' },
  },
};

/** Flips the checksum of one entry in the table of contents (PKWARE APPNOTE 4.3.12: CRC-32 at 16, name at 46). */
function withWrongChecksum(workbook: Uint8Array, part: string): Uint8Array {
  const bytes = Buffer.from(workbook);
  const entry = bytes.lastIndexOf(part) - 46;
  bytes.writeUInt32LE((bytes.readUInt32LE(entry + 16) ^ 0xffffffff) >>> 0, entry + 16);
  return new Uint8Array(bytes);
}

/** The head of a compound file ([MS-CFB]) with the names of its streams: enough to be told apart, and nothing else. */
function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) bytes.write(name, 512 + index * 128, 'utf16le');
  return new Uint8Array(bytes);
}

/** What tells an .xlsb apart is the type of its main part. */
function asBinary(workbook: Uint8Array): Uint8Array {
  return editParts(workbook, (parts) =>
    editPart(parts, '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
      ),
    ),
  );
}

function withMacros(workbook: Uint8Array): Uint8Array {
  return editParts(workbook, (parts) => {
    // A stand-in: what macros there are is never looked at.
    parts.set('xl/vbaProject.bin', 'Sub Auto_Open()\r\nEnd Sub\r\n');
    addContentType(parts, '/xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject');
    editPart(parts, '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
  });
}
