import type { Label } from '../model/label.ts';
import type { MessageValue } from '../model/message.ts';
import { fillTemplate } from '../model/message.ts';

/** A part of a message, filled in both languages, to stand in a parameter of a finding. */
export function phrase(template: Label, parameters: Readonly<Record<string, MessageValue>>): Label {
  return { zh: fillTemplate(template, parameters, 'zh-CN'), en: fillTemplate(template, parameters, 'en') };
}

/** Several parts in a row, as each language lists them. */
export function listed(parts: readonly Label[]): Label {
  return { zh: parts.map((part) => part.zh).join('、'), en: parts.map((part) => part.en).join(', ') };
}
