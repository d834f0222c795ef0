import type { Consolidation } from '../consolidate/consolidation.ts';
import { describeFinding } from '../model/describe-finding.ts';
import { describeSuggestion } from '../model/describe-suggestion.ts';
import type { Finding } from '../model/finding.ts';
import type { Severity } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { severityLabels } from '../model/severity-labels.ts';
import { unitTitle } from '../model/unit.ts';
import { compactFindings } from './compact-findings.ts';
import { listedFindings } from './listed-findings.ts';
import { textTable } from './text-table.ts';

const headings = [
  { zh: '性质', en: 'Severity' },
  { zh: '位置', en: 'Place' },
  { zh: '公式', en: 'Rule' },
  { zh: '问题和处理', en: 'What is wrong, what to do' },
];

/**
 * Findings as a person reads them: what blocks first, then what needs an explanation, each by unit in tree order and
 * file; what needs nothing, and what could not be decided, in one line per kind at the end.
 *
 * @param errorsOnly leaves out everything that does not block
 */
export function findingsText(consolidation: Consolidation, language: Language, errorsOnly = false): string {
  const findings = inTreeOrder(consolidation, listedFindings(consolidation));
  const standing = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && !isCompact(finding));
  const errors = groupsText(consolidation, standing('error'), language);
  if (errorsOnly) return errors;
  const compact = compactFindings(findings.filter(isCompact), language);
  const blocks = [errors, groupsText(consolidation, standing('warning'), language), compact];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Nobody has to do something about it now. */
function isCompact({ severity, outcome }: Finding): boolean {
  return severity === 'info' || outcome === 'undecided' || outcome === 'excused';
}

function groupsText(consolidation: Consolidation, findings: readonly Finding[], language: Language): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const heading = groupHeading(consolidation, finding, language);
    const group = groups.get(heading);
    if (group) group.push(finding);
    else groups.set(heading, [finding]);
  }
  const columns = headings.map((heading) => ({ heading: inLanguage(heading, language) }));
  return [...groups]
    .map(([heading, group]) => {
      const rows = group.map((finding) => findingRow(finding, language));
      return [heading, ...textTable(columns, rows, 2)].join('\n');
    })
    .join('\n\n');
}

function inTreeOrder({ tree }: Consolidation, findings: readonly Finding[]): readonly Finding[] {
  const place = new Map(tree.units.map((unit, index) => [unit.code, index]));
  const of = (finding: Finding) => (finding.unit === undefined ? -1 : (place.get(finding.unit) ?? tree.units.length));
  return findings.toSorted((a, b) => of(a) - of(b));
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
  const parts = [message, advice, describeSuggestion(finding, language)].filter((part) => part !== '');
  const sentence = parts.join(language === 'en' ? ' — ' : ' —— ');
  const place = [finding.sheet ?? finding.form, finding.cell].filter((part) => part !== undefined && part !== '');
  return [inLanguage(severityLabels[finding.severity], language), place.join('!'), finding.rule ?? '', sentence];
}
