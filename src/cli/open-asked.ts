import { resolve } from 'node:path';
import type { Collection } from '../collection/collection.ts';
import { openCollection } from '../collection/open-collection.ts';
import { openForms } from '../collection/open-forms.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import type { Language } from '../model/label.ts';
import type { Invocation } from './invocation.ts';
import { languageOption } from './language-option.ts';

/** A collection and the language its user reads: `--lang`, else `huizong.yaml`, else the locale. */
export interface OpenedCollection {
  readonly collection: Collection;
  readonly language: Language;
}

/** Opens what `-C` names, or the nearest collection upward. */
export async function openAsked({ options, terminal, language }: Invocation): Promise<OpenedCollection> {
  const asked = languageOption(options.lang);
  const collection = await openCollection(resolve(terminal.folder, options.C ?? '.'));
  return { collection, language: asked ?? collection.configuration.language ?? language };
}

/** Only the forms of it: mistakes in units or targets do not stand in the way. */
export async function openAskedForms({
  options,
  terminal,
  language,
}: Invocation): Promise<{ readonly folder: string; readonly catalogue: Catalogue; readonly language: Language }> {
  const asked = languageOption(options.lang);
  const { folder, read, catalogue } = await openForms(resolve(terminal.folder, options.C ?? '.'));
  return { folder, catalogue, language: asked ?? read.configuration.language ?? language };
}
