import type { CollectionStatus } from '../collection/status-of.ts';
import { blockingFindings } from '../consolidate/blocking-findings.ts';
import type { OwedStanding } from '../consolidate/owed-standings.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { fillTemplate } from '../model/message.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { unitTitle } from '../model/unit.ts';
import { displayWidth } from './display-width.ts';
import { statusGroups } from './status-groups.ts';
import { statusHeadings, statusTexts } from './status-words.ts';
import { textTable } from './text-table.ts';
import { statusWords } from './words.ts';

/** Columns for the forms of one unit: the whole line fits into 80. */
const formsWidth = 48;

/** Who is missing what, by street. */
export function missingLines({ units, consolidation }: CollectionStatus, language: Language): readonly string[] {
  const rows = statusGroups(units, consolidation.tree).flatMap(({ head, members }) =>
    members.flatMap(({ unit, returns }) => {
      const forms = returns
        .filter(({ status }) => status === 'missing')
        .map(({ owed: { form, kind } }) => formName(form.code, kind, language));
      const self = unit.code === head.code ? inLanguage(statusTexts.self, language) : unitTitle(unit);
      return wrapped(forms, language).map((line, index) =>
        index === 0 ? [unitTitle(head), self, String(forms.length), line] : ['', '', '', line],
      );
    }),
  );
  const headings = (['under', 'unit', 'missing', 'form'] as const).map((name) => ({
    heading: inLanguage(statusHeadings[name], language),
    align: name === 'missing' ? ('right' as const) : ('left' as const),
  }));
  return rows.length === 0 ? [] : textTable(headings, rows, 2);
}

function wrapped(names: readonly string[], language: Language): readonly string[] {
  const comma = language === 'en' ? ', ' : '、';
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    const longer = last === undefined ? name : `${last}${comma}${name}`;
    if (last === undefined || displayWidth(longer) > formsWidth) lines.push(name);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What was sent back, each with how many errors stand against it and the first of them in words. */
export function sentBackLines(status: CollectionStatus, language: Language): readonly string[] {
  return outstanding(status.units, 'sent-back').flatMap(({ standing, unit }) => {
    const { form, kind } = standing.owed;
    const [account] = standing.submissions.filter((each) => each.status === 'sent-back');
    const findings = account ? blockingFindings(status.consolidation, account) : [];
    const [first] = findings;
    const heading = [
      unitTitle(unit.unit),
      formName(form.code, kind, language),
      errorCount(findings.length, language),
      account?.file ?? '',
    ];
    return [`  ${heading.join('  ').trimEnd()}`, ...(first ? [`      ${reasonText(first, language)}`] : [])];
  });
}

/** Which files contradict each other. */
export function conflictLines({ units }: CollectionStatus, language: Language): readonly string[] {
  const rows = outstanding(units, 'conflicting').flatMap(({ standing, unit }) => {
    const { form, kind } = standing.owed;
    return standing.submissions
      .filter(({ status }) => status === 'conflicting')
      .map(({ file = '' }) => [unitTitle(unit.unit), formName(form.code, kind, language), file]);
  });
  return listed(['unit', 'form', 'file'], rows, language);
}

/** Submissions that do not speak for their return: replaced, sent twice, or sent back beside a better one. */
export function besideLines({ units }: CollectionStatus, language: Language): readonly string[] {
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
  return listed(['unit', 'form', 'state', 'file'], rows, language);
}

function listed(
  names: readonly (keyof typeof statusHeadings)[],
  rows: readonly (readonly string[])[],
  language: Language,
): readonly string[] {
  const columns = names.map((name) => ({ heading: inLanguage(statusHeadings[name], language) }));
  return rows.length === 0 ? [] : textTable(columns, rows, 2);
}

function outstanding(
  units: readonly UnitStatus[],
  status: OwedStanding['status'],
): readonly { readonly unit: UnitStatus; readonly standing: OwedStanding }[] {
  return units.flatMap((unit) =>
    unit.returns.filter((standing) => standing.status === status).map((standing) => ({ unit, standing })),
  );
}

function errorCount(count: number, language: Language): string {
  return fillTemplate(count === 1 ? statusTexts.errorsSingle : statusTexts.errors, { count }, language);
}

/** What is wrong, with its cell where the words do not name it. */
export function reasonText(finding: Finding, language: Language): string {
  const { message } = describeFinding(finding, language);
  const { cell } = finding;
  if (cell === undefined || new RegExp(`\\b${cell}\\b`).test(message)) return message;
  return `${message}${fillTemplate(statusTexts.atCell, { cell }, language)}`;
}

/** `T1`, or `T1（上报合计）`. */
export function formName(form: string, kind: ReturnKind, language: Language): string {
  if (kind === 'own') return form;
  const name = inLanguage(returnKindLabels[kind], language);
  return language === 'en' ? `${form} (${name})` : `${form}（${name}）`;
}
