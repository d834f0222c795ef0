import type { Form } from '../../model/form.ts';
import { isLabel, plainLabel } from '../bind/element-label.ts';
import type { SheetView } from '../sheet-view.ts';
import type { SheetFace } from './sheet-face.ts';

/** How much of a form's rows and columns a sheet shows by their labels. */
export interface FormLikeness {
  readonly form: Form;
  readonly rows: number;
  readonly columns: number;
}

/** A form by its code, without regard to case. */
export function formCoded(forms: ReadonlyMap<string, Form>, code: string): Form | undefined {
  const wanted = code.trim().toLowerCase();
  return [...forms.values()].find((form) => form.code.toLowerCase() === wanted);
}

/** The only form whose title, or whose code as a word of its own, stands on the face. */
export function formTitled(forms: ReadonlyMap<string, Form>, face: SheetFace, sheetName: string): Form | undefined {
  const titled = [...forms.values()].filter((form) => face.headlines.some((text) => isTitle(text, form)));
  if (titled.length > 0) return titled.length === 1 ? titled[0] : undefined;
  const texts = [sheetName, ...face.headlines];
  const coded = [...forms.values()].filter((form) =>
    texts.some((text) => wordsOf(text).includes(form.code.toLowerCase())),
  );
  return coded.length === 1 ? coded[0] : undefined;
}

function isTitle(text: string, form: Form): boolean {
  const plain = text.replace(/[（(][^（）()]*[）)]\s*$/, '');
  return isLabel(plain, form.title);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}_-]+|(?<=[\w-])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\w-])/u);
}

/** Forms by how much of them the sheet shows, the most similar first; only those that share something. */
export function similarForms(forms: ReadonlyMap<string, Form>, view: SheetView): readonly FormLikeness[] {
  const labels = new Set(view.words.map((placed) => plainLabel(placed.text)));
  const count = (elements: readonly Form['columns'][number][] | Form['items']) =>
    elements.filter(({ label }) => labels.has(plainLabel(label.zh)) || labels.has(plainLabel(label.en))).length;
  return [...forms.values()]
    .map((form) => ({ form, rows: count(form.items), columns: count(form.columns) }))
    .filter(({ rows, columns }) => rows + columns > 0)
    .sort((a, b) => share(b) - share(a));
}

/** The form that shows at least six tenths of its rows and columns, if no other comes as near. */
export function formByLabels(forms: ReadonlyMap<string, Form>, view: SheetView): Form | undefined {
  const [best, second] = similarForms(forms, view);
  if (!best || share(best) < 0.6 || best.columns === 0) return undefined;
  return second && share(second) >= share(best) ? undefined : best.form;
}

function share({ form, rows, columns }: FormLikeness): number {
  const items = form.items.length === 0 ? 1 : rows / form.items.length;
  return Math.min(1, (items + columns / form.columns.length) / 2);
}
