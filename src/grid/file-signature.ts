import { damaged, legacyFormat, otherFormat, ReadingStop } from './reading-stop.ts';

type Format = readonly [zh: string, en: string];

const signatures: readonly (readonly [start: RegExp, format: Format])[] = [
  [/^%PDF/, ['PDF 文件', 'a PDF file']],
  [/^\x89PNG/, ['图片（PNG）', 'an image (PNG)']],
  [/^\xff\xd8\xff/, ['图片（JPEG）', 'an image (JPEG)']],
  [/^GIF8/, ['图片（GIF）', 'an image (GIF)']],
  [/^BM[\s\S]{4}\0{4}/, ['图片（BMP）', 'an image (BMP)']],
  [/^II\*\0/, ['图片（TIFF）', 'an image (TIFF)']],
  [/^MM\0\*/, ['图片（TIFF）', 'an image (TIFF)']],
  [/^RIFF/, ['图片或影音文件', 'an image or media file']],
  [/^Rar!/, ['RAR 压缩包', 'a RAR archive']],
  [/^7z\xbc\xaf/, ['7z 压缩包', 'a 7z archive']],
  [/^\{\\rtf/, ['RTF 文档', 'an RTF document']],
];

/**
 * Says what a file is that is no ZIP: never returns for those that are named, and for anything else neither.
 *
 * @throws ReadingStop always: legacy, encrypted, another format, or damaged
 */
export function nameOtherFile(bytes: Uint8Array): never {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFile(bytes);
  const known = signatures.find(([start]) => start.test(head));
  if (known) throw otherFormat(...known[1]);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw otherFormat('gzip 压缩包', 'a gzip archive');
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) {
    throw legacyFormat('XML 电子表格 2003', 'XML Spreadsheet 2003');
  }
  if (text.startsWith('mime-version:')) throw otherFormat('单个文件网页（MHTML）', 'a single-file web page (MHTML)');
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/.test(text))
    throw otherFormat('网页（HTML）', 'a web page (HTML)');
  if (text.startsWith('<')) throw otherFormat('XML 文件', 'an XML file');
  if (endsLikeZip(bytes)) throw damaged('文件开头有多余的内容', 'there are bytes before its beginning');
  const plain = plainText(bytes);
  if (plain !== undefined)
    throw isTable(plain)
      ? legacyFormat('文本表格（CSV）', 'a text table (CSV)')
      : otherFormat('文本文件', 'a text file');
  throw damaged('不是 Excel 工作簿，也不是可辨认的其他文件', 'it is neither an Excel workbook nor any file we know');
}

/** The end record of a ZIP (APPNOTE 4.3.16) without a comment, or with a short one. */
function endsLikeZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('PK\x05\x06', 0, 'latin1');
}

/** Compound files ([MS-CFB]) name their streams in UTF-16: a workbook of Excel 97–2003, or an encrypted package. */
function compoundFile(bytes: Uint8Array): ReadingStop {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => all.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new ReadingStop('refused', { code: 'file-encrypted', parameters: {} });
  // Names of streams are compared without case ([MS-CFB] 2.6.4); some programs write them in capitals.
  if (['Workbook', 'WORKBOOK', 'Book', 'BOOK'].some(holds))
    return legacyFormat('旧版 Excel 工作簿（.xls、.et）', 'an old Excel workbook (.xls, .et)');
  if (holds('WordDocument')) return otherFormat('旧版 Word 文档（.doc）', 'an old Word document (.doc)');
  if (holds('PowerPoint Document')) return otherFormat('旧版演示文稿（.ppt）', 'an old presentation (.ppt)');
  if (lacksDirectory(all)) return new ReadingStop('damaged', { code: 'file-truncated', parameters: {} });
  return otherFormat('OLE 复合文件', 'an OLE compound file');
}

/** The sector where the names of the streams begin lies beyond the end ([MS-CFB] 2.2). */
function lacksDirectory(all: Buffer): boolean {
  if (all.length < 512) return true;
  const sectorBytes = 2 ** all.readUInt16LE(30);
  return (all.readUInt32LE(48) + 2) * sectorBytes > all.length;
}

/** The beginning of a text in UTF-8, UTF-16 or GB18030; undefined where it is no text, control characters and all. */
function plainText(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 65_536);
  const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  for (const encoding of utf16 ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030']) {
    try {
      // As a stream: a character that the sample cuts in two is none of its defects.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: sample.length < bytes.length });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
      if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}

/** One separator in each of the first lines. */
function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 5);
  return [',', '\t', ';'].some((separator) => lines.length > 0 && lines.every((line) => line.includes(separator)));
}
