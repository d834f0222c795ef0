import type { RuleText } from '../model/form.ts';

/** A warning, or an error that its author declared excusable, may be explained instead of corrected. */
export function isExcusable(text: RuleText): boolean {
  return text.severity === 'warning' || text.excusable;
}
