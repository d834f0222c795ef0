import { Trouble } from '../model/trouble.ts';
import type { Catalogue } from './catalogue.ts';
import { checkEditions } from './check-editions.ts';
import { definedLocator } from './defined-locator.ts';
import { draftForm } from './draft-form.ts';
import type { FilerProfile } from './edition.ts';
import { profileKey } from './filer-profile.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormDocument, FormSource } from './form-source.ts';
import type { EditionMade } from './make-edition.ts';
import { makeEdition } from './make-edition.ts';
import { possibleProfiles } from './possible-profiles.ts';
import { ProblemList } from './problem-list.ts';
import { readFormFile } from './read-form-file.ts';
import type { SettledForm } from './settle-forms.ts';
import { settleForms } from './settle-forms.ts';

/**
 * Reads form files and checks them together.
 *
 * @param sources YAML texts (several forms in one file are separated by `---`) and forms from `defineForm`
 * @throws Trouble with every problem of every file: file, line, column, nearest correct spelling
 * @example loadCatalogue([{ file: 'forms/DJ01.yaml', text }]).forms.get('DJ01')
 */
export function loadCatalogue(sources: readonly FormSource[]): Catalogue {
  const problems = new ProblemList();
  const documents = sources.flatMap((source) => documentsOf(source, problems));
  const drafts = documents.map((document) => draftForm(document, problems));
  const accepted = eachOnce(
    drafts.flatMap((draft) => draft ?? []),
    problems,
  );
  const settled = settleForms(accepted);
  const editions = keepEditions(settled);
  for (const [index, draft] of accepted.entries()) {
    const form = settled[index]?.form;
    if (form)
      checkEditions(
        draft,
        possibleProfiles(form).map((profile) => editions(form.code, profile)),
        problems,
      );
  }
  const refused = documents.filter((_, index) => drafts[index] === undefined).map(codeOf);
  const found = problems.sorted.filter(
    ({ parameters }) => !refused.includes(String(parameters.name ?? '').toLowerCase()),
  );
  if (problems.size > 0) throw new Trouble(found.length > 0 ? found : problems.sorted);
  return {
    forms: new Map(settled.map(({ form }) => [form.code, form])),
    edition: (formCode, profile) => editions(formCode, profile).edition,
  };
}

function documentsOf(source: FormSource, problems: ProblemList): readonly FormDocument[] {
  if ('text' in source) return readFormFile(source, problems);
  return [{ content: source.definition, locate: definedLocator(source.file) }];
}

/** Code of a form the schema refused: that other forms name it is not their mistake. */
function codeOf({ content }: FormDocument): string | undefined {
  const code = typeof content === 'object' && content !== null && 'form' in content ? content.form : undefined;
  return typeof code === 'string' ? code.toLowerCase() : undefined;
}

/** The first form of each code; the others are reported. */
function eachOnce(drafts: readonly FormDraft[], problems: ProblemList): readonly FormDraft[] {
  const taken = new Map<string, FormDraft>();
  for (const draft of drafts) {
    const { form } = draft.reading.definition;
    const other = taken.get(form.toLowerCase());
    if (other === undefined) taken.set(form.toLowerCase(), draft);
    else {
      const { file, line } = other.reading.locate.value(['form']);
      problems.add('form-code-duplicate', draft.reading.locate.value(['form']), { form, file, line });
    }
  }
  return [...taken.values()];
}

/** Makes each edition when it is first asked for. */
function keepEditions(settled: readonly SettledForm[]): (formCode: string, profile: FilerProfile) => EditionMade {
  const forms = new Map(settled.map(({ form }) => [form.code, form]));
  const byCode = new Map(settled.map((entry) => [entry.form.code, entry]));
  const made = new Map<string, EditionMade>();
  return (formCode, profile) => {
    const entry = byCode.get(formCode);
    if (entry === undefined) throw new Error(`no form ${formCode} in this catalogue`);
    const key = `${formCode}/${profileKey(profile)}`;
    const edition = made.get(key) ?? makeEdition(entry, profile, forms);
    made.set(key, edition);
    return edition;
  };
}
