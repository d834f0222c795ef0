import type { Document, LineCounter } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Position } from '../model/position.ts';
import type { Locator, Path } from './form-source.ts';
import { keyText } from './yaml-content.ts';

/** Finds keys and values of a parsed document in its file. */
export function yamlLocator(file: string, text: string, document: Document.Parsed, lines: LineCounter): Locator {
  function position(offset: number): Position {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  function locate(path: Path, wanted: 'key' | 'value'): Position {
    let node: unknown = document.contents;
    let offset = contentOffset(node, text) ?? document.range[0];
    for (const [depth, step] of path.entries()) {
      const { key, value } = child(isAlias(node) ? node.resolve(document) : node, step);
      if (key === undefined && value === undefined) break;
      const isLast = depth === path.length - 1;
      const keyOffset = contentOffset(key, text);
      offset =
        (isLast && wanted === 'key' ? keyOffset : undefined) ?? contentOffset(value, text) ?? keyOffset ?? offset;
      node = value;
    }
    return position(offset);
  }

  return { value: (path) => locate(path, 'value'), key: (path) => locate(path, 'key') };
}

function child(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
  if (isMap(node)) return node.items.find((pair) => keyText(pair.key) === String(step)) ?? {};
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] };
  return {};
}

/** Where the first character of the content stands: inside the quotes, or on the line after `|` and `>`. */
function contentOffset(node: unknown, text: string): number | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  const start = node.range?.[0];
  if (start === undefined || !isScalar(node)) return start;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') return start + 1;
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return start;
  const content = /\S/.exec(text.slice(text.indexOf('\n', start)));
  return content ? text.indexOf('\n', start) + content.index : start;
}
