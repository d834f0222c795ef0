import { Zip } from 'fflate';
import { DeflatedEntry } from '../deflated-entry.ts';
import type { PackageFinish } from '../finish-part.ts';
import { finishedPart } from '../finish-part.ts';
import { contentTypesPart } from '../zip-order.ts';
import { contentTypes } from './content-types.ts';
import type { SummarySink } from './summary-contents.ts';

/** A part while it is being written. */
export interface OpenPart {
  /** @param bytes are read before this returns, and may be changed afterwards */
  write(bytes: Uint8Array): void;
  /** Writes the last bytes. */
  end(bytes: Uint8Array): void;
}

/**
 * The package of a summary, packed and handed on while its parts are written, one after the other; nothing of it is kept.
 * `[Content_Types].xml` stands first, the other parts in the order in which they come.
 */
export class SummaryPackage {
  private readonly finish: PackageFinish;
  private readonly zip: Zip;
  private readonly contentTypes: string;

  /** @param sheets how many worksheets will come */
  constructor(finish: PackageFinish, sheets: number, sink: SummarySink) {
    this.finish = finish;
    this.contentTypes = contentTypes(sheets);
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      sink(chunk);
    });
    this.open(contentTypesPart).end(Buffer.from(this.contentTypes));
  }

  /** Adds a part that is no worksheet, as exceljs wrote it. */
  add(name: string, text: string): void {
    if (name !== contentTypesPart) this.open(name).end(Buffer.from(finishedPart(name, text, this.finish)));
    else if (text !== this.contentTypes) throw new Error('the content types that stand first are not those of exceljs');
  }

  /** Starts a part; the one before has ended. */
  open(name: string): OpenPart {
    const entry = new DeflatedEntry(name);
    this.zip.add(entry);
    return { write: (bytes) => entry.push(bytes, false), end: (bytes) => entry.push(bytes, true) };
  }

  end(): void {
    this.zip.end();
  }
}
