import { resolve } from 'node:path';
import { consolidate } from '../consolidate/consolidate.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { ReceivedFile } from '../consolidate/received-file.ts';
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
  const { configuration, catalogue, register, targets, explanations, decided } = collection;
  const period = askPeriod(collection, options.period);
  if (![...catalogue.forms.values()].some((form) => form.frequency === period.frequency)) {
    throw new Trouble([{ code: 'period-without-forms', parameters: { period: formatPeriod(period) } }]);
  }
  return consolidate({
    files: announced(received(collection, options), options.onFile),
    catalogue,
    register,
    targets,
    period,
    choices: configuration.choose,
    policy: configuration.coverage,
    explanations,
    decisions: decided.decisions,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    caps: configuration.caps,
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
