import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import type { Edition, FilerProfile } from '../../src/forms/edition.ts';
import type { FormFigures, Surroundings } from '../../src/forms/surroundings.ts';
import type { MutableCellValues } from '../../src/model/cell-values.ts';
import { emptyCellValues, setState, setText } from '../../src/model/cell-values.ts';
import { daySerial } from '../../src/model/day-serial.ts';
import type { TreeCount } from '../../src/model/form.ts';
import { drawEntry, type Scale } from './draw-entry.ts';

/** Figures of one form and period that can still be changed. */
export interface DrawnFigures extends FormFigures {
  readonly values: MutableCellValues;
  readonly surroundings: Surroundings;
}

/** A unit with figures for every form and period somebody asks for, drawn when they are first asked for. */
export interface GeneratedUnit {
  /** @param month in which the period ends: 1 is January 2020, 0 December 2019; undefined where the form has no period there */
  figures(form: string, month: number): DrawnFigures | undefined;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** How far the period before lies back. */
export function monthsIn(catalogue: Catalogue, form: string): number {
  const described = catalogue.forms.get(form);
  if (described === undefined) throw new Error(`no form ${form} in this catalogue`);
  return monthsOf[described.frequency];
}

export function generateUnit(
  catalogue: Catalogue,
  profile: FilerProfile,
  scale: Scale,
  random: SeededRandom,
): GeneratedUnit {
  const drawn = new Map<string, DrawnFigures>();
  const counts = new Map<TreeCount, number>();

  function figures(form: string, month: number): DrawnFigures | undefined {
    const step = monthsIn(catalogue, form);
    if (month % step !== 0) return undefined;
    const key = `${form} ${month}`;
    const known = drawn.get(key);
    if (known) return known;
    const edition = catalogue.edition(form, profile);
    const made = { edition, values: drawValues(edition, scale, random), surroundings: surroundingsAt(month, step) };
    drawn.set(key, made);
    return made;
  }

  function surroundingsAt(month: number, step: number): Surroundings {
    const year = 2020 + Math.floor((month - 1) / 12);
    return {
      otherForm: (form) => figures(form, month),
      previous: (form) => figures(form, month - monthsIn(catalogue, form)),
      lastYear: (form) => figures(form, month - 12),
      children: (form) => unitsBelow(form, month),
      units,
      periodIndex: (month - 12 * (year - 2020)) / step,
      yearStart: daySerial(`${year}-01-01`),
      periodEnd: lastDayOf(month),
    };
  }

  function units(count: TreeCount): number {
    const number = counts.get(count) ?? Math.max(0, random.integer(-2, 3));
    counts.set(count, number);
    return number;
  }

  /** What lies below a unit is alike to it: two totals or returns of the same kind. */
  function unitsBelow(form: string, month: number): readonly DrawnFigures[] {
    return [1, 2].flatMap((child) => {
      const key = `${form} ${month} ${child}`;
      const edition = catalogue.edition(form, profile);
      const made = drawn.get(key) ?? { edition, values: drawValues(edition, scale, random), surroundings: {} };
      drawn.set(key, made);
      return made;
    });
  }

  return { figures };
}

function lastDayOf(month: number): number {
  return daySerial(new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10)) - 1;
}

function drawValues(edition: Edition, scale: Scale, random: SeededRandom): MutableCellValues {
  const { form, open, formulas } = edition;
  const rows = form.kind === 'list' ? random.integer(1, 4) : 1;
  const values = emptyCellValues(rows * form.cells.length);
  for (let row = 0; row < rows; row += 1) {
    for (const cell of form.cells) {
      const index = row * form.cells.length + cell.index;
      if (!open[cell.index]) continue;
      if (formulas.has(cell.index)) setState(values, index, 'notCalculated');
      else drawEntry(values, index, cell, scale, random);
    }
  }
  drawKeys(edition, values, rows, random);
  return values;
}

/** Keys differ within a list, and many of them were there a period before. */
function drawKeys({ form }: Edition, values: MutableCellValues, rows: number, random: SeededRandom): void {
  const first = random.integer(1, 3);
  for (const key of form.list?.key ?? []) {
    for (let row = 0; row < rows; row += 1) setText(values, row * form.columns.length + key, `XM-${first + row}`);
  }
}
