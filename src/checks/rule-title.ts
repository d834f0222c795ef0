import type { RuleText } from '../model/form.ts';
import type { Label } from '../model/label.ts';

/** How a rule is named to a person: `DJ01-01 已覆盖不大于单位总数`. */
export function ruleTitle({ id, label }: Pick<RuleText, 'id' | 'label'>): Label {
  const named = (text: string) => (text === '' || text.startsWith(id) ? text || id : `${id} ${text}`);
  return { zh: named(label.zh), en: named(label.en) };
}
