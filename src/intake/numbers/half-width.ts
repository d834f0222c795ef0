/** Spaces of every width, and characters that take no room. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

const longest = 500;

/**
 * Full-width forms as their half-width ones, every space as a plain one, invisible characters and outer spaces left out.
 *
 * @example halfWidth('　１２，３４５ ') // '12,345'
 */
export function halfWidth(text: string): string {
  // What is meant by this stands in short texts; a cell may hold 32,767 characters.
  if (text.length > longest) return text.trim();
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .trim();
}
