import type { Label } from '../../model/label.ts';

/** A format that the child reads. */
export interface LegacyFormat {
  readonly name: Label;
  readonly kind: 'compound' | 'openDocument' | 'xml';
}

/** Which format a file has that `readWorkbook` has named as a legacy one; undefined for those that nobody reads. */
export function legacyFormatOf(bytes: Uint8Array): LegacyFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return {
      kind: 'compound',
      name: { zh: '旧版 Excel 工作簿（.xls、.et）', en: 'an old Excel workbook (.xls, .et)' },
    };
  // The manifest of its parts (OpenDocument 1.3 part 2, 3.2) is its only entry that every writer has.
  if (
    head.startsWith('PK') &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('META-INF/manifest.xml')
  )
    return {
      kind: 'openDocument',
      name: { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
    };
  if (head.replaceAll('\0', '').toLowerCase().includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { kind: 'xml', name: { zh: 'XML 电子表格 2003', en: 'XML Spreadsheet 2003' } };
  return undefined;
}
