import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';

type Need = 'soffice' | 'pdftoppm' | 'openpyxl';

const answers = new Map<Need, boolean>();

/**
 * Whether a program that a test needs is installed. Says once on stderr why tests skip where it is not; under CI its
 * absence is an error, so that nothing is skipped unseen.
 *
 * @example describe.skipIf(!available('soffice'))('…', () => { … })
 */
export function available(need: Need): boolean {
  const known = answers.get(need);
  if (known !== undefined) return known;
  const found = isInstalled(need);
  answers.set(need, found);
  if (!found && process.env.CI === 'true') throw new Error(`${need} is not installed, and CI may skip no test`);
  if (!found) writeSync(2, `skipped: ${need} is not installed\n`);
  return found;
}

const pythons = new Map<string, string | undefined>();

/** The Python that has a module: the one on the path, else the system's own, which may be another. */
export function pythonWith(module: 'openpyxl' | 'uno'): string | undefined {
  if (!pythons.has(module)) {
    const found = ['python3', '/usr/bin/python3'].find((python) => runs(python, ['-c', `import ${module}`]));
    pythons.set(module, found);
  }
  return pythons.get(module);
}

function isInstalled(need: Need): boolean {
  if (need === 'openpyxl') return pythonWith('openpyxl') !== undefined;
  return runs(need, need === 'soffice' ? ['--version'] : ['-v']);
}

function runs(program: string, parameters: readonly string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
