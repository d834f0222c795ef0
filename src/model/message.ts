import type { Label, Language } from './label.ts';
import { inLanguage } from './label.ts';
import { visibleText } from './visible-text.ts';

/** What a message template may be filled with. */
export type MessageValue = string | number | Label;

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills `{name}` in a template from the parameters, in one language, and chooses the first word of `{name|one|several}` where
 * the parameter is 1. A parameter that is absent leaves nothing, and none brings a control character with it.
 *
 * @example fillTemplate({ zh: '{n} 格', en: '{n} {n|cell|cells}' }, { n: 1 }, 'en') // '1 cell'
 */
export function fillTemplate(
  template: Label,
  parameters: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  return inLanguage(template, language).replace(placeholder, (_, name: string, one?: string, several?: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (one !== undefined) return (value === 1 ? one : several) ?? '';
    if (value === undefined) return '';
    return visibleText(typeof value === 'object' ? inLanguage(value, language) : String(value));
  });
}
