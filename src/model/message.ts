import type { Label, Language } from './label.ts';
import { inLanguage } from './label.ts';
import { visibleText } from './visible-text.ts';

/** What a message template may be filled with. */
export type MessageValue = string | number | Label;

/**
 * Fills `{name}` in a template from the parameters, in one language. A parameter that is absent leaves nothing, and none brings a
 * control character with it.
 */
export function fillTemplate(
  template: Label,
  parameters: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  return inLanguage(template, language).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) return '';
    return visibleText(typeof value === 'object' ? inLanguage(value, language) : String(value));
  });
}
