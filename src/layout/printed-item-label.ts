import type { Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';

const firstPart: Readonly<Record<Language, string>> = { 'zh-CN': '其中：', en: 'of which: ' };

/** As wide as 其中：, so that the parts after the first line up under it. */
const laterPart: Readonly<Record<Language, string>> = { 'zh-CN': '　　　', en: '         ' };

/**
 * The label of an item as it stands in the stub: two spaces a step, 其中： before the first part of a whole and room
 * as wide before the others.
 *
 * @example printedItemLabel(form, 6, 'zh-CN') // '　　其中：民办学校'
 */
export function printedItemLabel(form: Form, item: number, language: Language): string {
  const found = form.items[item];
  if (!found) return '';
  const label = inLanguage(found.label, language);
  if (found.parent === undefined) return '　'.repeat(found.depth) + label;
  const isFirst = form.items.findIndex((other) => other.parent === found.parent) === item;
  const indent = '　'.repeat(Math.max(0, found.depth - 1) * 2 + 1);
  return indent + (isFirst ? firstPart[language] : laterPart[language]) + label;
}

/** A label without what printing put before it: spaces, 其中, `#`. For comparing labels found in a sheet. */
export function plainItemLabel(text: string): string {
  return text
    .replace(/^[\s　]+/, '')
    .replace(/^(?:其中|of which)\s*[：:]?\s*|^#\s*/i, '')
    .trim();
}
