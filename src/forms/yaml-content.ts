import type { Document, ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './form-source.ts';

/** A form refers back (`*name`) a few times at most; more, or deeper, is a file built to exhaust memory. */
const limits = { aliases: 100, values: 100_000, depth: 40 };

/** Thrown and caught inside this room only: the content is out of bounds at this node. */
export class ContentOutOfBounds extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('YAML content out of bounds');
    this.offset = offset;
  }
}

/** Plain values from the nodes of one document; codes stay as written (`01`), keys are always texts. */
export function yamlContent(document: Document.Parsed): unknown {
  const spent = { aliases: 0, values: 0 };

  function convert(node: unknown, path: Path, offset: number): unknown {
    spent.values += 1;
    if (spent.values > limits.values || path.length > limits.depth) throw new ContentOutOfBounds(offset);
    if (isAlias(node)) {
      spent.aliases += 1;
      if (spent.aliases > limits.aliases) throw new ContentOutOfBounds(node.range?.[0] ?? offset);
      return convert(node.resolve(document), path, node.range?.[0] ?? offset);
    }
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => {
          const name = keyText(key);
          return [name, convert(value, [...path, name], node.range?.[0] ?? offset)];
        }),
      );
    }
    if (isSeq(node)) return node.items.map((item, index) => convert(item, [...path, index], node.range?.[0] ?? offset));
    if (!isScalar(node)) return null;
    return typeof node.value === 'number' && keepsSpelling(path) ? (node.source ?? String(node.value)) : node.value;
  }

  return convert(document.contents, [], 0);
}

/** `01` and `1` are different codes; as numbers they would be the same. */
function keepsSpelling(path: Path): boolean {
  return path.at(-1) === 'code' || path.includes('codes');
}

/** A key as a person reads it. */
export function keyText(key: ParsedNode | unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
