import { spawnSync } from 'node:child_process';

/** A file of JavaScript and the words it is called with. */
export interface Program {
  readonly file: string;
  readonly words: readonly string[];
}

/** What a program left behind. */
export interface ProgramOutcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * The file is evaluated anew for each call, what it imports once: compiling the whole house again would take longer
 * than what the commands do.
 */
const runner = `
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const { stdout, stderr } = process;
const write = stdout.write.bind(stdout);
const outcomes = [];
for (const stream of [stdout, stderr]) stream.setMaxListeners(0);
for (const { file, words } of JSON.parse(readFileSync(0, 'utf8'))) {
  const outcome = { status: 0, out: '', err: '' };
  stdout.write = (text) => (outcome.out += text) !== '';
  stderr.write = (text) => (outcome.err += text) !== '';
  process.argv = [process.execPath, file, ...words];
  process.exitCode = 0;
  await import(pathToFileURL(file) + '?' + outcomes.length);
  outcomes.push({ ...outcome, status: process.exitCode });
}
process.exitCode = 0;
write(JSON.stringify(outcomes));
`;

/** Runs programs one after the other in one process of their own. */
export function runPrograms(programs: readonly Program[], folder: string): readonly ProgramOutcome[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', runner], {
    cwd: folder,
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the programs did not end by themselves: ${stderr}`);
  // As the runner above prints it.
  return JSON.parse(stdout) as ProgramOutcome[];
}
