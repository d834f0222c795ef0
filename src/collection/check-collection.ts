import { resolve } from 'node:path';
import { consolidate } from '../consolidate/consolidate.ts';
import type { Consolidation, ConsolidationInput } from '../consolidate/consolidation.ts';
import type { ReceivedFile } from '../consolidate/received-file.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import { askPeriod } from './ask-period.ts';
import type { Collection } from './collection.ts';
import { expandFiles } from './expand-files.ts';
import { readFiles, readInbox } from './read-inbox.ts';

/** What to check. */
export interface CheckOptions {
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Files, folders and patterns instead of the inbox. */
  readonly files?: readonly string[];
  /** What relative `files` are relative to; default: the collection. */
  readonly folder?: string;
  /** ISO date on which it is judged whether an explanation has expired; default: the last day of the period. */
  readonly asOf?: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}

/**
 * Takes in the inbox (or the files named), checks every return and rolls them up. Writes nothing.
 *
 * @throws Trouble where the period is missing, no form is due in it, a file that was named is not there, or the inbox
 *   cannot be listed; never because of what stands in a file
 * @example (await checkCollection(collection, { period: '2020-Q1' })).findings.length
 */
export async function checkCollection(collection: Collection, options: CheckOptions = {}): Promise<Consolidation> {
  const period = askPeriod(collection, options.period);
  const files = announced(received(collection, options), options.onFile);
  const { asOf } = options;
  const policy = collection.configuration.coverage;
  return consolidateFiles(collection, period, files, { policy, ...(asOf === undefined ? {} : { asOf }) });
}

/**
 * The run over given files, with the forms, units, targets, choices, explanations and decisions of a collection.
 *
 * @throws Trouble where no form is due in the period
 */
export function consolidateFiles(
  collection: Collection,
  period: Period,
  files: Iterable<ReceivedFile>,
  { policy, asOf, submission }: Pick<ConsolidationInput, 'policy' | 'asOf' | 'submission'>,
): Consolidation {
  const { configuration, catalogue, register, targets, explanations, decided } = collection;
  if (![...catalogue.forms.values()].some((form) => form.frequency === period.frequency)) {
    throw new Trouble([{ code: 'period-without-forms', parameters: { period: formatPeriod(period) } }]);
  }
  return consolidate({
    files,
    catalogue,
    register,
    targets,
    period,
    choices: configuration.choose,
    policy,
    explanations,
    decisions: decided.decisions,
    ...(asOf === undefined ? {} : { asOf }),
    ...(submission === undefined ? {} : { submission }),
    caps: configuration.caps,
    suspicions: configuration.suspicions,
  });
}

function received(collection: Collection, options: CheckOptions): Iterable<ReceivedFile> {
  const { disk, configuration } = collection;
  const { fileBytes } = configuration.caps;
  if (options.files && options.files.length > 0) {
    const folder = resolve(collection.folder, options.folder ?? '.');
    return readFiles(expandFiles(options.files, folder, disk), { disk, fileBytes });
  }
  return disk.kind(collection.inbox) === undefined ? [] : readInbox(collection.inbox, { disk, fileBytes });
}

function* announced(
  files: Iterable<ReceivedFile>,
  onFile: ((path: string) => void) | undefined,
): Generator<ReceivedFile> {
  for (const file of files) {
    onFile?.(file.path);
    yield file;
  }
}
