import type { Consolidation } from '../consolidate/consolidation.ts';
import type { OwedStatus } from '../consolidate/owed-standings.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { unitTitle } from '../model/unit.ts';
import { textTable } from './text-table.ts';
import { statusWords } from './words.ts';

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
  const beside = besideLines(units, language);
  if (beside.length > 0) {
    const heading = { zh: '另收到（不另计应报）：', en: 'Also received (not counted again):' };
    blocks.push('', inLanguage(heading, language), ...beside);
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

/** In per cent with one decimal, rounded half up; what is not complete does not read as 100 %. */
function share(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = Math.round((part * 1000) / whole);
  return `${(part < whole ? Math.min(tenths, 999) : tenths) / 10}%`;
}

function todoLines(units: readonly UnitStatus[], status: OwedStatus, language: Language): readonly string[] {
  const rows = units.flatMap(({ unit, returns }) => {
    const concerned = returns.filter((standing) => standing.status === status);
    if (concerned.length === 0) return [];
    const forms = concerned.map(({ owed: { form, kind } }) => formName(form.code, kind, language));
    const stand = concerned.flatMap(({ submissions }) => submissions.filter((account) => account.status === status));
    const files = [...new Set(stand.flatMap(({ file }) => file ?? []))];
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

/** Submissions that do not speak for their return: replaced, sent twice, or sent back beside a better one. */
function besideLines(units: readonly UnitStatus[], language: Language): readonly string[] {
  const rows = units.flatMap(({ unit, returns }) =>
    returns.flatMap(({ owed: { form, kind }, status, submissions }) =>
      submissions
        .filter((account) => account.status !== status)
        .map((account) => [
          unitTitle(unit),
          formName(form.code, kind, language),
          inLanguage(statusWords[account.status], language),
          account.file ?? '',
        ]),
    ),
  );
  const headings = language === 'en' ? ['Unit', 'Form', 'State', 'File'] : ['单位', '报表', '状态', '文件'];
  return rows.length === 0
    ? []
    : textTable(
        headings.map((heading) => ({ heading })),
        rows,
        2,
      );
}

function formName(form: string, kind: ReturnKind, language: Language): string {
  if (kind === 'own') return form;
  const name = inLanguage(returnKindLabels[kind], language);
  return language === 'en' ? `${form} (${name})` : `${form}（${name}）`;
}
