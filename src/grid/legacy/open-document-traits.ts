/** What the library does not tell of a sheet of an OpenDocument file. Places are 1-based. */
export interface OpenDocumentTraits {
  hidden: boolean;
  protected: boolean;
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

/** No sheet has more of either that could matter; LibreOffice repeats its empty last row a million times. */
const mostRows = 65_536;
const mostColumns = 1024;

const tag =
  /<(\/?)(?:table:(table|table-row|table-column)|style:(style|table-properties))(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * Which sheets, rows and columns are hidden and which sheets protected (OpenDocument 1.3 part 3, 9.1.2, 9.1.6, 9.1.3,
 * 17.15), by the name of the sheet.
 *
 * @param content the part `content.xml`, or a flat document
 */
export function openDocumentTraits(content: string): ReadonlyMap<string, OpenDocumentTraits> {
  const hiddenStyles = new Set<string>();
  const sheets = new Map<string, OpenDocumentTraits>();
  let style = '';
  let sheet: OpenDocumentTraits | undefined;
  let [row, column] = [0, 0];
  for (const [, close = '', table, styled, attributes = ''] of content.matchAll(tag)) {
    if (close !== '') {
      if (table === 'table') sheet = undefined;
      continue;
    }
    if (styled === 'style') style = attribute(attributes, 'style:name') ?? '';
    else if (styled === 'table-properties' && attribute(attributes, 'table:display') === 'false')
      hiddenStyles.add(style);
    else if (table === 'table') {
      sheet = {
        hidden: hiddenStyles.has(attribute(attributes, 'table:style-name') ?? ''),
        protected: attribute(attributes, 'table:protected') === 'true',
        hiddenRows: [],
        hiddenColumns: [],
      };
      sheets.set(attribute(attributes, 'table:name') ?? '', sheet);
      [row, column] = [0, 0];
    } else if (table === 'table-row' && sheet) row = passLines(attributes, 'rows', row, mostRows, sheet.hiddenRows);
    else if (table === 'table-column' && sheet)
      column = passLines(attributes, 'columns', column, mostColumns, sheet.hiddenColumns);
  }
  return sheets;
}

/** @returns the last row or column that the element stands for */
function passLines(
  attributes: string,
  what: 'rows' | 'columns',
  before: number,
  most: number,
  hidden: number[],
): number {
  const repeated = Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1);
  const last = before + (repeated >= 1 ? repeated : 1);
  const visibility = attribute(attributes, 'table:visibility');
  if (visibility === 'collapse' || visibility === 'filter') {
    for (let line = before + 1; line <= Math.min(last, most); line++) hidden.push(line);
  }
  return last;
}

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}=`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const end = attributes.indexOf(attributes.charAt(from - 1), from);
  return unescaped(attributes.slice(from, end));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
