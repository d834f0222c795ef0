import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { ElementName, FormNames, Namespace } from '../names.ts';
import type { ReportProblem } from '../syntax/convert-tree.ts';
import type { NameNode } from '../syntax/syntax-tree.ts';

/** What a name stands for: an item, a column, a cell, or (in a list form) a column of it. */
export interface FoundName {
  readonly form: FormNames;
  readonly own: boolean;
  readonly item: number | undefined;
  readonly column: number | undefined;
}

/** Finds a name as written, without regard to case; what cannot be found is reported with its nearest spelling. */
export function findName(name: NameNode, namespace: Namespace, report: ReportProblem): FoundName | undefined {
  const form = findForm(name, namespace, report);
  if (!form) return undefined;
  const own = form === namespace.own;
  const [first = '', second] = name.ids;
  if (second === undefined) return findBare(first, form, own, name, report);
  const item = indexOf(form.items, first);
  const column = indexOf(form.columns, second);
  if (item === undefined) reportUnknown(first, form.items, name.start, report);
  if (column === undefined) reportUnknown(second, form.columns, name.end - second.length, report);
  return item === undefined || column === undefined ? undefined : { form, own, item, column };
}

function findForm(name: NameNode, namespace: Namespace, report: ReportProblem): FormNames | undefined {
  if (name.form === undefined || same(name.form, namespace.own.code)) return namespace.own;
  const form = namespace.other(name.form);
  if (!form) {
    const [nearest] = nearestSpelling(name.form, namespace.formCodes);
    report('name-unknown', name.start, { name: name.form, ...(nearest === undefined ? {} : { nearest }) });
  }
  return form;
}

function findBare(id: string, form: FormNames, own: boolean, name: NameNode, report: ReportProblem) {
  const item = indexOf(form.items, id);
  const column = indexOf(form.columns, id);
  const offset = name.end - id.length;
  if (item !== undefined && column !== undefined) {
    report('rule-name-ambiguous', offset, { name: id });
    return undefined;
  }
  if (item === undefined && column === undefined) {
    reportUnknown(id, [...form.items, ...form.columns], offset, report);
    return undefined;
  }
  return { form, own, item, column };
}

function reportUnknown(id: string, candidates: readonly ElementName[], offset: number, report: ReportProblem): void {
  if (/^(r|c|true|false)$/i.test(id)) {
    report('rule-reserved', offset, { name: id });
    return;
  }
  const [nearest] = nearestSpelling(
    id,
    candidates.map((candidate) => candidate.id),
  );
  report('name-unknown', offset, { name: id, ...(nearest === undefined ? {} : { nearest }) });
}

/** An id is looked for first, then the ids that elements had in older versions. */
export function indexOf(elements: readonly ElementName[], id: string): number | undefined {
  const current = elements.findIndex((element) => same(element.id, id));
  if (current >= 0) return current;
  const older = elements.findIndex((element) => element.renamedFrom.some((old) => same(old, id)));
  return older >= 0 ? older : undefined;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
