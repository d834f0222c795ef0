import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { pythonWith } from './available.ts';
import { type OfficeTask, startOffice } from './office-server.ts';

const run = promisify(execFile);

/** OOXMLRecalcMode 0: always recalculate when loading; the default trusts cached values and proves nothing. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Does tasks in LibreOffice; started when the first is asked for, and kept by all tests of this process. */
type Office = (tasks: readonly OfficeTask[], format: string, out: string) => Promise<void>;

let office: Office | undefined;

function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-office-'));
  mkdirSync(join(folder, 'user'));
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), settings);
  const python = pythonWith('uno');
  if (python !== undefined) return startOffice(python, folder);
  // Without the bridge to Python it is started each time.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const profile = pathToFileURL(folder).href;
  return async (tasks, format, out) => {
    const inputs = tasks.map(({ from }) => from);
    const convert = ['--headless', '--convert-to', format, '--outdir', out, ...inputs];
    await run('soffice', [`-env:UserInstallation=${profile}`, ...convert], { timeout: 110_000 });
  };
}

/** Opens workbooks in LibreOffice, recalculates everything and saves them in another format, in order. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: 'xlsx' | 'pdf' | 'xls' | 'ods',
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'huizong-converted-'));
  try {
    const out = join(folder, 'out');
    const files = workbooks.map(
      (_, index) => [join(folder, `book${index}.xlsx`), join(out, `book${index}.${format}`)] as const,
    );
    mkdirSync(out);
    await Promise.all(files.map(([from], index) => writeFile(from, workbooks[index] ?? new Uint8Array())));
    const tasks = files.map(([from, to]) => ({ from: pathToFileURL(from).href, to: pathToFileURL(to).href }));
    office ??= openOffice();
    await office(tasks, format, out);
    return await Promise.all(files.map(([, to]) => readFile(to)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
