// C0 but for tab and line feed, DEL, C1, and what turns the direction of a line round (Unicode Standard Annex 9).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text that came from outside as it may be shown: control characters, which order a terminal about, become signs that
 * one can see.
 *
 * @example visibleText('\u001b[2J') // '␛[2J'
 */
export function visibleText(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    // Unicode has pictures of C0 and DEL, and of no other.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}
