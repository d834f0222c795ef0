import type { Parts } from './spoil-package.ts';
import { addContentType, addRelationship, editPart, editParts } from './spoil-package.ts';

/** Lets a workbook refer to another one, `[1]`, as Excel does for a formula over a cell of another file. */
export function linkExternally(workbook: Uint8Array): Uint8Array {
  return editParts(workbook, addExternalLink);
}

function addExternalLink(parts: Parts): void {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';
  parts.set(
    'xl/externalLinks/externalLink1.xml',
    `<?xml version="1.0" encoding="UTF-8"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="台账"/></sheetNames></externalBook></externalLink>`,
  );
  parts.set(
    'xl/externalLinks/_rels/externalLink1.xml.rels',
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="%E5%8F%B0%E8%B4%A6.xlsx" TargetMode="External"/></Relationships>`,
  );
  addRelationship(parts, 'external1', 'externalLink', 'externalLinks/externalLink1.xml');
  addContentType(
    parts,
    '/xl/externalLinks/externalLink1.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
  );
  editPart(parts, 'xl/workbook.xml', (xml) =>
    xml.replace('</sheets>', '</sheets><externalReferences><externalReference r:id="external1"/></externalReferences>'),
  );
}
