/** Chinese quotation marks around a text stand for the straight ones. */
const quotes = new Set(['"', '“', '”', '＂']);

/**
 * Brings full-width punctuation, letters and digits (，（）：＋－＜＞＝！．％ …) to their ASCII form outside quoted texts, one
 * character for one, so that offsets stay. Without this the tokeniser swallows `，` into a name.
 *
 * @example normalisePunctuation('ABS（增速）＜＝50％') // 'ABS(增速)<=50%'
 */
export function normalisePunctuation(text: string): string {
  let quoted = false;
  let result = '';
  for (const character of text.split('')) {
    if (quotes.has(character)) {
      quoted = !quoted;
      result += '"';
    } else {
      result += quoted ? character : toAscii(character);
    }
  }
  return result;
}

/** The full-width forms U+FF01–U+FF5E stand in the order of ASCII 0x21–0x7E (Unicode, "Halfwidth and Fullwidth Forms"). */
function toAscii(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x3000 ? ' ' : character;
}
