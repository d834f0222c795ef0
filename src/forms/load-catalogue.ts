import type { Form } from '../model/form.ts';
import { Trouble } from '../model/trouble.ts';
import type { Catalogue } from './catalogue.ts';
import { checkEditions } from './check-editions.ts';
import { countedForm } from './counted-form.ts';
import { definedLocator } from './defined-locator.ts';
import { draftForm } from './draft-form.ts';
import type { FilerProfile } from './edition.ts';
import { editionLikeness } from './edition-likeness.ts';
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

/** Makes each edition when it is first asked for; kinds of filers who meet the same cells and rules share what is resolved. */
function keepEditions(settled: readonly SettledForm[]): (formCode: string, profile: FilerProfile) => EditionMade {
  const own = new Map(settled.map(({ form }) => [form.code, form]));
  const counted = new Map(settled.map(({ form }) => [form.code, countedForm(form)]));
  const implied = new Map(settled.map((entry) => [entry.form.code, entry.implied]));
  const made = new Map<string, EditionMade>();
  const alike = new Map<string, EditionMade>();

  function make(form: Form, profile: FilerProfile, forms: ReadonlyMap<string, Form>): EditionMade {
    const likeness = editionLikeness(form, profile, forms);
    const other = alike.get(likeness);
    if (other) return { ...other, edition: { ...other.edition, profile } };
    const edition = makeEdition(form, implied.get(form.code) ?? [], profile, forms);
    alike.set(likeness, edition);
    return edition;
  }

  return (formCode, profile) => {
    const forms = profile.kind === 'own' ? own : counted;
    const form = forms.get(formCode);
    if (form === undefined) throw new Error(`no form ${formCode} in this catalogue`);
    const key = `${formCode}/${profileKey(profile)}`;
    const edition = made.get(key) ?? make(form, profile, forms);
    made.set(key, edition);
    return edition;
  };
}
