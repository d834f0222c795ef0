import { splitFaceText } from '../../layout/face-text.ts';
import { columnMeasure, formMeasure } from '../../layout/printed-measure.ts';
import type { Form } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { isMeasure, isSameMeasure } from '../numbers/measure-factor.ts';
import type { SheetView } from '../sheet-view.ts';
import { columnName, rowName } from './binding-problems.ts';
import { isLabel } from './element-label.ts';
import { headingTexts } from './find-columns.ts';
import type { BindingNote, SheetBinding } from './sheet-binding.ts';
import { placeList } from './sheet-binding.ts';

/** A measure that a sheet gives, and those that the form has there. */
interface GivenMeasure {
  readonly place: Label;
  readonly given: string;
  readonly expected: readonly string[];
}

/** How the face of a sheet may say it, beside the template's own words. */
const measureLabels = new Set(['计量单位', '单位', '金额单位', 'measure', 'unit']);

const longestText = 200;

/**
 * One note for all places where the sheet gives another measure than the form has: whoever changes 万元 into 元 may have
 * changed the figures too, and nobody but the filler knows.
 */
export function changedMeasures(view: SheetView, form: Form, binding: SheetBinding): readonly BindingNote[] {
  const given = [...onFace(view, form, binding), ...inHeading(view, form, binding), ...inStub(view, form, binding)];
  const changed = given.filter(
    ({ given: measure, expected }) => expected.length > 0 && !expected.some((other) => isSameMeasure(measure, other)),
  );
  if (changed.length === 0) return [];
  const places = changed.map(({ place, given: measure, expected }) => ({
    zh: `${place.zh}写的是“${measure}”，应为“${expected.join('/')}”`,
    en: `${place.en} says "${measure}" in place of "${expected.join('/')}"`,
  }));
  return [{ code: 'measure-changed', parameters: { places: placeList(places) } }];
}

function onFace(view: SheetView, form: Form, { figures }: SheetBinding): readonly GivenMeasure[] {
  const ofForm = formMeasure(form);
  const expected = ofForm === undefined ? measuresWhere(form, () => true) : [ofForm];
  const place = { zh: '表头', en: 'the face' };
  return view.words.flatMap(({ row, text }) => {
    if (row >= figures.top || text.length > longestText) return [];
    const line = splitFaceText(text);
    const isMeasureLine = line && measureLabels.has(line.label.replace(/\s+/g, '').toLowerCase());
    return isMeasureLine && isMeasure(line.value) ? [{ place, given: line.value, expected }] : [];
  });
}

function inHeading(view: SheetView, form: Form, { columns, figures }: SheetBinding): readonly GivenMeasure[] {
  return form.columns.flatMap(({ label, group }, index) => {
    const column = columns[index] ?? 0;
    if (column === 0) return [];
    const own = [label, ...(group ? [group] : [])];
    const expected = measuresWhere(form, (cell) => cell.column === index);
    return headingTexts(view, figures.top - 1, column)
      .filter(({ text }) => !own.some(({ zh, en }) => text === zh || text === en))
      .flatMap(({ text }) => bracketed(text) ?? [])
      .map((given) => ({ place: columnName(column), given, expected }));
  });
}

function inStub(view: SheetView, form: Form, { rows, figures }: SheetBinding): readonly GivenMeasure[] {
  if (form.kind === 'list') return [];
  return form.items.flatMap(({ label }, index) => {
    const row = rows[index] ?? 0;
    if (row === 0) return [];
    const ofRow = measuresWhere(form, (cell) => cell.item === index && columnMeasure(form, cell.column) === undefined);
    const expected = ofRow.length > 0 ? ofRow : measuresWhere(form, (cell) => cell.item === index);
    return view
      .wordsBefore(row, figures.left)
      .filter(({ text }) => !(isMeasure(text) && isLabel(text, label)) && text !== label.zh && text !== label.en)
      .flatMap(({ text }) => (isMeasure(text) ? text : (bracketed(text) ?? [])))
      .map((given) => ({ place: rowName(row), given, expected }));
  });
}

/** The measure in brackets at the end of a heading. */
function bracketed(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  const inside = /[（(]\s*(?:单位[：:]\s*)?([^（()）]{1,6}?)\s*[）)]\s*$/u.exec(text)?.[1];
  return inside !== undefined && isMeasure(inside) ? inside : undefined;
}

function measuresWhere(form: Form, isMeant: (cell: Form['cells'][number]) => boolean): readonly string[] {
  const meant = form.cells.filter((cell) => !cell.closed && cell.unitMeasure !== '' && isMeant(cell));
  return [...new Set(meant.map((cell) => cell.unitMeasure))];
}
