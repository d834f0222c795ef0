import type { Consolidation } from '../consolidate/consolidation.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnStatus } from '../model/return.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { unitTitle } from '../model/unit.ts';
import { textTable } from './text-table.ts';

/** The reminder (催报单): counts by street and above, then who still has what to do. */
export function statusText(
  name: string,
  consolidation: Consolidation,
  units: readonly UnitStatus[],
  asOf: string,
  language: Language,
): string {
  const english = language === 'en';
  const period = formatPeriod(consolidation.period);
  const title = english
    ? `${name}  ${period}  reporting status as of ${asOf}`
    : `${name}  ${period}  报送情况（截至 ${asOf}）`;
  const blocks = [title, '', ...countTable(units, language)];
  for (const status of ['sent-back', 'conflicting', 'missing'] as const) {
    const lines = todoLines(units, status, language);
    if (lines.length > 0)
      blocks.push('', `${inLanguage(todoTitles[status], language)}：`.replace('：', english ? ':' : '：'), ...lines);
  }
  return blocks.join('\n');
}

const todoTitles = {
  'sent-back': { zh: '退回待改', en: 'Sent back, to be corrected' },
  conflicting: { zh: '多次报送互相矛盾，待选定', en: 'Submissions that contradict each other' },
  missing: { zh: '未报', en: 'Missing' },
} as const;

/** By street and above; a single community asked for is shown as well. */
function countTable(units: readonly UnitStatus[], language: Language): readonly string[] {
  const headings =
    language === 'en'
      ? ['Unit', 'Due', 'Accepted', 'Sent back', 'Conflicting', 'Missing', 'Accepted %']
      : ['单位', '应报', '通过', '退回', '冲突', '未报', '报送率'];
  const top = units[0]?.depth ?? 0;
  const rows = units
    .filter((status, index) => index === 0 || (status.unit.level !== 'community' && status.subtree.due > 0))
    .map(({ unit, depth, subtree }) => [
      `${'  '.repeat(depth - top)}${unitTitle(unit)}`,
      ...[subtree.due, subtree.accepted, subtree.sentBack, subtree.conflicting, subtree.missing].map(String),
      share(subtree.accepted, subtree.due),
    ]);
  const columns = headings.map((heading, index) => ({
    heading,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return textTable(columns, rows);
}

/** Cut, not rounded: what is not complete must not read as 100 %. */
function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((part * 1000) / whole) / 10}%`;
}

function todoLines(units: readonly UnitStatus[], status: ReturnStatus, language: Language): readonly string[] {
  const rows = units.flatMap(({ unit, returns }) => {
    const concerned = returns.filter((account) => account.status === status);
    if (concerned.length === 0) return [];
    const forms = concerned.map(({ form, kind }) =>
      kind === 'own' ? form : `${form}（${inLanguage(returnKindLabels[kind], language)}）`,
    );
    const files = [...new Set(concerned.flatMap(({ file }) => file ?? []))];
    return [[unitTitle(unit), forms.join(language === 'en' ? ', ' : '、'), files.join('  ')]];
  });
  const headings = language === 'en' ? ['Unit', 'Forms', 'File'] : ['单位', '报表', '文件'];
  return rows.length === 0
    ? []
    : textTable(
        headings.map((heading) => ({ heading })),
        rows,
        2,
      );
}
