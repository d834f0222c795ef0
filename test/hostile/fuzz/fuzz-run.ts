import { seededRandom } from '../../../samples/generator/seeded-random.ts';
import { takeIn } from '../../../src/consolidate/take-in.ts';
import { context } from '../../intake/collection.ts';
import { readable } from '../hostile-answer.ts';
import type { GoodFile } from './good-files.ts';
import { mutate, mutateParts } from './mutate.ts';

/** A mutant that was not answered as it should be. */
export interface FuzzFailure {
  readonly mutant: number;
  readonly file: GoodFile;
  readonly why: string;
}

export interface FuzzResult {
  /** How many mutants came to which verdict. */
  readonly verdicts: ReadonlyMap<string, number>;
  readonly failures: readonly FuzzFailure[];
  /** Processor time of the slowest one, in seconds. */
  readonly slowest: number;
  /** What the process grew by after the first hundred, in MiB. */
  readonly growth: number;
}

/** Processor time that one file may take, in seconds. */
const slowestAllowed = 1;

/** The mutant of a number: always the same one for the same seed and files. */
export function mutantOf(files: readonly GoodFile[], seed: number, mutant: number): GoodFile {
  const random = seededRandom(seed + mutant * 7919);
  const pick = () => files[random.integer(0, files.length - 1)] ?? { path: '', bytes: new Uint8Array() };
  const [file, other] = [pick(), pick()];
  const isPackage = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
  // Most bytes of a package are packed: spoilt there, it is never more than damaged.
  const isDeep = isPackage(file.bytes) && isPackage(other.bytes) && random.chance(0.75);
  const bytes = (isDeep ? mutateParts : mutate)(file.bytes, random, other.bytes);
  return { path: file.path, bytes };
}

/**
 * Takes in `count` mutants, one after the other. Whatever the bytes are: every file has a verdict, every finding can be
 * read by a person, none takes long, and the process does not grow.
 */
export function fuzz(files: readonly GoodFile[], seed: number, count: number): FuzzResult {
  const verdicts = new Map<string, number>();
  const failures: FuzzFailure[] = [];
  let [slowest, before, most] = [0, 0, 0];
  for (let mutant = 0; mutant < count; mutant++) {
    const file = mutantOf(files, seed, mutant);
    const started = process.cpuUsage();
    const why = trouble(file, verdicts);
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    slowest = Math.max(slowest, seconds);
    if (why !== undefined) failures.push({ mutant, file, why });
    else if (seconds > slowestAllowed) failures.push({ mutant, file, why: `took ${seconds.toFixed(2)} s` });
    const resident = process.memoryUsage.rss() / 1048576;
    if (mutant < 100) before = resident;
    most = Math.max(most, resident);
  }
  return { verdicts, failures, slowest, growth: most - before };
}

function trouble(file: GoodFile, verdicts: Map<string, number>): string | undefined {
  try {
    const { files, findings } = takeIn([file], context);
    if (files.length === 0) return 'no verdict';
    for (const { account } of files) verdicts.set(account.verdict, (verdicts.get(account.verdict) ?? 0) + 1);
    for (const { account } of files)
      if (account.verdict !== 'read' && !account.reason && account.verdict !== 'skipped') return 'no reason';
    for (const finding of findings) readable(finding);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
