import { escapeAttribute } from './xml-children.ts';

/** `docProps/core.xml` without a date: a workbook says when its figures are of, not when a program ran. */
export function coreProperties(title: string, keywords?: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeAttribute(title)}</dc:title>`,
    ...(keywords === undefined ? [] : [`<cp:keywords>${escapeAttribute(keywords)}</cp:keywords>`]),
    '<dc:creator>huizong</dc:creator><cp:lastModifiedBy>huizong</cp:lastModifiedBy>',
    '</cp:coreProperties>',
  ].join('');
}
