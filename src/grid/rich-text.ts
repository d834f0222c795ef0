import { unescapeCellText } from './cell-text.ts';

/** Collects the text of one `si` or `is` element: plain or in runs, phonetic runs (`rPh`) left out. */
export class RichText {
  private collected = '';
  private inText = false;
  private phoneticDepth = 0;

  open(name: string): void {
    if (name === 'rPh') this.phoneticDepth += 1;
    if (name === 't') this.inText = this.phoneticDepth === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.phoneticDepth -= 1;
    if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.collected += text;
  }

  /** The text so far; starts anew. */
  take(): string {
    const text = unescapeCellText(this.collected);
    this.collected = '';
    return text;
  }
}
