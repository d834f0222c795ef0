import { SaxesParser } from 'saxes';

/** An element with everything in it. */
export interface Element {
  readonly name: string;
  readonly namespace: string;
  /** By local name, and by the name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and stretches of text in document order. */
  readonly children: readonly (Element | string)[];
}

type Open = Element & { readonly children: (Element | string)[] };

/** The root element of an XML document; throws on anything malformed. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).flatMap(({ name, local, value }): [string, string][] => [
      [local, value],
      [name, value],
    ]);
    const element: Open = { name: tag.local, namespace: tag.uri, attributes: new Map(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('closetag', () => open.pop());
  const onText = (part: string) => open.at(-1)?.children.push(part);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
  if (!root) throw new Error('no root element');
  return root;
}

/** Elements of the root's own namespace with this name, however deep; nothing inside foreign elements. */
export function elements(from: Element, name: string, namespace = from.namespace): Element[] {
  return from.children.flatMap((child) => {
    if (typeof child === 'string' || child.namespace !== namespace) return [];
    return [...(child.name === name ? [child] : []), ...elements(child, name, namespace)];
  });
}

/** Text directly inside an element. */
export function ownText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
