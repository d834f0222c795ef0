import type { Edition } from '../../forms/edition.ts';
import { templateLayout } from '../../layout/draw-template-layout.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';

/** Laying out costs more than reading a sheet, and a thousand files share a few editions. */
const layouts = new WeakMap<Edition, TemplateLayout>();

/** Where the template of an edition has everything; drawn once for each edition. */
export function editionLayout(edition: Edition): TemplateLayout {
  const known = layouts.get(edition);
  if (known) return known;
  const rules = edition.rules.map((rule) => ({ id: rule.text.id, places: rule.places.length }));
  const layout = templateLayout(edition.form, edition.open, rules);
  layouts.set(edition, layout);
  return layout;
}
