import type { ReadingCaps } from '../workbook-reading.ts';

/** What the child is asked, before the bytes of the file. */
export interface LegacyRequest {
  readonly cells: number;
  readonly sheets: number;
  readonly textLength: number;
  /** What the child may take in all, heap, buffers and program. */
  readonly mebibytes: number;
  readonly isOpenDocument: boolean;
}

/** A request and the file as the child reads them: length of the request as four bytes, the request as JSON, the file. */
export function packRequest(file: Uint8Array, isOpenDocument: boolean, caps: ReadingCaps): Buffer {
  const { cells, sheets, textLength, legacyMebibytes: mebibytes } = caps;
  const request = Buffer.from(
    JSON.stringify({ cells, sheets, textLength, mebibytes, isOpenDocument } satisfies LegacyRequest),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  return Buffer.concat([length, request, file]);
}

/** The other way round; trusts its input, which our own parent wrote. */
export function unpackRequest(input: Buffer): { readonly request: LegacyRequest; readonly file: Buffer } {
  const end = 4 + input.readUInt32LE();
  // Written by packRequest, field by field.
  const request = JSON.parse(input.toString('utf8', 4, end)) as LegacyRequest;
  return { request, file: input.subarray(end) };
}
