import { overCap } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { XmlNames } from './xml-names.ts';
import { XmlTokens, xmlToken } from './xml-tokens.ts';

/** Attributes by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told. Names are local; elements of other namespaces than the part's are not told at all. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
}

const noNames = new XmlNames([]);

/** The largest styles and name lists that programs have left in workbooks have some hundred thousand. */
const mostElements = 1_000_000;

/**
 * Walks one of the small parts of a workbook in document order, whatever prefixes it uses. The part's namespace is that
 * of its root element; foreign elements and everything in them are passed over (ECMA-376-3, markup compatibility).
 *
 * @param xml in UTF-8 (decode-xml.ts)
 * @param root local name the root element must have
 * @throws ReadingStop on DOCTYPE, nesting beyond the cap, a million elements, malformed XML or another root
 */
export function walkXml(xml: Buffer, part: string, root: string, caps: ReadingCaps, handlers: XmlHandlers): void {
  const tokens = new XmlTokens(xml, part, root, noNames, caps);
  let elements = 0;
  for (let token = tokens.next(false); token !== xmlToken.end; token = tokens.next(false)) {
    const name = xml.toString('utf8', tokens.localStart, tokens.localEnd);
    if (token !== xmlToken.open) {
      handlers.close?.(name);
      continue;
    }
    elements += 1;
    if (elements > mostElements) {
      throw overCap({ zh: `“${part}”的元素数`, en: `elements in "${part}"` }, `>${mostElements}`, mostElements);
    }
    handlers.open(name, attributesOf(tokens));
  }
}

/** The value of an attribute by its local name, whatever its prefix: `r:id`, `ns0:id`. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

function attributesOf({ attributes }: XmlTokens): Attributes {
  const entries = Array.from({ length: attributes.count }, (_, index): [string, string] => [
    attributes.nameOf(index),
    attributes.value(index),
  ]);
  return Object.fromEntries(entries);
}
