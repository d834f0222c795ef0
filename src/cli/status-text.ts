import type { CollectionStatus } from '../collection/status-of.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { fillTemplate } from '../model/message.ts';
import { formatPeriod } from '../model/period.ts';
import { unitTitle } from '../model/unit.ts';
import { formTable, levelTable, statusLines, streetTable } from './status-tables.ts';
import { besideLines, conflictLines, missingLines, sentBackLines } from './status-todo.ts';
import { statusTexts } from './status-words.ts';

/** The daily sheet: the deadline, counts by street, level and form, then who still has what to do (催报单). */
export function statusText(name: string, status: CollectionStatus, asOf: string, language: Language): string {
  const period = formatPeriod(status.consolidation.period);
  const [scope] = status.units;
  const whole = !scope || scope.unit.code === status.consolidation.tree.root.code;
  const sections = [
    [statusTexts.byStreet, streetTable(status, language)],
    [statusTexts.byLevel, levelTable(status, language)],
    [statusTexts.byForm, formTable(status, language)],
    [statusTexts.missing, missingLines(status, language)],
    [statusTexts.sentBack, sentBackLines(status, language)],
    [statusTexts.conflicting, conflictLines(status, language)],
    [statusTexts.beside, besideLines(status, language)],
  ] as const;
  const isDue = (status.units[0]?.subtree.due ?? 0) > 0;
  return [
    fillTemplate(
      statusTexts.title,
      { name: whole ? name : `${name}  ${unitTitle(scope.unit)}`, period, asOf },
      language,
    ),
    ...statusLines(status, language),
    ...(isDue ? sections : []).flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ['', inLanguage(heading, language), ...lines],
    ),
  ].join('\n');
}
