import { damaged, malformedXml, overCap, unsafe } from './reading-stop.ts';
import type { ReadingCaps } from './workbook-reading.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { isXmlSpace, passXmlSpace, startsXmlName, xmlByte } from './xml-bytes.ts';
import type { XmlNames } from './xml-names.ts';
import { XmlScopes } from './xml-scopes.ts';
import { xmlText } from './xml-text.ts';

/** What {@link XmlTokens.next} came to. */
export const xmlToken = { end: 0, open: 1, close: 2, text: 3 } as const;

/** How deep what is read by other means may go. */
const plainLevels = 2;

/** No character of a text takes more bytes than a reference such as `&#x1F600;`. */
const characterBytes = 16;

/** What bounds {@link XmlTokens}: how deep elements may be nested, and how long a text may be that is asked for. */
export type XmlCaps = Pick<ReadingCaps, 'xmlDepth' | 'textLength'>;

/** Comments, processing instructions and foreign elements are passed over. */
const nothing = -1;

/**
 * One forward pass over the bytes of an XML part (XML 1.0, UTF-8 without byte order mark): elements, attributes and
 * text in document order, as places in the bytes, so that only what is wanted becomes a string. Elements of another
 * namespace than the root's are passed over with all they hold (ECMA-376-3, markup compatibility).
 *
 * A byte is looked at once or twice whatever the input, and nothing grows with it.
 */
export class XmlTokens {
  /** Number of the element's local name among those looked for, 0 for others. Of `open` and `close`. */
  name = 0;
  /** Where the local name stands. Of `open` and `close`. */
  localStart = 0;
  localEnd = 0;
  /** Where the text stands, and whether it has references to resolve. Of `text`. */
  textStart = 0;
  textEnd = 0;
  isEscaped = false;
  /** How many elements are open. */
  level = 0;
  readonly bytes: Buffer;
  /** Of the element just opened. */
  readonly attributes: XmlAttributes;

  private readonly part: string;
  private readonly root: string;
  private readonly names: XmlNames;
  private readonly caps: XmlCaps;
  private readonly scopes = new XmlScopes();
  /** Where the name of each open element begins and ends. */
  private readonly opened: Int32Array;
  private at = 0;
  private foreignSince = 0;
  private closesAtOnce = false;
  private hasRoot = false;

  /** @param root local name the root element must have */
  constructor(bytes: Buffer, part: string, root: string, names: XmlNames, caps: XmlCaps) {
    this.bytes = bytes;
    this.part = part;
    this.root = root;
    this.names = names;
    this.caps = caps;
    this.attributes = new XmlAttributes(bytes, part, names);
    this.opened = new Int32Array(2 * (caps.xmlDepth + 1));
  }

  /**
   * The next token: one of {@link xmlToken}.
   *
   * @param wantsText whether text is of interest here; else it is passed over
   * @throws ReadingStop on DOCTYPE, nesting beyond the cap, malformed XML or another root
   */
  next(wantsText: boolean): number {
    for (;;) {
      let token: number = nothing;
      if (this.closesAtOnce) {
        this.closesAtOnce = false;
        token = this.leave();
      } else {
        const start = this.at;
        this.passText();
        if (wantsText && this.at > start && this.foreignSince === 0) {
          this.textStart = start;
          this.textEnd = this.at;
          return xmlToken.text;
        }
        if (this.at >= this.bytes.length) return this.finish();
        token = this.markup(wantsText);
      }
      if (token !== nothing) return token;
    }
  }

  /** The text just come to. */
  text(): string {
    return this.decode(this.textStart, this.textEnd, this.isEscaped);
  }

  /**
   * Where markup of the root's namespace without prefix may be read by other means; undefined where it may not. What is
   * read so has to be whole elements, and {@link resume} says where they end.
   */
  get plainFrom(): number | undefined {
    const isNear = this.level + plainLevels <= this.caps.xmlDepth;
    const isPlain = this.scopes.isPlain && this.foreignSince === 0 && !this.closesAtOnce && isNear;
    return isPlain ? this.at : undefined;
  }

  resume(at: number): void {
    this.at = at;
  }

  /** Where reading stands. */
  get position(): number {
    return this.at;
  }

  /** Goes on behind the element just opened, whose end is known. */
  passKnown(end: number): void {
    this.at = end;
    this.scopes.leave(this.level);
    this.level -= 1;
  }

  /** Reads to the end of the element just opened. */
  passElement(): void {
    const { level } = this;
    while (this.level >= level) this.next(false);
  }

  /**
   * Goes to the end of the element just opened without looking at what it holds, but for where its tags begin and end:
   * half of a template's sheet is rules for the eye.
   */
  passUnread(): void {
    const { bytes } = this;
    let open = this.closesAtOnce ? 0 : 1;
    this.closesAtOnce = false;
    while (open > 0) {
      this.at = bytes.indexOf(xmlByte.less, this.at);
      const next = this.at < 0 ? undefined : bytes[this.at + 1];
      if (next === undefined) throw malformedXml(this.part);
      this.checkDepth(this.level + open - 1);
      if (next === xmlByte.exclamation || next === xmlByte.question) this.markup(false);
      else if (next === xmlByte.slash) {
        open -= 1;
        this.passTo('>', 2);
      } else {
        this.at = tagEnd(bytes, this.at + 1);
        if (this.at > bytes.length) throw malformedXml(this.part);
        if (bytes[this.at - 2] !== xmlByte.slash) open += 1;
      }
    }
    this.scopes.leave(this.level);
    this.level -= 1;
  }

  /**
   * Reads the element just opened to its end, its own text alone.
   *
   * @returns undefined where that is one stretch of the part: `textStart` and `textEnd` tell where it stands, and
   *   {@link text} has it; many need no string of it
   */
  elementText(): string | undefined {
    const { level } = this;
    let joined: string | undefined;
    let stretches = 0;
    let [start, end, isEscaped] = [0, 0, false];
    for (;;) {
      const token = this.next(true);
      if (this.level < level) break;
      if (token !== xmlToken.text || this.level !== level) continue;
      // Comments and CDATA cut a text in pieces.
      if (stretches > 0) {
        joined = (joined ?? this.decode(start, end, isEscaped)) + this.text();
        this.checkText(joined.length);
      } else [start, end, isEscaped] = [this.textStart, this.textEnd, this.isEscaped];
      stretches += 1;
    }
    this.textStart = start;
    this.textEnd = end;
    this.isEscaped = isEscaped;
    return joined;
  }

  /** A stretch of text as a string. */
  decode(start: number, end: number, isEscaped: boolean): string {
    this.checkText(Math.ceil((end - start) / characterBytes));
    const text = xmlText(this.bytes, start, end, isEscaped);
    if (text === undefined) throw malformedXml(this.part);
    return text;
  }

  /** @param length in characters, at least */
  private checkText(length: number): void {
    const { textLength } = this.caps;
    if (length > textLength) {
      throw overCap({ zh: '一个单元格的字符数', en: 'characters in one cell' }, `>${textLength}`, textLength);
    }
  }

  private finish(): number {
    if (this.level > 0 || !this.hasRoot) throw malformedXml(this.part);
    return xmlToken.end;
  }

  private passText(): void {
    const { bytes } = this;
    const { length } = bytes;
    const isOutside = this.level === 0;
    let at = this.at;
    let isEscaped = false;
    for (; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === xmlByte.less) break;
      if (byte === xmlByte.ampersand) isEscaped = true;
      if ((byte < xmlByte.space && !isXmlSpace(byte)) || (isOutside && byte > xmlByte.space)) {
        throw malformedXml(this.part);
      }
    }
    this.isEscaped = isEscaped;
    this.at = at;
  }

  private markup(wantsText: boolean): number {
    const next = this.bytes[this.at + 1];
    if (next === xmlByte.slash) return this.closing();
    if (next === xmlByte.question) return this.passTo('?>', 2);
    if (next !== xmlByte.exclamation) return this.opening();
    if (this.startsWith('<!--')) return this.passTo('-->', 4);
    if (this.level > 0 && this.startsWith('<![CDATA[')) return this.characterData(wantsText);
    if (this.startsWith('<!DOCTYPE'))
      throw unsafe(`“${this.part}”含 DOCTYPE 声明`, `"${this.part}" contains a DOCTYPE`);
    throw malformedXml(this.part);
  }

  private startsWith(text: string): boolean {
    return this.bytes.toString('latin1', this.at, this.at + text.length).toUpperCase() === text;
  }

  private passTo(end: string, from: number): number {
    const found = this.bytes.indexOf(end, this.at + from, 'latin1');
    if (found < 0) throw malformedXml(this.part);
    this.at = found + end.length;
    return nothing;
  }

  private characterData(wantsText: boolean): number {
    this.textStart = this.at + 9;
    this.passTo(']]>', 9);
    this.textEnd = this.at - 3;
    this.isEscaped = false;
    return wantsText && this.foreignSince === 0 ? xmlToken.text : nothing;
  }

  private closing(): number {
    const { bytes, level } = this;
    const start = this.at + 2;
    const from = this.opened[2 * level] ?? 0;
    const length = (this.opened[2 * level + 1] ?? 0) - from;
    if (level === 0) throw malformedXml(this.part);
    for (let at = 0; at < length; at++) if (bytes[from + at] !== bytes[start + at]) throw malformedXml(this.part);
    const end = passXmlSpace(bytes, start + length);
    if (bytes[end] !== xmlByte.greater) throw malformedXml(this.part);
    this.at = end + 1;
    this.localEnd = start + length;
    this.localStart = this.localFrom(start, this.localEnd);
    return this.leave();
  }

  /** Ends the innermost element, of which `localStart` and `localEnd` speak. */
  private leave(): number {
    const isTold = this.foreignSince === 0;
    if (isTold) this.name = this.names.find(this.bytes, this.localStart, this.localEnd);
    else if (this.foreignSince === this.level) this.foreignSince = 0;
    this.scopes.leave(this.level);
    this.level -= 1;
    return isTold ? xmlToken.close : nothing;
  }

  private localFrom(start: number, end: number): number {
    for (let at = start; at < end; at++) if (this.bytes[at] === xmlByte.colon) return at + 1;
    return start;
  }

  private opening(): number {
    const { bytes } = this;
    const start = this.at + 1;
    let local = start;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === xmlByte.greater || byte === xmlByte.slash || byte <= xmlByte.space) break;
      if (byte === xmlByte.colon && local === start) local = end + 1;
      else if (byte === xmlByte.less || byte === xmlByte.ampersand || byte === xmlByte.equals)
        throw malformedXml(this.part);
    }
    if (end <= local || !startsXmlName(bytes[local] ?? 0)) throw malformedXml(this.part);
    this.enter(start, end);
    this.at = this.attributes.read(end);
    this.closesAtOnce = this.attributes.isEmpty;
    if (this.attributes.hasDeclarations) this.declare();
    this.localStart = local;
    this.localEnd = end;
    if (this.foreignSince > 0) return nothing;
    if (!this.isOwn(start)) {
      this.foreignSince = this.level;
      return nothing;
    }
    this.name = this.names.find(bytes, local, end);
    return xmlToken.open;
  }

  private enter(start: number, end: number): void {
    if (this.level === 0 && this.hasRoot) throw malformedXml(this.part);
    this.hasRoot = true;
    this.level += 1;
    this.checkDepth(this.level);
    this.opened[2 * this.level] = start;
    this.opened[2 * this.level + 1] = end;
  }

  private checkDepth(level: number): void {
    const { xmlDepth } = this.caps;
    if (level <= xmlDepth) return;
    throw overCap({ zh: `“${this.part}”的嵌套层数`, en: `nesting depth of "${this.part}"` }, level, xmlDepth);
  }

  private declare(): void {
    const { attributes, scopes, level } = this;
    for (let index = 0; index < attributes.count; index++) {
      const name = attributes.nameOf(index);
      if (name === 'xmlns' || name.startsWith('xmlns:')) scopes.declare(level, name, attributes.value(index));
    }
  }

  /** @param start where the name with its prefix begins */
  private isOwn(start: number): boolean {
    const { localStart, scopes } = this;
    if (localStart === start && scopes.isPlain) return true;
    const prefix = localStart === start ? '' : this.bytes.toString('utf8', start, localStart - 1);
    if (this.level > 1) return scopes.isOwn(prefix);
    scopes.setRoot(prefix);
    if (this.bytes.toString('utf8', localStart, this.localEnd) === this.root) return true;
    throw damaged(`“${this.part}”不是 ${this.root}`, `"${this.part}" is not a ${this.root}`);
  }
}

/** Where a tag ends; a `>` in quotes does not end it. Beyond the bytes where it does not end at all. */
function tagEnd(bytes: Buffer, from: number): number {
  let mark = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (mark !== 0) mark = byte === mark ? 0 : mark;
    else if (byte === xmlByte.greater) return at + 1;
    else if (byte === xmlByte.quote || byte === xmlByte.apostrophe) mark = byte;
  }
  return bytes.length + 1;
}
