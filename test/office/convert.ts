import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** OOXMLRecalcMode 0: always recalculate when loading; the default trusts cached values and proves nothing. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens workbooks in LibreOffice, recalculates everything and saves them in another format, in order. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: 'xlsx' | 'pdf' | 'xls' | 'ods',
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'huizong-office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
    const names = workbooks.map((_, index) => `book${index}`);
    await Promise.all(workbooks.map((bytes, index) => writeFile(join(folder, `${names[index]}.xlsx`), bytes)));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const inputs = names.map((name) => join(folder, `${name}.xlsx`));
    await run(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        ...inputs,
      ],
      { timeout: 110_000 },
    );
    return await Promise.all(names.map((name) => readFile(join(folder, 'out', `${name}.${format}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
