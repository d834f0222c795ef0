import type { Catalogue } from '../forms/catalogue.ts';
import type { FilerProfile } from '../forms/edition.ts';
import type { Filer, Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import type { Level } from '../model/level.ts';
import { unitKinds } from '../model/level.ts';

/** Where a rule is checked, over everybody who files the form, in words. */
export function rulePlaces(form: Form, catalogue: Catalogue, language: Language): ReadonlyMap<string, string> {
  const items = new Map<string, Set<number>>();
  const columns = new Map<string, Set<number>>();
  for (const profile of profilesOf(form)) {
    for (const rule of catalogue.edition(form.code, profile).rules) {
      for (const place of rule.places) {
        note(items, rule.text.id, place.item);
        note(columns, rule.text.id, place.column);
      }
    }
  }
  return new Map(
    form.rules.map((rule) => [rule.id, placeWords(form, items.get(rule.id), columns.get(rule.id), language)]),
  );
}

function note(places: Map<string, Set<number>>, rule: string, element: number | undefined): void {
  if (element === undefined) return;
  const known = places.get(rule);
  if (known) known.add(element);
  else places.set(rule, new Set([element]));
}

function placeWords(
  form: Form,
  items: ReadonlySet<number> | undefined,
  columns: ReadonlySet<number> | undefined,
  language: Language,
): string {
  const english = language === 'en';
  const codes = (elements: readonly { readonly code: string }[], indexes: ReadonlySet<number>) =>
    [...indexes]
      .sort((a, b) => a - b)
      .map((index) => elements[index]?.code ?? '')
      .join(english ? ', ' : '、');
  if (items) return english ? `rows ${codes(form.items, items)}` : `行 ${codes(form.items, items)}`;
  if (columns) return english ? `columns ${codes(form.columns, columns)}` : `栏 ${codes(form.columns, columns)}`;
  if (form.kind === 'list') return english ? 'every row' : '每一行';
  return english ? 'once' : '一处';
}

/** Everybody who files a form, and the totals above them. */
function profilesOf(form: Form): readonly FilerProfile[] {
  const totals: readonly Level[] = ['district', 'park', 'street'];
  return [...form.filers.flatMap(filerProfiles), ...totals.map((level) => ({ level, kind: 'total' as const }))];
}

function filerProfiles(filer: Filer): readonly FilerProfile[] {
  const kindsOfUnit = filer.unitKind ? [filer.unitKind] : filer.level === 'community' ? unitKinds : [undefined];
  return filer.kinds.flatMap((kind) =>
    kindsOfUnit.map((unitKind) => ({
      level: filer.level,
      kind,
      ...(unitKind === undefined ? {} : { unitKind }),
      ...(filer.parent === undefined ? {} : { parent: filer.parent }),
    })),
  );
}
