import type { Relationship } from './relationships.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { XmlNames } from './xml-names.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

const names = new XmlNames(['keywords']);

/**
 * The keywords among a document's core properties (ECMA-376-2 §8.3).
 *
 * @throws ReadingStop where the part is malformed
 */
export function readKeywords(
  parts: WorkbookPackage,
  packageRelationships: readonly Relationship[],
  caps: ReadingCaps,
): string | undefined {
  const part = packageRelationships.find(({ type }) => type === 'core-properties')?.target;
  if (part === undefined || !parts.has(part)) return undefined;
  const tokens = new XmlTokens(parts.read(part), part, 'coreProperties', names, caps);
  let keywords: string | undefined;
  for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
    if (token === xmlToken.open && tokens.name === 1) keywords = tokens.elementText() ?? tokens.text();
  }
  return keywords;
}
