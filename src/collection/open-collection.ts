import { join, resolve } from 'node:path';
import { parseTargets } from '../forms/targets.ts';
import { parseUnits } from '../units/parse-units.ts';
import type { Collection } from './collection.ts';
import { parseDecisions } from './decisions/parse-decisions.ts';
import { readDecisionsText } from './decisions/read-decisions-text.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { knownNames } from './explanations/known-names.ts';
import { parseExplanations } from './explanations/parse-explanations.ts';
import { loadForms, readSettings } from './open-forms.ts';
import { ProblemGatherer } from './problem-gatherer.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import type { PointedPath, TextSource } from './read-sources.ts';
import { existing, readSource } from './read-sources.ts';
import { noTargets } from './starting-files.ts';

/**
 * Opens the collection that `folder` belongs to: the nearest `huizong.yaml` upward, its forms, units, targets,
 * explanations and decisions.
 *
 * @throws Trouble with every problem of every file, each with line, column and the nearest correct spelling
 * @throws TypeError where the second argument is no disk: the period of a run is given to `checkCollection`
 * @example const collection = await openCollection('samples/demo')
 */
export async function openCollection(folder: string, disk: Disk = nodeDisk): Promise<Collection> {
  // TypeScript says so already; in JavaScript the period given here would end as a folder without huizong.yaml.
  if (typeof disk.kind !== 'function') {
    throw new TypeError('openCollection(folder): the period goes to checkCollection(collection, { period })');
  }
  const settings = readSettings(folder, disk);
  const { folder: root, read } = settings;
  const problems = new ProblemGatherer();
  const catalogue = problems.try(() => loadForms(settings, disk));
  const register = problems.try(() => parseUnits(readSource(root, pointed(read, 'units'), disk)));
  const targets = problems.try(() => {
    const source = targetsSource(root, read, disk);
    // Targets name units and forms: with mistakes there, every line here would be one too.
    if (!catalogue || !register) return undefined;
    return parseTargets(source, catalogue, new Set(register.units.map((unit) => unit.code)));
  });
  const names = catalogue && register && knownNames(catalogue, register);
  const explanations = problems.try(() => {
    const source = explanationsSource(root, read, disk);
    return source && names ? parseExplanations(source, names) : [];
  });
  const decided = problems.try(() => {
    const { decisions: file } = read.configuration;
    const text = readDecisionsText(root, file, disk);
    return { decisions: names ? parseDecisions({ file, text }, names) : [], text };
  });
  const inbox = problems.try(() => inboxFolder(root, read, disk));
  problems.finish();
  if (!catalogue || !register || !targets || !explanations || !decided || inbox === undefined)
    throw new Error('a part is missing without a problem');
  const { configuration } = read;
  return {
    folder: root,
    configuration,
    catalogue,
    register,
    targets,
    explanations,
    decided,
    inbox,
    out: resolve(root, configuration.out),
    disk,
  };
}

function pointed(read: ReadConfiguration, setting: 'units' | 'targets' | 'explanations' | 'inbox'): PointedPath {
  return { setting, path: read.configuration[setting] ?? `${setting}.csv`, position: read.position(setting) };
}

/** Targets are optional: without the setting and without `targets.csv` there are none. */
function targetsSource(root: string, read: ReadConfiguration, disk: Disk): TextSource {
  const absent = read.configuration.targets === undefined && disk.kind(join(root, 'targets.csv')) === undefined;
  return absent ? { file: 'targets.csv', text: noTargets } : readSource(root, pointed(read, 'targets'), disk);
}

/** Explanations beside the sheets are optional in the same way. */
function explanationsSource(root: string, read: ReadConfiguration, disk: Disk): TextSource | undefined {
  const { explanations } = read.configuration;
  const isAbsent = explanations === undefined && disk.kind(join(root, 'explanations.csv')) === undefined;
  return isAbsent ? undefined : readSource(root, pointed(read, 'explanations'), disk);
}

/** An inbox that nobody named may be absent (version control keeps no empty folder); a misspelt one may not. */
function inboxFolder(root: string, read: ReadConfiguration, disk: Disk): string {
  if (read.position('inbox') === undefined) return resolve(root, read.configuration.inbox);
  return existing(root, pointed(read, 'inbox'), disk);
}
