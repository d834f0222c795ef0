import { lastRow } from './cell-reference.ts';

const [quote, equals, greater, space] = [0x22, 0x3d, 0x3e, 0x20];
const [ampersand, less] = [0x26, 0x3c];

/** What programs write into the tag of a row behind its number (ECMA-376-1 §18.3.1.73). */
const attributes = [
  'spans',
  's',
  'customFormat',
  'ht',
  'hidden',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'x14ac:dyDescent',
].map((name) => Buffer.from(name));
const hidden = attributes.findIndex((name) => name.toString() === 'hidden');
const height = attributes.findIndex((name) => name.toString() === 'ht');

const start = Buffer.from('</row><row r="');

/**
 * Reads from the end of one row to the first cell of the next, where both are spelled as nearly every program spells
 * them. Whatever else stands there is left for the scanner: this reader decides nothing of its own.
 */
export class PlainRowTag {
  row = 0;
  isHidden = false;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** @returns where the tag ends; -1 where there is no such tag */
  read(from: number): number {
    const { bytes } = this;
    if (!standsAt(bytes, from, start)) return -1;
    let at = from + start.length;
    let row = 0;
    for (; at < from + start.length + 8; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    this.row = row;
    this.isHidden = false;
    return row < 1 || row > lastRow || bytes[at] !== quote ? -1 : this.passAttributes(at + 1);
  }

  /** Each at most once. */
  private passAttributes(from: number): number {
    const { bytes } = this;
    let at = from;
    let seen = 0;
    while (bytes[at] === space) {
      const attribute = this.find(at + 1);
      const name = attributes[attribute];
      if (name === undefined || (seen & (1 << attribute)) !== 0) return -1;
      seen |= 1 << attribute;
      const value = at + 1 + name.length + 2;
      const end = this.passValue(value);
      if (end < 0) return -1;
      if (attribute === hidden) {
        const is = bytes[value];
        if (end !== value + 1 || (is !== 0x30 && is !== 0x31)) return -1;
        this.isHidden ||= is === 0x31;
      }
      // A height of nothing hides, too; how much something is does not matter.
      if (attribute === height && bytes[value] === 0x30) return -1;
      at = end + 1;
    }
    return bytes[at] === greater ? at + 1 : -1;
  }

  private find(at: number): number {
    const { bytes } = this;
    return attributes.findIndex(
      (name) =>
        bytes[at] === name[0] &&
        bytes[at + name.length] === equals &&
        bytes[at + name.length + 1] === quote &&
        standsAt(bytes, at, name),
    );
  }

  /** @returns where the closing quote stands */
  private passValue(from: number): number {
    const { bytes } = this;
    for (let at = from; ; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) return at;
      if (byte < space || byte === ampersand || byte === less) return -1;
    }
  }
}

function standsAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
  return true;
}
