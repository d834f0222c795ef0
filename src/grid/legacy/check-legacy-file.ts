import { decodeXml } from '../decode-xml.ts';
import { inflateEntry } from '../inflate-entry.ts';
import { otherFormat, ReadingStop } from '../reading-stop.ts';
import type { ReadingCaps } from '../workbook-reading.ts';
import { XmlNames } from '../xml-names.ts';
import { XmlTokens, xmlToken } from '../xml-tokens.ts';
import { readZipDirectory } from '../zip-directory.ts';
import type { LegacyFormat } from './legacy-format.ts';

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';
const manifest = 'META-INF/manifest.xml';

/**
 * What has to hold before the child sees the bytes: a ZIP is unpacked under the caps of every other, and XML may not
 * declare anything.
 *
 * @returns the bytes to be read: XML in UTF-8, others as they are
 * @throws ReadingStop
 */
export function checkLegacyFile(bytes: Uint8Array, { kind }: LegacyFormat, caps: ReadingCaps): Uint8Array {
  if (kind === 'openDocument') checkOpenDocument(bytes, caps);
  if (kind !== 'xml') return bytes;
  const xml = decodeXml(bytes, 'Workbook');
  checkXml(xml, 'Workbook', 'Workbook', caps);
  return xml;
}

function checkOpenDocument(bytes: Uint8Array, caps: ReadingCaps): void {
  let budget = caps.inflatedBytes;
  // The manifest says whether the others are encrypted: they are no XML then.
  const entries = readZipDirectory(bytes, caps).filter(({ name }) => !name.endsWith('/'));
  for (const entry of entries.sort((a, b) => Number(b.name === manifest) - Number(a.name === manifest))) {
    const unpacked = inflateEntry(entry, caps, budget);
    budget -= unpacked.length;
    const text = () => Buffer.from(unpacked).toString('latin1');
    if (entry.name === 'mimetype' && !text().startsWith(spreadsheet))
      throw otherFormat('OpenDocument 文件，但不是表格', 'an OpenDocument file that is no spreadsheet');
    if (entry.name === manifest && text().includes('encryption-data'))
      throw new ReadingStop('refused', { code: 'file-encrypted', parameters: {} });
    if (entry.name === 'content.xml') checkXml(decodeXml(unpacked, entry.name), entry.name, 'document-content', caps);
    if (entry.name === 'styles.xml') checkXml(decodeXml(unpacked, entry.name), entry.name, 'document-styles', caps);
  }
}

/** Well-formed, not too deep, without DOCTYPE. */
function checkXml(xml: Buffer, part: string, root: string, caps: ReadingCaps): void {
  const tokens = new XmlTokens(xml, part, root, new XmlNames([]), caps);
  while (tokens.next(false) !== xmlToken.end);
}
