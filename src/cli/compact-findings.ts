import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { textTable } from './text-table.ts';
import { outcomeWords } from './words.ts';

/** More units than this nobody reads in a line. */
const unitsListed = 6;

/** What needs nothing and what could not be decided: a line per kind and rule, with how many and whose. */
export function compactFindings(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return '';
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.outcome ?? ''} ${finding.rule ?? ''} ${inLanguage(reasonOf(finding), language)}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const headings: readonly Label[] = [
    { zh: '类别', en: 'Kind' },
    { zh: '公式', en: 'Rule' },
    { zh: '条', en: 'Count' },
    { zh: '原因', en: 'Reason' },
    { zh: '单位', en: 'Units' },
  ];
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      [
        inLanguage(first.outcome === 'excused' ? outcomeWords.excused : findingCatalogue[first.code].title, language),
        first.rule ?? '',
        String(group.length),
        inLanguage(reasonOf(first), language),
        unitList(group, language),
      ],
    ];
  });
  const title = {
    zh: `提示和暂不能判定（${findings.length} 条，逐条内容见 --json 或汇总表的“审核问题”）`,
    en: `For information and undecided (${findings.length}; each in full with --json or in the summary)`,
  };
  const columns = headings.map((heading, index) => ({
    heading: inLanguage(heading, language),
    align: index === 2 ? ('right' as const) : ('left' as const),
  }));
  return [inLanguage(title, language), ...textTable(columns, rows, 2)].join('\n');
}

/** Why something could not be decided; other notes differ from place to place. */
function reasonOf({ code, parameters: { reason } }: Finding): Label {
  const isUndecided = code === 'rule-undecided' || code === 'node-undecided';
  if (!isUndecided || reason === undefined) return { zh: '', en: '' };
  return typeof reason === 'object' ? reason : { zh: String(reason), en: String(reason) };
}

function unitList(findings: readonly Finding[], language: Language): string {
  const units = [...new Set(findings.map(({ unit, file }) => unit ?? file ?? '').filter((name) => name !== ''))];
  const shown = units.slice(0, unitsListed).join(language === 'en' ? ', ' : '、');
  if (units.length <= unitsListed) return shown;
  return language === 'en' ? `${shown} and ${units.length - unitsListed} more` : `${shown} 等 ${units.length} 个`;
}
