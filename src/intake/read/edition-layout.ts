import { canBeDisputed } from '../../forms/can-be-disputed.ts';
import type { Edition } from '../../forms/edition.ts';
import { templateLayout } from '../../layout/draw-template-layout.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';

type Layouts = Partial<Record<'asked' | 'unasked', TemplateLayout>>;

/** Laying out costs more than reading a sheet, and a thousand files share a few editions. */
const layouts = new WeakMap<Edition, Layouts>();

/**
 * Where the template of an edition has everything; drawn once for each edition.
 *
 * @param change whether its face asks for 时点数比上期
 */
export function editionLayout(edition: Edition, change: boolean): TemplateLayout {
  const known = layouts.get(edition) ?? {};
  layouts.set(edition, known);
  const name = change ? 'asked' : 'unasked';
  known[name] ??= drawn(edition, change);
  return known[name];
}

function drawn(edition: Edition, change: boolean): TemplateLayout {
  const rules = edition.rules.map((rule) => ({ id: rule.text.id, places: rule.places.length }));
  return templateLayout(edition.form, edition.open, rules, { disputed: canBeDisputed(edition), change });
}
