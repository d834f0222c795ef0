/** Powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * Reads a plain decimal of at most 15 digits without making a string of it: digits and power of ten are exact doubles,
 * so that their quotient is the nearest double (Clinger 1990).
 *
 * @returns NaN for every other spelling, which then has to be looked at in full
 * @example decimalBytes(Buffer.from('-12.5'), 0, 5) // -12.5
 */
export function decimalBytes(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 0x2d;
  const first = isNegative ? start + 1 : start;
  if (first === end || end - first > 16) return Number.NaN;
  let digits = 0;
  let count = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + (byte - 0x30);
      count += 1;
    } else if (byte === 0x2e && point < 0) point = at;
    else return Number.NaN;
  }
  if (count === 0 || count > 15) return Number.NaN;
  const number = point < 0 ? digits : digits / (powersOfTen[end - point - 1] ?? 1);
  return isNegative ? -number : number;
}
