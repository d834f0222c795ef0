/** Names that a reader of XML looks for, found by their bytes without making a string of each. */
export class XmlNames {
  private readonly names: readonly Uint8Array[];
  /** Numbers of the names by length and first byte. */
  private readonly candidates: (readonly number[] | undefined)[] = new Array(lengths * 256);

  /** @param names of less than 32 bytes; the first one has number 1 */
  constructor(names: readonly string[]) {
    this.names = names.map((name) => Buffer.from(name));
    this.names.forEach((name, index) => {
      const key = slot(name.length, name[0] ?? 0);
      this.candidates[key] = [...(this.candidates[key] ?? []), index + 1];
    });
  }

  /** The number of the name from `start` to `end`, 0 where it is none of them. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (end - start >= lengths) return 0;
    const candidates = this.candidates[slot(end - start, bytes[start] ?? 0)];
    if (candidates === undefined) return 0;
    for (const number of candidates) if (this.stands(number, bytes, start)) return number;
    return 0;
  }

  private stands(number: number, bytes: Uint8Array, start: number): boolean {
    const name = this.names[number - 1];
    if (name === undefined) return false;
    for (let at = 1; at < name.length; at++) if (bytes[start + at] !== name[at]) return false;
    return true;
  }
}

const lengths = 32;

function slot(length: number, first: number): number {
  return length * 256 + first;
}
