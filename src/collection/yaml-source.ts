import { LineCounter, parseDocument } from 'yaml';
import type { Path } from '../forms/form-source.ts';
import { yamlLocator } from '../forms/yaml-locator.ts';
import { yamlMistake } from '../forms/yaml-mistakes.ts';
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
        const { line, col } = lines.linePos(error.pos[0]);
        const place = { file: source.file, line, column: col };
        return { code: 'configuration-syntax', parameters: { detail: yamlMistake(error.code) }, place };
      }),
    );
  }
  const locate = yamlLocator(source.file, text, document, lines);
  return {
    value: document.toJS() ?? {},
    has: (path) => document.hasIn(path),
    valuePosition: (path) => locate.value(path),
    keyPosition: (path) => locate.key(path),
  };
}
