import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { greeting } from './legacy-answer.ts';
import { outOfMemory } from './watch-memory.ts';

/** How a child may be run. */
export interface ChildLimits {
  readonly seconds: number;
  readonly mebibytes: number;
  /** Of its answer. */
  readonly answerBytes: number;
}

/** How it ended. `notStarted`: there is no such program here, or this is no Node that could run it. */
export type ChildOutcome =
  | { readonly kind: 'answered'; readonly answer: Buffer }
  | { readonly kind: 'notStarted' | 'outOfTime' | 'outOfMemory' | 'answerTooLong' | 'crashed' };

/** The program beside this file: TypeScript in the sources, JavaScript once built. */
export const legacyProgram = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url),
);

/**
 * Runs a program on some bytes and waits for it; it is killed at the limits.
 *
 * @param program greets on stdout, then reads stdin and answers
 */
export function runChild(program: string, input: Buffer, limits: ChildLimits): ChildOutcome {
  if (!existsSync(program)) return { kind: 'notStarted' };
  const loader = program.endsWith('.ts') ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const heap = `--max-old-space-size=${limits.mebibytes}`;
  const { error, stdout, stderr, status, signal } = spawnSync(process.execPath, [heap, ...loader, program], {
    input,
    timeout: limits.seconds * 1000,
    maxBuffer: limits.answerBytes,
    killSignal: 'SIGKILL',
    windowsHide: true,
    // Nothing of ours is its business; the second keeps a program that embeds Node from starting itself once more.
    env: { NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' },
  });
  const code = error && 'code' in error ? error.code : undefined;
  const hasGreeted = stdout?.subarray(0, greeting.length).toString('latin1') === greeting;
  if (code === 'ETIMEDOUT') return { kind: 'outOfTime' };
  if (!hasGreeted) return { kind: 'notStarted' };
  if (code === 'ENOBUFS') return { kind: 'answerTooLong' };
  if (status === 0 && signal === null) return { kind: 'answered', answer: stdout.subarray(greeting.length) };
  return { kind: stderr.includes(outOfMemory) ? 'outOfMemory' : 'crashed' };
}
