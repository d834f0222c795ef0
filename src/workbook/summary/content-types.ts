const office = 'application/vnd.openxmlformats-officedocument';
const document = 'application/vnd.openxmlformats-package';

/**
 * `[Content_Types].xml` of a workbook of so many worksheets, as exceljs 4.4 writes it. It stands first in the package,
 * and exceljs writes it last.
 */
export function contentTypes(sheets: number): string {
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, `${office}.spreadsheetml.worksheet+xml`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    byExtension('rels', `${document}.relationships+xml`),
    byExtension('xml', 'application/xml'),
    override('/xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`),
    ...worksheets,
    override('/xl/theme/theme1.xml', `${office}.theme+xml`),
    override('/xl/styles.xml', `${office}.spreadsheetml.styles+xml`),
    override('/xl/sharedStrings.xml', `${office}.spreadsheetml.sharedStrings+xml`),
    byExtension('vml', `${office}.vmlDrawing`),
    override('/docProps/core.xml', `${document}.core-properties+xml`),
    override('/docProps/app.xml', `${office}.extended-properties+xml`),
    '</Types>',
  ].join('');
}

function byExtension(extension: string, type: string): string {
  return `<Default Extension="${extension}" ContentType="${type}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}
