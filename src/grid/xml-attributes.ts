import { malformedXml } from './reading-stop.ts';
import { isXmlSpace, passXmlSpace, xmlByte } from './xml-bytes.ts';
import type { XmlNames } from './xml-names.ts';
import { xmlText } from './xml-text.ts';

/** More attributes than any element of a workbook has. */
const mostAttributes = 64;
/** In bytes; longer than any name that a program gives an attribute. */
const longestName = 1000;

/** The attributes of one tag as places in the bytes; filled anew for each tag. */
export class XmlAttributes {
  count = 0;
  /** The tag ends in `/>`. */
  isEmpty = false;
  /** Any of them declares a namespace. */
  hasDeclarations = false;
  /** Numbers of the names looked for, 0 for others. */
  private readonly name: number[] = [];
  private readonly nameStart: number[] = [];
  private readonly nameEnd: number[] = [];
  private readonly valueStart: number[] = [];
  private readonly valueEnd: number[] = [];
  private readonly isEscaped: number[] = [];
  private readonly bytes: Buffer;
  private readonly part: string;
  private readonly names: XmlNames;

  constructor(bytes: Buffer, part: string, names: XmlNames) {
    this.bytes = bytes;
    this.part = part;
    this.names = names;
  }

  /**
   * Reads from the end of the tag's name.
   *
   * @returns where the tag ends
   * @throws ReadingStop where it is no tag, or names an attribute twice
   */
  read(from: number): number {
    const { bytes } = this;
    this.count = 0;
    this.hasDeclarations = false;
    let at = from;
    for (;;) {
      const next = passXmlSpace(bytes, at);
      const byte = bytes[next];
      if (byte === xmlByte.greater) {
        this.isEmpty = false;
        return next + 1;
      }
      if (byte === xmlByte.slash && bytes[next + 1] === xmlByte.greater) {
        this.isEmpty = true;
        return next + 2;
      }
      if (next === at || this.count === mostAttributes) throw malformedXml(this.part);
      at = this.readOne(next, this.count);
      this.count += 1;
    }
  }

  /** The attribute with this number among the names looked for, -1 where it is absent. */
  find(name: number): number {
    for (let index = 0; index < this.count; index++) if (this.name[index] === name) return index;
    return -1;
  }

  /** The value of the attribute with this number among the names looked for. */
  get(name: number): string | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : this.value(index);
  }

  /** Where the value of attribute `index` begins. */
  start(index: number): number {
    return this.valueStart[index] ?? 0;
  }

  /** Where the value of attribute `index` ends. */
  end(index: number): number {
    return this.valueEnd[index] ?? 0;
  }

  nameOf(index: number): string {
    return this.bytes.toString('utf8', this.nameStart[index], this.nameEnd[index]);
  }

  /** The value of attribute `index` as a string; white space is plain spaces (XML 1.0 §3.3.3). */
  value(index: number): string {
    const text = xmlText(this.bytes, this.start(index), this.end(index), this.isEscaped[index] === 1);
    if (text === undefined) throw malformedXml(this.part);
    return /[\t\n]/.test(text) ? text.replace(/[\t\n]/g, ' ') : text;
  }

  private readOne(start: number, index: number): number {
    const { bytes } = this;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === xmlByte.equals || byte <= xmlByte.space) break;
      if (byte === xmlByte.less || byte === xmlByte.greater || byte === xmlByte.quote) throw malformedXml(this.part);
    }
    const sign = passXmlSpace(bytes, end);
    const isName = end > start && end - start <= longestName;
    if (!isName || bytes[sign] !== xmlByte.equals) throw malformedXml(this.part);
    this.nameStart[index] = start;
    this.nameEnd[index] = end;
    this.name[index] = this.names.find(bytes, start, end);
    this.checkRepeated(index);
    if (isDeclaration(bytes, start, end)) this.hasDeclarations = true;
    return this.readValue(passXmlSpace(bytes, sign + 1), index);
  }

  private readValue(from: number, index: number): number {
    const { bytes } = this;
    const mark = bytes[from];
    if (mark !== xmlByte.quote && mark !== xmlByte.apostrophe) throw malformedXml(this.part);
    let isEscaped = 0;
    let at = from + 1;
    for (; at < bytes.length && bytes[at] !== mark; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === xmlByte.ampersand) isEscaped = 1;
      else if (byte === xmlByte.less || (byte < xmlByte.space && !isXmlSpace(byte))) throw malformedXml(this.part);
    }
    if (at === bytes.length) throw malformedXml(this.part);
    this.valueStart[index] = from + 1;
    this.valueEnd[index] = at;
    this.isEscaped[index] = isEscaped;
    return at + 1;
  }

  private checkRepeated(index: number): void {
    const { bytes, nameStart, nameEnd } = this;
    const start = nameStart[index] ?? 0;
    const length = (nameEnd[index] ?? 0) - start;
    for (let other = 0; other < index; other++) {
      const from = nameStart[other] ?? 0;
      if ((nameEnd[other] ?? 0) - from !== length) continue;
      let at = 0;
      while (at < length && bytes[from + at] === bytes[start + at]) at++;
      if (at === length) throw malformedXml(this.part);
    }
  }
}

/** `xmlns` or `xmlns:…`. */
export function isDeclaration(bytes: Buffer, start: number, end: number): boolean {
  // Most names begin with another letter than x.
  if (bytes[start] !== 0x78 || end - start < 5) return false;
  if (bytes.toString('latin1', start, start + 5) !== 'xmlns') return false;
  return end - start === 5 || bytes[start + 5] === xmlByte.colon;
}
