import { describe, expect, it } from 'vitest';
import { drawnParts } from './drawn-parts.ts';
import { answerFor, refusal } from './hostile-answer.ts';
import type { LyingEntry, LyingZip } from './lying-zip.ts';
import { lyingEntries, writeLyingZip } from './lying-zip.ts';

const parts = drawnParts();
const sheet = 'xl/worksheets/sheet1.xml';
const good = writeLyingZip({ entries: lyingEntries(parts) });
const junk = Buffer.from('junk that belongs to no entry');

/** One entry lies. */
const lying = (lies: Partial<LyingEntry>): Uint8Array =>
  writeLyingZip({ entries: lyingEntries(parts, { [sheet]: lies }) });
/** The archive lies as a whole. */
const archive = (lies: Partial<LyingZip>): Uint8Array => writeLyingZip({ entries: lyingEntries(parts), ...lies });
/** An entry more. */
const with1 = (entry: LyingEntry): Uint8Array => writeLyingZip({ entries: [...lyingEntries(parts), entry] });
const extra = (name: string | Uint8Array, more: Partial<LyingEntry> = {}): Uint8Array =>
  with1({ name, bytes: 'x', ...more });

// intake.md, "What to answer": every way to pack the same workbook that a program really uses is read.
describe('sound packages, however packed', () => {
  it.each<[string, Uint8Array]>([
    ['deflated', good],
    ['stored', writeLyingZip({ entries: lyingEntries(parts).map((entry) => ({ ...entry, method: 0 })) })],
    [
      'with data descriptors',
      writeLyingZip({ entries: lyingEntries(parts).map((entry) => ({ ...entry, descriptor: 'signed' as const })) }),
    ],
    [
      'with data descriptors without signature',
      writeLyingZip({ entries: lyingEntries(parts).map((entry) => ({ ...entry, descriptor: 'bare' as const })) }),
    ],
    // Streaming writers of Java (Apache POI SXSSF, Zip64Mode.Always) do so for files of any size.
    [
      'in ZIP64',
      writeLyingZip({ entries: lyingEntries(parts).map((entry) => ({ ...entry, zip64: true })), zip64: true }),
    ],
    ['with ZIP64 sizes in a plain directory', lying({ zip64: true })],
    ['with a comment', archive({ comment: Buffer.from('a comment') })],
    ['with extra fields', lying({ localExtra: Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]) })],
    ['with entries of folders', extra('xl/theme/', { bytes: '', method: 0 })],
  ])('reads a workbook %s', (_, bytes) => {
    expect(answerFor(bytes).answer).toBe(answerFor(good).answer);
    expect(answerFor(good).answer).toMatch(/^read /);
  });
});

describe('damaged packages', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a wrong CRC', lying({ crc: 1 }), /校验和/],
    ['a size declared too small', lying({ size: 10 }), /长度与声明不符/],
    ['a size declared too large', lying({ size: 100_000 }), /长度与声明不符/],
    ['packed bytes that are no deflate stream', lying({ packed: Buffer.alloc(50, 0xfe) }), /无法解压/],
    ['an entry that is cut off', lying({ packed: Buffer.from([0x4b]) }), /无法解压|长度/],
    ['a packed size beyond the file', lying({ packedSize: 10_000_000 }), /超出文件范围/],
    ['an offset beyond the file', lying({ offset: 900_000_000 }), /目录损坏/],
    ['an offset into the middle of another entry', lying({ offset: 33 }), /目录损坏|重叠/],
    ['two entries in one place', lying({ offset: 0 }), /两处名称不一致|重叠/],
    ['another name in the local header', lying({ centralName: 'xl/worksheets/sheet9.xml' }), /两处名称不一致/],
    ['another method in the local header', lying({ method: 0, centralMethod: 8, bytes: 'abc' }), /不一致/],
    ['another size in the local header', lying({ centralSize: 12 }), /不一致/],
    ['another CRC in the local header', lying({ centralCrc: 12 }), /不一致/],
    ['a name twice', extra(sheet), /出现两次/],
    ['a name twice but for case', extra(sheet.toUpperCase()), /出现两次/],
    ['a name twice but for its slashes', extra(sheet.replaceAll('/', '\\')), /出现两次/],
    ['an unknown method', lying({ method: 14 }), /不支持的压缩方法/],
    ['bytes before it', archive({ before: junk }), /多余/],
    ['bytes after it', archive({ after: junk }), /多余/],
    ['more entries declared than there are', archive({ count: 99 }), /目录损坏/],
    ['fewer entries declared than there are', archive({ count: 2 }), /目录损坏/],
    ['a directory said to be longer', archive({ directoryLength: 12_345_678 }), /多余|目录损坏/],
    ['a directory said to be elsewhere', archive({ directoryStart: 3 }), /多余|目录损坏/],
  ])('answers %s with damaged and asks for the file again', (_, bytes, message) => {
    const { answer, message: said } = refusal(bytes);
    expect(answer).toBe('damaged file-damaged');
    expect(said).toMatch(message);
    expect(said).toContain('重新发送');
  });

  it.each([0, 1, 4, 22, 100, good.length - 23, good.length - 1])(
    'says that a file is cut off after %d bytes',
    (length) => {
      const { answer, message } = refusal(good.subarray(0, length));
      expect(answer).toBe(
        length === 0
          ? 'damaged file-empty'
          : length === 1
            ? 'unrecognised file-other-format'
            : 'damaged file-truncated',
      );
      expect(message).toContain(length === 1 ? '报送' : '重新发送');
    },
  );

  it.each([
    '[Content_Types].xml',
    'xl/workbook.xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    sheet,
    'xl/styles.xml',
  ])('names the part %s where it is missing', (name) => {
    const { [name]: _, ...rest } = parts;
    const { answer, message } = refusal(writeLyingZip({ entries: lyingEntries(rest) }));
    expect(answer).toBe('damaged file-damaged');
    expect(message).toMatch(name === '_rels/.rels' ? /引用/ : /缺少部件|没有对应的部件/);
  });
});

describe('unsafe packages', () => {
  const unix = 3;
  const macOs = 19;
  it.each<[string, Uint8Array]>([
    ['a path that leads out', extra('../../evil.xml')],
    ['a path that leads out with back slashes', extra('xl\\..\\..\\evil.xml')],
    ['a drive', extra('C:\\evil.xml')],
    ['a drive behind a slash', extra('/c:/evil.xml')],
    ['a symbolic link', extra('link', { madeBy: unix, attributes: 0xa1ff_0000 })],
    ['a symbolic link of macOS', extra('link', { madeBy: macOs, attributes: 0xa1ff_0000 })],
    ['a symbolic link of no known system', extra('link', { attributes: 0xa1ff_0000 })],
    ['a name with a zero byte', extra('a\0.xml')],
    ['a name that rings the bell and clears the screen', extra('a\u0007\u001b[2J.xml')],
  ])('refuses %s', (_, bytes) => {
    const { answer, message } = refusal(bytes);
    expect(answer).toBe('refused file-unsafe');
    expect(message).toContain('空表');
  });

  it.each<[string, Uint8Array]>([
    ['the encrypted bit', lying({ flags: 1 })],
    ['strong encryption', lying({ flags: 0x41 })],
    ['an encrypted directory', lying({ flags: 0x2000 })],
  ])('names %s and the way to a copy without a password', (_, bytes) => {
    const { answer, message } = refusal(bytes);
    expect(answer).toBe('refused file-encrypted');
    expect(message).toMatch(/“文件”→“信息”→“保护工作簿”.*清空密码/);
  });
});
