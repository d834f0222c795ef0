import { SaxesParser } from 'saxes';
import { damaged, overCap, unsafe } from './reading-stop.ts';

/** Attributes by local name; of two with the same local name, `r:id` and the like are kept under `prefix:name` too. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told. Names are local; elements of other namespaces than the part's are not told at all. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** Character data and CDATA of the part's own elements. */
  text?(text: string): void;
}

/**
 * Walks one XML part in document order, whatever prefixes it uses. The part's namespace is that of its root
 * element; foreign elements and everything in them are passed over (ECMA-376-3, markup compatibility).
 *
 * @param root local name the root element must have
 * @throws ReadingStop on DOCTYPE, nesting beyond `depthCap`, malformed XML or another root
 */
export function walkXml(xml: string, part: string, root: string, depthCap: number, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  const names = new NameReader();
  let depth = 0;
  let foreignSince = 0;
  let ownNamespace: string | undefined;
  parser.on('doctype', () => {
    throw unsafe(`“${part}”含 DOCTYPE 声明`, `"${part}" contains a DOCTYPE`);
  });
  parser.on('error', () => {
    throw damaged(`“${part}”的 XML 不完整或有错`, `the XML of "${part}" is incomplete or malformed`);
  });
  parser.on('attribute', ({ name, value }) => {
    if (name.startsWith('xmlns')) names.declare(depth + 1, name, value);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > depthCap)
      throw overCap({ zh: `“${part}”的嵌套层数`, en: `nesting depth of "${part}"` }, depth, depthCap);
    if (foreignSince > 0) return;
    const { local, namespace } = names.read(tag.name);
    if (depth === 1) {
      if (local !== root) throw damaged(`“${part}”不是 ${root}`, `"${part}" is not a ${root}`);
      ownNamespace = namespace;
    }
    if (namespace !== ownNamespace) foreignSince = depth;
    else handlers.open(local, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    if (foreignSince === 0) handlers.close?.(names.read(tag.name).local);
    else if (foreignSince === depth) foreignSince = 0;
    names.leave(depth);
    depth -= 1;
  });
  const onText = (text: string) => {
    if (foreignSince === 0) handlers.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(xml).close();
}

/** The value of an attribute by its local name, whatever its prefix: `r:id`, `ns0:id`. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

interface NamespaceScope {
  readonly depth: number;
  readonly prefix: string;
  readonly namespace: string;
}

interface ElementName {
  readonly local: string;
  /** undefined where its prefix is not declared. */
  readonly namespace: string | undefined;
}

/** Local names and namespaces of elements; the few names of a part are split and looked up once for each scope. */
class NameReader {
  private readonly scopes: NamespaceScope[] = [];
  private readonly known = new Map<string, ElementName>();

  declare(depth: number, attribute: string, namespace: string): void {
    this.scopes.push({ depth, prefix: attribute === 'xmlns' ? '' : attribute.slice(6), namespace });
    this.known.clear();
  }

  /** Forgets what was declared at this depth or deeper. */
  leave(depth: number): void {
    while ((this.scopes.at(-1)?.depth ?? 0) >= depth) {
      this.scopes.pop();
      this.known.clear();
    }
  }

  read(name: string): ElementName {
    const known = this.known.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const namespace = this.scopes.findLast((scope) => scope.prefix === prefix)?.namespace;
    const read = { local: name.slice(colon + 1), namespace };
    this.known.set(name, read);
    return read;
  }
}
