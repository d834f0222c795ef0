import { suggestionKindLabels, suggestionWordings } from './catalogue/suggestion-wordings.ts';
import type { Finding } from './finding.ts';
import type { FindingPlace } from './finding-place.ts';
import type { Language } from './label.ts';
import { inLanguage } from './label.ts';
import { fillTemplate } from './message.ts';

/**
 * What was probably meant, in words to stand beside a finding: its first suggestion; beside a declared total that disagrees, the
 * adjustment that would bridge the difference. Text only: nothing is applied or filed.
 *
 * @returns an empty text where nothing is suggested
 * @example describeSuggestion(finding, 'zh-CN') // '可能本意：D14 应为 1,230（数字颠倒、漏打、多打或打错一位），另有 1 种可能'
 */
export function describeSuggestion(finding: Finding, language: Language): string {
  const [first] = finding.suggestions ?? [];
  if (!first) return adjustmentText(finding, language);
  const changes = first.changes.map(({ place, to }) =>
    fillTemplate(suggestionWordings.change, { cell: cellText(place, finding), to: grouped(to) }, language),
  );
  const others =
    first.alternatives === 0 ? '' : fillTemplate(suggestionWordings.others, { count: first.alternatives }, language);
  return fillTemplate(
    suggestionWordings.suggestion,
    {
      changes: changes.join(language === 'en' ? ', ' : '，'),
      kind: inLanguage(suggestionKindLabels[first.kind], language),
      others,
    },
    language,
  );
}

function adjustmentText({ code, difference }: Finding, language: Language): string {
  if (code !== 'node-difference' || difference === undefined) return '';
  const signed = difference.startsWith('-') ? difference : `+${difference}`;
  return fillTemplate(suggestionWordings.adjustment, { difference: grouped(signed) }, language);
}

/** The address where there is one, with the sheet or unit where it is not the finding's own; else item and column. */
function cellText({ unit, sheet, cell, item, column, rowKey }: FindingPlace, finding: Finding): string {
  const where = cell ?? [rowKey ?? item, column].filter((part) => part !== undefined).join('.');
  const other = unit !== finding.unit ? unit : sheet !== finding.sheet ? sheet : undefined;
  return other === undefined ? where : `${other}!${where}`;
}

/** `1234567.5` as `1,234,567.5`. */
function grouped(number: string): string {
  const [whole = '', ...fraction] = number.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
