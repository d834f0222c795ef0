import {
  ballast,
  filled,
  main,
  mebibyte,
  packed,
  parts,
  sheet,
  sheetPart,
  stringsPart,
  stylesPart,
  withPart,
} from './filled-part.ts';
import { lyingEntries, writeLyingZip } from './lying-zip.ts';

/** A file that costs little to send and much to read, and the answer that is due. */
export interface Bomb {
  readonly name: string;
  /** Verdict and codes. */
  readonly answer: RegExp;
  /** What the first message has to say. */
  readonly message?: RegExp;
  make(): Uint8Array;
}

const sheetOf = (pattern: string, head = '<sheetData>', tail = '</sheetData></worksheet>') =>
  withPart(sheetPart, filled(sheet(head), pattern, tail));
/** Without ballast: few bytes. */
const smallSheet = (inner: string) => withPart(sheetPart, Buffer.from(sheet(`${inner}</worksheet>`)));

const overCap = /^refused file-over-cap$/;

/** Rows of numbers, each cell with its reference. */
function numbers(rows: number, columns: number, order: 1 | -1 = 1): string {
  const letters = Array.from({ length: columns }, (_, index) => String.fromCharCode(65 + index));
  const all = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    return `<row r="${row}">${letters.map((letter) => `<c r="${letter}${row}"><v>${row}</v></c>`).join('')}</row>`;
  });
  return `<sheetData>${(order === 1 ? all : all.reverse()).join('')}</sheetData>`;
}

/** Every cap of intake.md, reached or just not. */
export const bombs: readonly Bomb[] = [
  {
    name: 'a ratio of 1,000',
    answer: overCap,
    message: /压缩比为 \d+，上限 100/,
    make: () => writeLyingZip({ entries: lyingEntries({ ...parts, [sheetPart]: sheet(' '.repeat(20 * mebibyte)) }) }),
  },
  {
    name: 'a ratio of 1,000 with a small size declared',
    answer: overCap,
    message: /压缩比/,
    make: () =>
      writeLyingZip({
        entries: lyingEntries(
          { ...parts, [sheetPart]: sheet(' '.repeat(20 * mebibyte)) },
          { [sheetPart]: { size: 2000 } },
        ),
      }),
  },
  {
    name: 'more than 64 MB in an entry',
    answer: overCap,
    message: /解压后的字节数为 6\d{7}，上限 67108864/,
    make: () =>
      withPart(sheetPart, filled(sheet('<sheetData>'), '<row r="1"/>', '</sheetData></worksheet>', 65 * mebibyte)),
  },
  {
    name: 'more than 64 MB in an entry with a small size declared',
    answer: overCap,
    message: /解压后的字节数为 6\d{7}，上限 67108864/,
    make() {
      const bytes = filled(sheet('<sheetData>'), '<row r="1"/>', '</sheetData></worksheet>', 65 * mebibyte);
      const { [sheetPart]: _, ...rest } = parts;
      return writeLyingZip({ entries: [...lyingEntries(rest), { ...packed(sheetPart, bytes), size: 5000 }] });
    },
  },
  {
    name: 'more than 200 MB in the file, declared',
    answer: overCap,
    message: /解压后的字节数为 2\d{8}，上限 209715200/,
    make() {
      const one = packed('x', filled('', ' ', ''));
      return writeLyingZip({
        entries: [...lyingEntries(parts), ...[1, 2, 3, 4].map((index) => ({ ...one, name: `xl/media/${index}.bin` }))],
      });
    },
  },
  {
    name: 'more than 200 MB in the file by reading one sheet four times',
    answer: overCap,
    message: /解压后的字节数为 209715201，上限 209715200/,
    make: () =>
      withPart(sheetPart, filled(sheet('<sheetData>'), '<!--    no cell    -->', '</sheetData></worksheet>'), {
        'xl/workbook.xml': sheetsOf(256, 's1'),
      }),
  },
  {
    name: 'one stored sheet of 19 MB that 256 sheets refer to',
    answer: overCap,
    message: /解压后的字节数为 209715201，上限 209715200/,
    make() {
      const bytes = filled(sheet('<sheetData>'), '<!--    no cell    -->', '</sheetData></worksheet>', 19 * mebibyte);
      const { [sheetPart]: _, ...rest }: Record<string, string> = { ...parts, 'xl/workbook.xml': sheetsOf(256, 's1') };
      return writeLyingZip({ entries: [...lyingEntries(rest), { name: sheetPart, bytes, method: 0 }] });
    },
  },
  {
    name: 'a file of more than 20 MB',
    answer: overCap,
    message: /文件字节数为 2\d{7}，上限 20971520/,
    make: () =>
      writeLyingZip({
        entries: [...lyingEntries(parts), { name: 'x', bytes: Buffer.alloc(20 * mebibyte), method: 0 }],
      }),
  },
  {
    name: '1,001 entries',
    answer: overCap,
    message: /压缩包条目数为 1001，上限 1000/,
    make() {
      const own = lyingEntries(parts);
      const more = Array.from({ length: 1001 - own.length }, (_, index) => ({ name: `x${index}`, bytes: '' }));
      return writeLyingZip({ entries: [...own, ...more] });
    },
  },
  {
    name: '60,000 entries',
    answer: overCap,
    message: /压缩包条目数为 60000/,
    make: () =>
      writeLyingZip({ entries: Array.from({ length: 60_000 }, (_, index) => ({ name: `x${index}`, bytes: '' })) }),
  },
  {
    name: 'an entry name of 60,000 bytes',
    answer: overCap,
    message: /条目名的字节数为 60000，上限 1024/,
    make: () => writeLyingZip({ entries: [...lyingEntries(parts), { name: 'x'.repeat(60_000), bytes: '' }] }),
  },
  {
    name: 'archives in archives in archives',
    answer: /^unrecognised file-other-format$/,
    message: /普通压缩包/,
    make() {
      let inner = Buffer.from(writeLyingZip({ entries: [{ name: 'zeros', bytes: Buffer.alloc(mebibyte) }] }));
      for (let depth = 0; depth < 12; depth++) {
        const layer = Array.from({ length: 8 }, (_, index) => ({ name: `${index}.zip`, bytes: inner }));
        inner = Buffer.from(writeLyingZip({ entries: layer }));
      }
      return inner;
    },
  },
  {
    name: '257 sheets',
    answer: overCap,
    message: /工作表数为 257，上限 256/,
    make: () => workbookPart(sheetsOf(257, 's1')),
  },
  {
    name: 'a sheet name of 32 characters',
    answer: overCap,
    message: /工作表名的字符数为 32，上限 31/,
    make: () => workbookPart((parts['xl/workbook.xml'] ?? '').replace('AA01 own', '很'.repeat(32))),
  },
  {
    name: '500,001 cells',
    answer: overCap,
    message: /有内容的单元格数为 500001，上限 500000/,
    make: () =>
      withPart(
        sheetPart,
        filled(
          sheet(numbers(20_000, 25).replace('</sheetData>', '')),
          '',
          '<row><c><v>1</v></c></row></sheetData></worksheet>',
        ),
      ),
  },
  {
    name: '499,999 cells',
    answer: /^(read|unrecognised) /,
    make: () => withPart(sheetPart, Buffer.from(sheet(`${ballast}${numbers(19_900, 25)}</worksheet>`))),
  },
  {
    name: '497,500 cells from the last to the first',
    answer: /^(read|unrecognised) /,
    make: () => withPart(sheetPart, Buffer.from(sheet(`${ballast}${numbers(19_900, 25, -1)}</worksheet>`))),
  },
  {
    name: 'row 1,048,577',
    answer: overCap,
    message: /行号为 1048577，上限 1048576/,
    make: () => smallSheet('<sheetData><row r="1048577"/></sheetData>'),
  },
  {
    name: 'row 1,048,577 in a cell',
    answer: overCap,
    message: /行号为 1048577/,
    make: () => smallSheet('<sheetData><row><c r="A1048577"/></row></sheetData>'),
  },
  {
    name: 'column XFE',
    answer: overCap,
    message: /列号为 16385，上限 16384/,
    make: () => smallSheet('<sheetData><row><c r="XFE1"/></row></sheetData>'),
  },
  { name: 'a row without numbers too far', answer: overCap, message: /行号为 1048577/, make: () => sheetOf('<row/>') },
  {
    name: 'a row number of 30 digits',
    answer: /^(refused file-over-cap|damaged file-damaged)$/,
    make: () => smallSheet(`<sheetData><row r="${'9'.repeat(30)}"/></sheetData>`),
  },
  {
    name: 'a merged range over the whole sheet',
    answer: overCap,
    message: /合并区域的单元格数为 17179869184，上限 1000000/,
    make: () => smallSheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  },
  {
    name: '200,000 merged ranges',
    answer: /^(read|unrecognised) /,
    make: () =>
      withPart(
        sheetPart,
        Buffer.from(
          sheet(
            `${ballast}${numbers(100, 20)}<mergeCells>${Array.from({ length: 200_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('')}</mergeCells></worksheet>`,
          ),
        ),
      ),
  },
  { name: '200,000 merged ranges in one place', answer: /^(read|unrecognised) /, make: () => smallMerges('B7:C8') },
  {
    name: 'merged ranges for ever',
    answer: overCap,
    message: /合并区域/,
    make: () => sheetOf('<mergeCell ref="A1:B1"/>', '<sheetData/><mergeCells>', '</mergeCells></worksheet>'),
  },
  {
    name: 'nesting of 65',
    answer: overCap,
    message: /嵌套层数为 65，上限 64/,
    make: () => smallSheet('<a>'.repeat(64) + '</a>'.repeat(64)),
  },
  { name: 'nesting without end', answer: overCap, message: /嵌套层数为 65/, make: () => sheetOf('<a>') },
  {
    name: 'a text of 32,768 characters',
    answer: overCap,
    message: /一个单元格的字符数为 32768，上限 32767/,
    make: () => strings(`<si><t>${'文'.repeat(32_768)}</t></si>`),
  },
  {
    name: 'a text of 32,768 characters in the cell',
    answer: overCap,
    message: /一个单元格的字符数为 32768/,
    make: () =>
      smallSheet(`<sheetData><row><c t="inlineStr"><is><t>${'文'.repeat(32_768)}</t></is></c></row></sheetData>`),
  },
  {
    name: 'a number format of 256 characters',
    answer: overCap,
    message: /数字格式的字符数为 256，上限 255/,
    make: () =>
      workbookPart(undefined, {
        [stylesPart]: `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(256)}"/></numFmts></styleSheet>`,
      }),
  },
];

function strings(inner: string): Uint8Array {
  return withPart(stringsPart, Buffer.from(`<sst xmlns="${main}">${inner}</sst>`));
}

function workbookPart(xml: string | undefined, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return writeLyingZip({
    entries: lyingEntries({ ...parts, ...more, 'xl/workbook.xml': xml ?? parts['xl/workbook.xml'] ?? '' }),
  });
}

/** A workbook of so many sheets, all of them one part. */
function sheetsOf(count: number, relationship: string): string {
  const sheets = Array.from(
    { length: count },
    (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="${relationship}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function smallMerges(reference: string): Uint8Array {
  const merges = `<mergeCell ref="${reference}"/>`.repeat(200_000);
  return withPart(
    sheetPart,
    Buffer.from(sheet(`${ballast}${numbers(100, 20)}<mergeCells>${merges}</mergeCells></worksheet>`)),
  );
}
