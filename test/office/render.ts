import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertAll } from './convert.ts';

/** Prints a workbook to `<folder>/<name>.pdf` and one PNG per page, `<name>-1.png` and so on, to be looked at. */
export async function render(workbook: Uint8Array, folder: string, name: string): Promise<void> {
  const [pdf] = await convertAll([workbook], 'pdf');
  if (!pdf) throw new Error('LibreOffice gave no PDF');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pdf`), pdf);
  await promisify(execFile)('pdftoppm', ['-r', '80', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
}
