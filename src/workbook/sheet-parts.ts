import { unescapeAttribute } from './xml-children.ts';

/**
 * Which part holds which sheet: `xl/worksheets/sheet1.xml` → `DJ01`, read from the workbook part and its relationships.
 *
 * @param workbook text of `xl/workbook.xml`
 * @param relationships text of `xl/_rels/workbook.xml.rels`
 */
export function sheetParts(workbook: string, relationships: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [element] of relationships.matchAll(/<Relationship\s[^>]*>/g)) {
    targets.set(attribute(element, 'Id'), attribute(element, 'Target'));
  }
  const parts = new Map<string, string>();
  for (const [element] of workbook.matchAll(/<sheet\s[^>]*>/g)) {
    const target = targets.get(attribute(element, 'r:id'));
    if (target !== undefined) parts.set(`xl/${target}`, attribute(element, 'name'));
  }
  return parts;
}

function attribute(element: string, name: string): string {
  return unescapeAttribute(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '');
}
