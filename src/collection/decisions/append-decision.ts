import { resolve } from 'node:path';
import type { Decision } from '../../model/decision.ts';
import { Trouble } from '../../model/trouble.ts';
import type { Collection } from '../collection.ts';
import { knownNames } from '../explanations/known-names.ts';
import { writeWhole } from '../write-whole.ts';
import { decisionEntry, decisionsHeading } from './decision-entry.ts';
import { parseDecisions } from './parse-decisions.ts';
import { readDecisionsText } from './read-decisions-text.ts';

/**
 * Writes a decision at the end of the decisions file, whole or not at all; what stands there stays as it is.
 *
 * @returns the absolute path of the file
 * @throws Trouble where somebody else changed the file since the collection was opened, or it cannot be written
 */
export async function appendDecision(collection: Collection, decision: Decision): Promise<string> {
  const { folder, configuration, decided, catalogue, register, disk } = collection;
  const target = resolve(folder, configuration.decisions);
  const before = readDecisionsText(folder, configuration.decisions, disk);
  if (before !== decided.text) {
    throw new Trouble([{ code: 'decisions-changed', parameters: { file: configuration.decisions } }]);
  }
  const start = before === '' ? decisionsHeading : before.endsWith('\n') ? before : `${before}\n`;
  const text = `${start}${decisionEntry(decision)}`;
  // What is written has to be read again: a file somebody shaped in another way is left alone.
  const read = parseDecisions({ file: configuration.decisions, text }, knownNames(catalogue, register));
  if (read.length !== decided.decisions.length + 1) throw new Error('a decision was written that is not read');
  await writeWhole(target, (sink) => sink(new TextEncoder().encode(text)), disk, 'this name only');
  return target;
}
