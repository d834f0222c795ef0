/** The most characters Excel keeps in a cell. */
const longest = 32767;

/** What XML 1.0 §2.2 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as a cell may hold it: without the control characters that XML 1.0 forbids and without lone surrogates, cut to
 * what Excel keeps. A leading `=`, `+`, `-` or `@` needs no escape: the cell is written as a string.
 */
export function safeText(text: string): string {
  return text.replace(forbidden, '').slice(0, longest);
}
