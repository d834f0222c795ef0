import type { ReadingCaps } from './workbook-reading.ts';

/** Kept at a time: the returns of a district come from a few templates, saved by a few programs. */
const mostKnown = 16;

/** Longer stretches are not worth the memory. */
const longestKnown = 64 * 1024;

/** What a stretch of a part stands in. */
export interface StretchContext {
  /** Everything up to the end of the root's own tag: it says what prefixes mean. */
  readonly root: Buffer;
  readonly caps: ReadingCaps;
}

interface Stretch<Result> extends StretchContext {
  readonly bytes: Buffer;
  readonly result: Result;
}

/**
 * What was read out of stretches that are the same, byte for byte, in most parts of one sort: the columns of a sheet, and
 * all that follows its cells. What such a stretch means must depend on nothing but its bytes and its context.
 */
export class KnownStretches<Result> {
  private known: readonly Stretch<Result>[] = [];

  /** The known stretch with which a part goes on from `at`. */
  find(xml: Buffer, at: number, context: StretchContext): Stretch<Result> | undefined {
    for (const stretch of this.known) if (standsAt(xml, at, stretch, context)) return stretch;
    return undefined;
  }

  add(bytes: Buffer, { root, caps }: StretchContext, result: Result): void {
    if (bytes.length + root.length > longestKnown) return;
    // Copied: the part that they were cut from is not to stay in memory.
    const added = { bytes: Buffer.from(bytes), root: Buffer.from(root), caps, result };
    this.known = [added, ...this.known.slice(0, mostKnown - 1)];
  }
}

function standsAt(xml: Buffer, at: number, { bytes, root, caps }: Stretch<unknown>, context: StretchContext): boolean {
  const end = at + bytes.length;
  if (caps !== context.caps || end > xml.length || !root.equals(context.root)) return false;
  return xml.compare(bytes, 0, bytes.length, at, end) === 0;
}
