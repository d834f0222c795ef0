import type { Document } from 'yaml';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { Path } from '../forms/form-source.ts';
import { yamlLocator } from '../forms/yaml-locator.ts';
import { placedMistake } from '../forms/yaml-mistakes.ts';
import type { Position } from '../model/position.ts';
import { Trouble } from '../model/trouble.ts';

/** A YAML text with the places of what it holds. */
export interface YamlSource {
  readonly value: unknown;
  has(path: Path): boolean;
  /** Where the value at a path starts; of the nearest thing around it where there is none. */
  valuePosition(path: Path): Position;
  /** Where a key starts. */
  keyPosition(path: Path): Position;
}

/** @throws Trouble with every syntax error at its line and column */
export function readYaml(source: { readonly file: string; readonly text: string }): YamlSource {
  const lines = new LineCounter();
  const text = source.text.replace(/^\uFEFF/, '');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    throw new Trouble(
      document.errors.map((error) => {
        const { label: detail, offset } = placedMistake(error, text);
        const { line, col } = lines.linePos(openQuote(error.message, document, offset) ?? offset);
        const place = { file: source.file, line, column: col };
        return { code: 'configuration-syntax', parameters: { detail }, place };
      }),
    );
  }
  refuseAliases(document, source.file, lines);
  const locate = yamlLocator(source.file, text, document, lines);
  return {
    value: document.toJS() ?? {},
    has: (path) => document.hasIn(path),
    valuePosition: (path) => locate.value(path),
    keyPosition: (path) => locate.key(path),
  };
}

/** Settings have nothing to refer back to; an alias without an anchor, or to itself, could not be read at all. */
function refuseAliases(document: Document.Parsed, file: string, lines: LineCounter): void {
  visit(document, {
    Alias(_, { source, range }) {
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      const detail = { zh: `这里不能用引用 *${source}`, en: `a reference *${source} is not allowed here` };
      throw new Trouble([{ code: 'configuration-syntax', parameters: { detail }, place: { file, line, column: col } }]);
    },
  });
}

/** Where the quote opens that is never closed: the library reports it where the text ends. */
function openQuote(message: string, document: Document.Parsed, end: number): number | undefined {
  if (!/^Missing closing ["']quote/.test(message)) return undefined;
  let opening: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      if (range[0] <= end && end <= range[1]) opening = range[0];
    },
  });
  return opening;
}
