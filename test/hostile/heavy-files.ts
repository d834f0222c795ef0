import { filled, main, packaging, sheet, sheetPart, stringsPart, stylesPart, withPart } from './filled-part.ts';

/** A file whose one part is one thing over and over. */
export interface HeavyFile {
  readonly name: string;
  make(): Uint8Array;
}

const cell = ['<sheetData><row><c>', '</c></row></sheetData></worksheet>'] as const;
const inline = ['<sheetData><row><c t="inlineStr"><is><t>', '</t></is></c></row></sheetData></worksheet>'] as const;
const row = ['<sheetData><row>', '</row></sheetData></worksheet>'] as const;
const data = ['<sheetData>', '</sheetData></worksheet>'] as const;

/** What a sheet is filled with, and what stands before and behind. */
const sheets: Readonly<Record<string, readonly [pattern: string, around: readonly [string, string]]>> = {
  spaces: [' ', data],
  comments: ['<!---->', data],
  'processing instructions': ['<?a?>', data],
  CDATA: ['<![CDATA[]]>', data],
  rows: ['<row r="1"/>', data],
  'hidden rows': ['<row hidden="1"/>', data],
  'empty cells': ['<c r="A1"/>', row],
  'cells without their place': ['<c/>', row],
  'hidden columns': ['<col min="1" max="16384" hidden="1"/>', ['<cols>', '</cols><sheetData/></worksheet>']],
  'foreign elements': ['<x:y/>', ['<sheetData xmlns:x="urn:x">', '</sheetData></worksheet>']],
  'one element name': ['a', ['<sheetData><', '/></sheetData></worksheet>']],
  'one attribute name': ['a', ['<sheetData ', '=""/></worksheet>']],
  'one attribute': ['1', ['<sheetData><row r="', '"/></sheetData></worksheet>']],
  'the attribute of a cell': ['&#65;', ['<sheetData><row><c r="', '"/></row></sheetData></worksheet>']],
  'the attribute of a merged range': ['A1:', ['<mergeCells><mergeCell ref="', '"/></mergeCells></worksheet>']],
  'merged ranges': ['<mergeCell ref="A1:B1"/>', ['<sheetData/><mergeCells>', '</mergeCells></worksheet>']],
  digits: ['1', ['<sheetData><row><c><v>', '</v></c></row></sheetData></worksheet>']],
  'references in one text': ['&amp;', inline],
  'references in a string value': [
    '&amp;',
    ['<sheetData><row><c t="str"><v>', '</v></c></row></sheetData></worksheet>'],
  ],
  'escapes in one text': ['_x0041_', inline],
  'runs in one text': [
    '<r><t>a</t></r>',
    ['<sheetData><row><c t="inlineStr"><is>', '</is></c></row></sheetData></worksheet>'],
  ],
  'one text cut by comments': ['a<!---->', inline],
  'one formula': ['[a]&amp;', ['<sheetData><row><c><f>', '</f><v>1</v></c></row></sheetData></worksheet>']],
  'shared formulas': ['<c r="A1"><f t="shared" si="1">[1]a!b</f></c>', row],
  'values in one cell': ['<v>1</v>', cell],
  'rules for the eye': ['<a b="c"/>', ['<conditionalFormatting>', '</conditionalFormatting><sheetData/></worksheet>']],
};

const relationships = `<Relationships xmlns="${packaging}/relationships">`;
const types = `<Types xmlns="${packaging}/content-types">`;

/** What other parts are filled with. */
const others: Readonly<Record<string, readonly [part: string, head: string, pattern: string, tail: string]>> = {
  'empty shared strings': [stringsPart, `<sst xmlns="${main}">`, '<si/>', '</sst>'],
  'shared strings': [stringsPart, `<sst xmlns="${main}">`, '<si><t>a</t></si>', '</sst>'],
  'cell formats': [stylesPart, `<styleSheet xmlns="${main}"><cellXfs>`, '<xf/>', '</cellXfs></styleSheet>'],
  'number formats': [
    stylesPart,
    `<styleSheet xmlns="${main}"><numFmts>`,
    '<numFmt numFmtId="1" formatCode="0"/>',
    '</numFmts></styleSheet>',
  ],
  relationships: ['xl/_rels/workbook.xml.rels', relationships, '<Relationship Id="a"/>', '</Relationships>'],
  'content types': ['[Content_Types].xml', types, '<Default Extension="a"/>', '</Types>'],
  'elements of the workbook': ['xl/workbook.xml', `<workbook xmlns="${main}">`, '<a/>', '</workbook>'],
};

/**
 * Every loop of the reader, given as much as the caps let through: a reader that looks at anything twice too often
 * hangs on one of these.
 *
 * @param bytes of the part that is filled, inflated
 */
export function heavyFiles(bytes: number): readonly HeavyFile[] {
  const inSheets = Object.entries(sheets).map(([name, [pattern, [head, tail]]]) => ({
    name,
    make: () => withPart(sheetPart, filled(sheet(head), pattern, tail, bytes)),
  }));
  const elsewhere = Object.entries(others).map(([name, [part, head, pattern, tail]]) => ({
    name,
    make: () => withPart(part, filled(head, pattern, tail, bytes)),
  }));
  return [
    ...inSheets,
    ...elsewhere,
    { name: 'prefixes under many declarations', make: () => declarations(bytes) },
    { name: 'attribute names that are nearly alike', make: () => alikeAttributes(bytes) },
  ];
}

/** As many declarations in force as attributes and depth allow, and millions of prefixes to look up below them. */
function declarations(bytes: number): Uint8Array {
  const open = Array.from({ length: 60 }, (_, depth) => {
    const declared = Array.from({ length: 60 }, (__, index) => `xmlns:p${depth}_${index}="urn:${depth}"`).join(' ');
    return `<a${depth} ${declared}>`;
  });
  const close = open.map((_, index) => `</a${59 - index}>`);
  return withPart(sheetPart, filled(sheet(open.join('')), '<x:y/>', `${close.join('')}</worksheet>`, bytes));
}

/** Attributes whose names differ in their last letters only. */
function alikeAttributes(bytes: number): Uint8Array {
  const name = 'n'.repeat(900);
  const all = Array.from({ length: 60 }, (_, index) => `${name}${String(index).padStart(2, '0')}="" `).join('');
  return withPart(sheetPart, filled(sheet('<sheetData>'), `<row ${all}/>`, '</sheetData></worksheet>', bytes));
}
