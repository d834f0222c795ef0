import type { Document } from 'yaml';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { FormDocument } from './form-source.ts';
import type { ProblemList } from './problem-list.ts';
import { ContentOutOfBounds, yamlContent } from './yaml-content.ts';
import { yamlLocator } from './yaml-locator.ts';
import { yamlMistake } from './yaml-mistakes.ts';

/** No form comes near this; thirteen forms together hold about 100 kB. */
const largestFile = 1024 * 1024;

/** The documents of a form file (`---` between them) as plain values with their places. */
export function readFormFile(source: { file: string; text: string }, problems: ProblemList): FormDocument[] {
  const { file } = source;
  const start = { file, line: 1, column: 1 };
  const text = source.text.replace(/^\uFEFF/, '');
  if (text.length > largestFile) {
    problems.add('form-file-too-large', start, { megabytes: 1 });
    return [];
  }
  const lines = new LineCounter();
  const documents = parse(text, lines);
  if (documents === undefined) {
    problems.add('yaml-out-of-bounds', start);
    return [];
  }
  const written = documents.filter((document) => document.contents !== null || document.errors.length > 0);
  if (written.length === 0) problems.add('form-file-empty', start);
  return written.flatMap((document) => {
    const locate = yamlLocator(file, text, document, lines);
    const mistake = document.errors[0];
    if (mistake) {
      const { line, col } = lines.linePos(mistake.pos[0]);
      const place = { file, line, column: col };
      if (mistake.code === 'RESOURCE_EXHAUSTION') problems.add('yaml-out-of-bounds', place);
      else problems.add('yaml-invalid', place, { mistake: yamlMistake(mistake.code) });
      return [];
    }
    try {
      return [{ content: yamlContent(document), locate }];
    } catch (error) {
      if (!(error instanceof ContentOutOfBounds)) throw error;
      const { line, col } = lines.linePos(error.offset);
      problems.add('yaml-out-of-bounds', { file, line, column: col });
      return [];
    }
  });
}

/** Undefined where the nesting exhausts the parser's stack, which only a file built for it does. */
function parse(text: string, lineCounter: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
