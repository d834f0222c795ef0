import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A workbook to be opened, and where it is to be saved; the format is the ending. */
export interface OfficeTask {
  readonly from: string;
  readonly to: string;
}

/** Keeps one LibreOffice, in a session of its own, until nobody writes to it any more. */
const script = `
import json, os, shutil, signal, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

filters = {'xlsx': 'Calc MS Excel 2007 XML', 'xls': 'MS Excel 97', 'ods': 'calc8', 'pdf': 'calc_pdf_Export'}
def setting(name, value): return PropertyValue(Name=name, Value=value)

pipe = f'pipe,name=huizong{os.getpid()};urp;'
office = subprocess.Popen(
    ['soffice', '-env:UserInstallation=' + uno.systemPathToFileUrl(sys.argv[1]), '--headless', '--norestore', '--nologo', '--accept=' + pipe],
    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
try:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', context)
    remote = None
    while remote is None:
        try: remote = resolver.resolve('uno:' + pipe + 'StarOffice.ComponentContext')
        except NoConnectException: time.sleep(0.1)
        if office.poll() is not None: sys.exit('LibreOffice ended')
    desktop = remote.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', remote)
    for line in sys.stdin:
        for task in json.loads(line):
            book = desktop.loadComponentFromURL(task['from'], '_blank', 0, (setting('Hidden', True),))
            book.storeToURL(task['to'], (setting('FilterName', filters[task['to'].rsplit('.', 1)[1]]),))
            book.close(True)
        print('done', flush=True)
finally:
    os.killpg(office.pid, signal.SIGKILL)
    office.wait()
    shutil.rmtree(sys.argv[1], ignore_errors=True)
`;

/**
 * Starts a LibreOffice that does one list of tasks after the other; starting it takes ten times as long as one of them.
 * It ends with this process, however that ends.
 *
 * @param python one that has `uno`
 * @param profile folder with the settings of the user; it is removed at the end
 */
export function startOffice(python: string, profile: string): (tasks: readonly OfficeTask[]) => Promise<void> {
  const child = spawn(python, ['-c', script, profile], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { readonly done: () => void; readonly failed: (error: Error) => void }[] = [];
  let ended: Error | undefined;
  child.on('exit', (code) => {
    ended = new Error(`LibreOffice ended (${code})`);
    for (const { failed } of waiting.splice(0)) failed(ended);
  });
  createInterface(child.stdout).on('line', () => waiting.shift()?.done());
  // This process may end while LibreOffice waits for more.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
  return (tasks) =>
    new Promise((done, failed) => {
      if (ended) return failed(ended);
      waiting.push({ done, failed });
      child.stdin.write(`${JSON.stringify(tasks)}\n`);
    });
}
