import { nodeRule } from '../checks/node-rule.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';

const nodeLabel = { zh: '上报合计与下级之和一致', en: 'declared totals agree with what came from below' };

/** What a rule says, in words: empty where its author gave it none. */
export function ruleLabel(
  { records }: Consolidation,
  form: string | undefined,
  rule: string,
  language: Language,
): string {
  if (rule === nodeRule) return inLanguage(nodeLabel, language);
  const text = records.catalogue.forms.get(form ?? '')?.rules.find(({ id }) => id === rule);
  const label = text ? inLanguage(text.label, language) : '';
  return label === rule ? '' : label;
}
