import { PassThrough } from 'node:stream';
import type { AddWorksheetOptions, DataValidation, Style, stream, Worksheet } from 'exceljs';
import type { WorksheetAdditions } from '../finish-worksheet.ts';
import { finishedHead, finishedTail } from '../finish-worksheet.ts';
import type { OpenPart, SummaryPackage } from './summary-package.ts';

/** What the streaming writer of exceljs 4.4 has and its types do not know. */
type Writer = stream.xlsx.WorkbookWriter & {
  zip: { append(source: PartSource, file: { readonly name: string }): void; finalize(): void; on(): void };
  readonly styles: { addStyleModel(style: Partial<Style>): number };
  readonly sharedStrings: { add(text: string): number };
};

/** What it hands a part over as: text, or a stream that is written to later on. */
type PartSource = string | PartStream;

interface PartStream {
  pipe(target: { write(bytes: Uint8Array, done: () => void): void; end(): void }): void;
}

/** A sheet of the streaming writer, likewise. */
type SheetWriter = Worksheet & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
  readonly stream: { uncork(): void };
  _writeColumns(): void;
};

/** What exceljs writes around the rows of a sheet. */
export interface SheetFrame {
  /** For all that is said of a sheet as a whole; its rows are not written here. */
  readonly worksheet: SheetWriter;
  /** Starts the part: all that stands before the rows. Columns cannot be changed afterwards. */
  start(): OpenPart;
  /** Ends the part: all that stands behind the rows. */
  end(part: OpenPart, additions: WorksheetAdditions): void;
}

/**
 * The workbook that exceljs' streaming writer makes: styles, shared strings, names, and all that stands around the rows
 * of a sheet. The rows are written beside it (`RowBytes`), and its parts go into our package in place of its archive:
 * exceljs 4.4 gives all parts to the archiver in its field `zip`; what stands in that field here does the same with them.
 */
export class SummaryBook {
  private readonly parts: SummaryPackage;
  private readonly writer: Writer;
  /** What has come of sheets whose rows are not yet written, or just were, by part. */
  private readonly frames = new Map<string, Uint8Array[]>();

  private constructor(parts: SummaryPackage, writer: Writer) {
    this.parts = parts;
    this.writer = writer;
  }

  /** Loaded here, and not by `--help` and `check`; the writer alone, since all of exceljs takes three times as long. */
  static async open(parts: SummaryPackage): Promise<SummaryBook> {
    const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
    const output = new PassThrough().resume();
    // The class is the one that the types name; only the way to it is shorter.
    const writer = new WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true }) as Writer;
    const book = new SummaryBook(parts, writer);
    writer.zip = {
      append: (source, { name }) => book.receive(source, name.replace(/^\//, '')),
      finalize: () => output.end(),
      on: () => undefined,
    };
    // What the constructor had already given to the archiver.
    await Promise.all([writer.addThemes(), writer.addOfficeRels()]);
    return book;
  }

  /** The number by which cells name a style; the same object always has the same. */
  styleNumber(style: Style): number {
    return this.writer.styles.addStyleModel(style);
  }

  /** The number by which cells name a text. */
  textNumber(text: string): number {
    return this.writer.sharedStrings.add(text);
  }

  /** One sheet after the other: the next is added when the one before has ended. */
  addSheet(name: string, options: Partial<AddWorksheetOptions>): SheetFrame {
    // The streaming writer gives its own kind of sheet, which its types hide.
    const worksheet = this.writer.addWorksheet(name, options) as SheetWriter;
    const part = `xl/worksheets/sheet${worksheet.id}.xml`;
    return {
      worksheet,
      start: () => {
        // exceljs writes the columns before its first row, which never comes, and holds what it has written until told.
        worksheet._writeColumns();
        worksheet.stream.uncork();
        const open = this.parts.open(part);
        open.write(Buffer.from(`${finishedHead(this.taken(part))}<sheetData>`));
        return open;
      },
      end: (open, additions) => {
        worksheet.commit();
        const tail = this.taken(part).replace(/^<sheetData><\/sheetData>/, '');
        open.end(Buffer.from(`</sheetData>${finishedTail(tail, additions)}`));
      },
    };
  }

  /** Everything else that a workbook needs; all sheets have ended. */
  async commit(): Promise<void> {
    await this.writer.commit();
  }

  private receive(source: PartSource, name: string): void {
    if (typeof source === 'string') {
      this.parts.add(name, source);
      return;
    }
    const chunks: Uint8Array[] = [];
    this.frames.set(name, chunks);
    source.pipe({
      write: (bytes, done) => {
        chunks.push(bytes);
        done();
      },
      end: () => undefined,
    });
  }

  private taken(part: string): string {
    return Buffer.concat(this.frames.get(part)?.splice(0) ?? []).toString();
  }
}
