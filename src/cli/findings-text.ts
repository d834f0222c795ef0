import type { Consolidation } from '../consolidate/consolidation.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { unitTitle } from '../model/unit.ts';
import { listedFindings } from './listed-findings.ts';
import { textTable } from './text-table.ts';
import { outcomeWords, severityWords } from './words.ts';

const headings = [
  { zh: '性质', en: 'Severity' },
  { zh: '位置', en: 'Place' },
  { zh: '公式', en: 'Rule' },
  { zh: '问题和处理', en: 'What is wrong, what to do' },
];

/** Findings as a person reads them: by unit in tree order, then by file and sheet. */
export function findingsText(consolidation: Consolidation, language: Language): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of inTreeOrder(consolidation, listedFindings(consolidation))) {
    const heading = groupHeading(consolidation, finding, language);
    const group = groups.get(heading);
    if (group) group.push(finding);
    else groups.set(heading, [finding]);
  }
  const columns = headings.map((heading) => ({ heading: inLanguage(heading, language) }));
  return [...groups]
    .map(([heading, findings]) => {
      const rows = findings.map((finding) => findingRow(finding, language));
      return [heading, ...textTable(columns, rows, 2)].join('\n');
    })
    .join('\n\n');
}

function inTreeOrder({ tree }: Consolidation, findings: readonly Finding[]): readonly Finding[] {
  const place = new Map(tree.units.map((unit, index) => [unit.code, index]));
  const of = (finding: Finding) => (finding.unit === undefined ? -1 : (place.get(finding.unit) ?? tree.units.length));
  return findings
    .map((finding, index) => ({ finding, index, place: of(finding) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ finding }) => finding);
}

function groupHeading({ tree }: Consolidation, finding: Finding, language: Language): string {
  const known = finding.unit === undefined ? undefined : tree.get(finding.unit);
  const fallback = [finding.unit, finding.unitName].filter((part) => part !== undefined).join(' ');
  const unit = known ? unitTitle(known) : fallback;
  const nobody = language === 'en' ? 'no unit' : '未识别单位';
  const total = finding.file === undefined ? (language === 'en' ? 'total' : '合计') : finding.file;
  return `${unit === '' ? nobody : unit} · ${total}`;
}

function findingRow(finding: Finding, language: Language): readonly string[] {
  const { message, advice } = describeFinding(finding, language);
  const open = finding.outcome === 'undecided' || finding.outcome === 'excused';
  const severity = open && finding.outcome ? outcomeWords[finding.outcome] : severityWords[finding.severity];
  const sentence = advice === '' ? message : `${message}${language === 'en' ? ' — ' : ' —— '}${advice}`;
  const place = [finding.sheet ?? finding.form, finding.cell].filter((part) => part !== undefined && part !== '');
  return [inLanguage(severity, language), place.join('!'), finding.rule ?? '', sentence];
}
