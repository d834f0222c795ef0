import type { Cell, Form } from '../../model/form.ts';
import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import { findElement, nearestElement } from './find-element.ts';

/** A cell of a form; in a list form a column, perhaps of the rows of one key. */
export interface AskedCell {
  readonly cell: Cell;
  readonly key?: string;
}

/**
 * The cell a person names: `item.column` by id, printed code or label (`all.total`, `11.1`); in a list form `column`
 * or `key.column`; in a table of one column `item` is enough.
 *
 * @throws Trouble with the nearest spelling where there is none
 */
export function findCell(form: Form, name: string): AskedCell {
  // Codes and keys may hold dots themselves: any of them may be the one that divides.
  const dots = [...name.matchAll(/[.!．。]/g)].map(({ index }) => index);
  const readings = dots.map((dot): readonly [string, string] => [name.slice(0, dot), name.slice(dot + 1)]);
  for (const [first, second] of readings) {
    const found = byTwoNames(form, first, second);
    if (found) return found;
  }
  const alone = byOneName(form, name);
  if (alone) return alone;
  throw new Trouble([problemOf(form, name, readings)]);
}

function byTwoNames(form: Form, first: string, second: string): AskedCell | undefined {
  const column = findElement(second, form.columns);
  if (column === undefined) return undefined;
  if (form.kind === 'list') {
    const cell = form.cells[column];
    return cell && first.trim() !== '' ? { cell, key: first.trim() } : undefined;
  }
  const item = findElement(first, form.items);
  const cell = item === undefined ? undefined : form.cells[item * form.columns.length + column];
  return cell && { cell };
}

function byOneName(form: Form, name: string): AskedCell | undefined {
  if (form.kind !== 'list' && form.columns.length !== 1) return undefined;
  const index = findElement(name, form.kind === 'list' ? form.columns : form.items);
  const cell = index === undefined ? undefined : form.cells[index];
  return cell && { cell };
}

function problemOf(form: Form, name: string, readings: readonly (readonly [string, string])[]): Problem {
  const [reading] = readings;
  if (reading) {
    const [first, second] = reading;
    if (form.kind !== 'list' && findElement(first, form.items) === undefined) {
      return unknown('figure-item-unknown', form, first, nearestElement(first, form.items));
    }
    return unknown('figure-column-unknown', form, second, nearestElement(second, form.columns));
  }
  if (form.kind === 'list') return unknown('figure-column-unknown', form, name, nearestElement(name, form.columns));
  const example = [form.items[0]?.id, form.columns[0]?.id].filter((id) => id !== undefined).join('.');
  return { code: 'figure-unreadable', parameters: { name, form: form.code, example } };
}

function unknown(
  code: 'figure-item-unknown' | 'figure-column-unknown',
  form: Form,
  name: string,
  nearest: string | undefined,
): Problem {
  return { code, parameters: { form: form.code, name, ...(nearest === undefined ? {} : { nearest }) } };
}
