import type { SummaryContents } from '../../src/workbook/summary/summary-contents.ts';
import { writeSummary } from '../../src/workbook/write-summary.ts';

/** A summary workbook as one array. */
export async function summaryBytes(contents: SummaryContents): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await writeSummary(contents, (chunk) => {
    chunks.push(chunk);
  });
  return new Uint8Array(Buffer.concat(chunks));
}
