import type { z } from 'zod';
import type { Label } from '../model/label.ts';

const typeNames: Readonly<Record<string, Label>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 [ ]', en: 'a list [ ]' },
  object: { zh: '键值 { }', en: 'keys and values { }' },
  record: { zh: '键值 { }', en: 'keys and values { }' },
};

/** What the schema would have liked to find. */
export function expectedLabel(issue: z.core.$ZodIssue): Label {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { zh: values, en: values };
  }
  return { zh: '另一种写法', en: 'something else' };
}

export function eitherLabel(labels: readonly Label[]): Label {
  const chinese = [...new Set(labels.map((label) => label.zh))];
  const english = [...new Set(labels.map((label) => label.en))];
  return { zh: chinese.join('或'), en: english.join(' or ') };
}

/** What was found, short enough for a message. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
