import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Label } from '../model/label.ts';

/** What the YAML library's error codes mean, in words for a person who writes forms. */
const mistakes: Partial<Record<ErrorCode, Label>> = {
  ALIAS_PROPS: { zh: '引用（*）后面不能再写标记', en: 'a reference (*) may not carry a tag or anchor' },
  BAD_ALIAS: { zh: '引用（*）没有对应的锚点（&）', en: 'a reference (*) has no anchor (&)' },
  BAD_COLLECTION_TYPE: { zh: '标记与内容类型不符', en: 'a tag does not fit what follows' },
  BAD_DIRECTIVE: {
    zh: '以 % 开头的指令无效；若是文字请加引号',
    en: 'a directive (%) is not valid; quote it if it is a text',
  },
  BAD_DQ_ESCAPE: { zh: '双引号中的反斜杠写法无效', en: 'a backslash in double quotes is not valid' },
  BAD_INDENT: {
    zh: '缩进不对：同一级要左边对齐',
    en: 'the indentation is wrong: what is on one level starts in one column',
  },
  BAD_PROP_ORDER: { zh: '锚点或标记的位置不对', en: 'an anchor or tag stands in the wrong place' },
  BAD_SCALAR_START: {
    zh: '文字不能以这个符号开头，请加引号',
    en: 'a text may not begin with this character: quote it',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里出现了两个冒号，请给文字加引号',
    en: 'there is a second colon in the line: quote the text',
  },
  BLOCK_IN_FLOW: { zh: '花括号或方括号里不能换用缩进写法', en: 'inside braces or brackets indentation does not count' },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'the same key is written twice' },
  KEY_OVER_1024_CHARS: { zh: '键太长', en: 'a key is too long' },
  MISSING_CHAR: {
    zh: '缺少逗号、引号、冒号后的空格或右括号',
    en: 'a comma, quote, space after a colon or closing bracket is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键必须写在一行里，或缺少冒号',
    en: 'a key has to stand on one line, or a colon is missing',
  },
  TAB_AS_INDENT: { zh: '缩进要用空格，不能用制表符', en: 'indent with spaces, not with tabs' },
  UNEXPECTED_TOKEN: { zh: '这里不应出现这个符号', en: 'this character is not expected here' },
};

const unnamed: Label = { zh: '写法不符合 YAML', en: 'this is not valid YAML' };

/** What one of the library's error codes means. */
export function yamlMistake(code: ErrorCode): Label {
  return mistakes[code] ?? unnamed;
}

/** A mistake in words, at the place a person should look at. */
export interface PlacedMistake {
  readonly label: Label;
  readonly offset: number;
}

/** The library reports a wrong indentation as many things: a key without value, a map in a map, a missing dash. */
export function placedMistake({ code, message, pos: [offset] }: YAMLParseError, text: string): PlacedMistake {
  const line = text.slice(offset, endOfLine(text, offset));
  const isIndent =
    message.startsWith('Sequence item without -') ||
    message.startsWith('A block sequence may not be used as') ||
    (code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('Nested mappings') && !/:(?:\s|$)/.test(line));
  if (!isIndent) return { label: yamlMistake(code), offset };
  // A value that seems to go on in the next line: that line is indented too far.
  const isNext = code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('Nested mappings');
  const start = isNext ? endOfLine(text, offset) + 1 : text.lastIndexOf('\n', offset - 1) + 1;
  const spaces = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  return { label: yamlMistake('BAD_INDENT'), offset: start + spaces };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
