/** A full-width mark where YAML needs the plain one. */
export interface FullWidthMark {
  /** From the start of the text. */
  readonly offset: number;
  /** Of the message: the mark, and what should stand there. */
  readonly parameters: { readonly mark: string; readonly plain: string };
}

const plainMarks: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '\u3000': ' ',
};

/** A colon after a key, a comma before the next one, brackets around a value, a space that indents. */
const places: readonly RegExp[] = [
  /(?<=(?:^|[{,，｛-])\s*[A-Za-z_]\w*\s*)：/u,
  /，(?=\s*[A-Za-z_]\w*\s*[:：])/u,
  /(?<=[:：,，-]\s*)[｛［]/u,
  /[｝］](?=\s*$)/u,
  /(?<=^ *)\u3000/u,
];

/**
 * The first full-width mark of a line that seems to be meant as a part of YAML; those in quotation marks and inside
 * Chinese texts are not.
 *
 * @example fullWidthMark('id： a')?.offset // 2
 */
export function fullWidthMark(line: string): FullWidthMark | undefined {
  const unquoted = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length));
  const offsets = places.map((place) => unquoted.search(place)).filter((offset) => offset >= 0);
  if (offsets.length === 0) return undefined;
  const offset = Math.min(...offsets);
  const mark = unquoted[offset] ?? '';
  return { offset, parameters: { mark, plain: plainMarks[mark] ?? '' } };
}
