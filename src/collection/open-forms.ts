import type { Catalogue } from '../forms/catalogue.ts';
import { loadCatalogue } from '../forms/load-catalogue.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import { configurationName, findCollection } from './find-collection.ts';
import { ProblemGatherer } from './problem-gatherer.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import { readConfiguration } from './read-configuration.ts';
import { readFormSources, readSource } from './read-sources.ts';

/** A collection whose settings have been read, and nothing else. */
export interface CollectionSettings {
  /** Absolute. */
  readonly folder: string;
  readonly read: ReadConfiguration;
}

/** @throws Trouble with every mistake in the nearest `huizong.yaml` */
export function readSettings(folder: string, disk: Disk): CollectionSettings {
  const root = findCollection(folder, disk);
  const source = readSource(root, { setting: configurationName, path: configurationName, position: undefined }, disk);
  return { folder: root, read: readConfiguration(source) };
}

/** @throws Trouble with every mistake in every form file the settings name */
export function loadForms({ folder, read }: CollectionSettings, disk: Disk): Catalogue {
  const position = read.position('forms');
  const problems = new ProblemGatherer();
  const sources = read.configuration.forms.map((path) =>
    problems.try(() => readFormSources(folder, { setting: 'forms', path, position }, disk)),
  );
  problems.finish();
  return loadCatalogue(sources.flatMap((some) => some ?? []));
}

/**
 * The forms of the collection that `folder` belongs to, without its units and targets: what `forms lint` asks.
 *
 * @throws Trouble with every mistake of `huizong.yaml` and of the form files
 * @example (await openForms('samples/demo')).catalogue.forms.size
 */
export async function openForms(
  folder: string,
  disk: Disk = nodeDisk,
): Promise<CollectionSettings & { readonly catalogue: Catalogue }> {
  const settings = readSettings(folder, disk);
  return { ...settings, catalogue: loadForms(settings, disk) };
}
