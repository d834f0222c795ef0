/** One child element of an XML fragment, with its whole text. */
export interface XmlChild {
  readonly name: string;
  readonly text: string;
}

const tag = /<(\/?)([A-Za-z_][\w.:-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g;

/**
 * The elements at the top of a fragment as exceljs writes them: well-formed, no comments, no text between them.
 *
 * @example xmlChildren('<b/><sz val="11"/>') // [{ name: 'b', … }, { name: 'sz', … }]
 */
export function xmlChildren(fragment: string): XmlChild[] {
  const children: XmlChild[] = [];
  let depth = 0;
  let start = 0;
  for (const match of fragment.matchAll(tag)) {
    const [whole, closing, name = '', empty] = match;
    if (depth === 0) start = match.index;
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth === 0) children.push({ name, text: fragment.slice(start, match.index + whole.length) });
  }
  return children;
}

/** Children in the order of a schema sequence; equal names keep their order, unknown names go last. */
export function inSchemaOrder(children: readonly XmlChild[], order: readonly string[]): XmlChild[] {
  const rank = (child: XmlChild): number => {
    const index = order.indexOf(child.name);
    return index < 0 ? order.length : index;
  };
  return children.toSorted((a, b) => rank(a) - rank(b));
}

/** Puts the children of every `<name>…</name>` of an XML text in order. */
export function reorderElement(xml: string, name: string, order: readonly string[]): string {
  const element = new RegExp(`(<${name}(?:\\s[^>]*)?>)(.*?)(</${name}>)`, 'gs');
  return xml.replace(element, (whole, open: string, inner: string, close: string) =>
    open.endsWith('/>') ? whole : open + joinChildren(inSchemaOrder(xmlChildren(inner), order)) + close,
  );
}

export function joinChildren(children: readonly XmlChild[]): string {
  return children.map((child) => child.text).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The text an escaped attribute stands for. */
export function unescapeAttribute(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => characters[entity] ?? entity);
}
