import { PassThrough } from 'node:stream';
import type { stream } from 'exceljs';
import type { InternalLink } from '../finish-worksheet.ts';
import type { PackageParts } from '../package-parts.ts';

/** What the streaming writer of exceljs 4.4 hands a part over as: text, or a stream that is written to later on. */
type PartSource = string | Uint8Array | PartStream;

interface PartStream {
  pipe(target: { write(bytes: Uint8Array, done: () => void): void; end(): void }): void;
}

const worksheet = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/**
 * Has the streaming writer hand its parts over one by one, as they are written, in place of packing them into an archive
 * that would have to be unpacked again to be finished: a third of the time and most of the memory of a large summary.
 *
 * exceljs 4.4 gives all parts to the archiver in its field `zip`, which its types do not know. What stands in that field
 * here does the same with them: `append` for each part, `finalize` at the end.
 *
 * @param output what the writer was made with; it ends when everything has been handed over
 * @param links by name of the sheet; asked for when a sheet is complete
 */
export async function receiveParts(
  book: stream.xlsx.WorkbookWriter,
  output: PassThrough,
  parts: PackageParts,
  links: (sheet: string) => readonly InternalLink[],
): Promise<void> {
  const append = (source: PartSource, { name }: { readonly name: string }): void => {
    const part = name.replace(/^\//, '');
    if (typeof source === 'string' || source instanceof Uint8Array) {
      parts.add(part, typeof source === 'string' ? Buffer.from(source) : source);
      return;
    }
    const [, id] = worksheet.exec(part) ?? [];
    if (id === undefined) receiveOther(source, part, parts);
    else {
      const sheet = parts.addWorksheet(part);
      const end = () => sheet.end(links(book.getWorksheet(Number(id))?.name ?? ''));
      source.pipe(receiver((bytes) => sheet.push(bytes), end));
    }
  };
  Object.assign(book, { zip: { append, finalize: () => output.end(), on: () => undefined } });
  // What the constructor had already given to the archiver.
  await Promise.all([book.addThemes(), book.addOfficeRels()]);
}

function receiveOther(source: PartStream, name: string, parts: PackageParts): void {
  const chunks: Uint8Array[] = [];
  const target = receiver(
    (bytes) => chunks.push(bytes),
    () => parts.add(name, Buffer.concat(chunks)),
  );
  source.pipe(target);
}

function receiver(take: (bytes: Uint8Array) => void, end: () => void): Parameters<PartStream['pipe']>[0] {
  return {
    write: (bytes, done) => {
      take(bytes);
      done();
    },
    end,
  };
}

/** A stream for the writer to be made with; nothing is read from it. */
export function unreadOutput(): PassThrough {
  return new PassThrough().resume();
}
