import type { Document, YAMLParseError } from 'yaml';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { FormDocument } from './form-source.ts';
import type { FullWidthMark } from './full-width-mark.ts';
import { fullWidthMark } from './full-width-mark.ts';
import type { ProblemList } from './problem-list.ts';
import { ContentOutOfBounds, yamlContent } from './yaml-content.ts';
import { yamlLocator } from './yaml-locator.ts';
import { placedMistake } from './yaml-mistakes.ts';

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
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };

  function reportMistake(mistake: YAMLParseError): void {
    const full = mistake.code === 'RESOURCE_EXHAUSTION' ? undefined : nearbyMark(text, mistake.pos[0]);
    const { label, offset } = placedMistake(mistake, text);
    if (mistake.code === 'RESOURCE_EXHAUSTION') problems.add('yaml-out-of-bounds', placeOf(offset));
    else if (full) problems.add('yaml-full-width', placeOf(full.offset), full.parameters);
    else problems.add('yaml-invalid', placeOf(offset), { mistake: label });
  }

  return written.flatMap((document) => {
    const locate = yamlLocator(file, text, document, lines);
    const mistake = document.errors[0];
    if (mistake) {
      reportMistake(mistake);
      return [];
    }
    try {
      return [{ content: yamlContent(document), locate }];
    } catch (error) {
      if (!(error instanceof ContentOutOfBounds)) throw error;
      problems.add('yaml-out-of-bounds', placeOf(error.offset));
      return [];
    }
  });
}

/** A full-width mark that may have caused a mistake: in its line, else in the line before. */
function nearbyMark(text: string, offset: number): FullWidthMark | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.lastIndexOf('\n', start - 2) + 1;
  for (const from of start === 0 ? [0] : [start, before]) {
    const mark = fullWidthMark(text.slice(from).split('\n', 1)[0] ?? '');
    if (mark) return { ...mark, offset: from + mark.offset };
  }
  return undefined;
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
