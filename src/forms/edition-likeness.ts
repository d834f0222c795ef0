import type { Form } from '../model/form.ts';
import type { FilerProfile } from './edition.ts';
import { openCells, ruleApplies } from './open-cells.ts';

/**
 * All that formulas and rules of a form depend on: which cells of it, and of the forms they name, the filer has; which
 * rules are for the filer; and whether they stand at totals. Where two of these texts are equal, so are the editions.
 */
export function editionLikeness(form: Form, profile: FilerProfile, forms: ReadonlyMap<string, Form>): string {
  const { kind } = profile;
  const stage = kind === 'total' || kind === 'own' ? kind : 'filed';
  const texts = [...form.rules, ...(form.peers ?? []).map(({ measure }) => measure)];
  const rules = texts.map(({ only }) => (ruleApplies(only, profile) ? '1' : '0'));
  const open = [form, ...namedForms(form, forms)].map((each) => openCells(each, profile).map(Number).join(''));
  return [form.code, stage, rules.join(''), ...open].join('/');
}

/** The other forms that texts of this one name: one too many does no harm. */
function namedForms(form: Form, forms: ReadonlyMap<string, Form>): readonly Form[] {
  const known = namedBy.get(form) ?? findNamed(form, forms);
  namedBy.set(form, known);
  return known;
}

const namedBy = new WeakMap<Form, readonly Form[]>();

function findNamed(form: Form, forms: ReadonlyMap<string, Form>): readonly Form[] {
  const ofCells = form.cells.flatMap(({ formula, crossing }) => [formula?.text ?? '', crossing?.text ?? '']);
  const ofRules = form.rules.flatMap(({ text, when }) => [text, when?.text ?? '']);
  const ofPeers = (form.peers ?? []).map(({ measure }) => measure.text);
  const texts = [...new Set([...ofCells, ...ofRules, ...ofPeers])].join('\n').toLowerCase();
  return [...forms.values()].filter(({ code }) => code !== form.code && texts.includes(code.toLowerCase()));
}
