import type { OutcomeEntry } from '../checks/outcomes/outcome-entry.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import { undecidedWordings } from '../model/catalogue/rule-wordings.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { outcomeEntries } from './outcome-entries.ts';
import type { OutcomeRequest } from './outcome-request.ts';
import { textTable } from './text-table.ts';
import { outcomeWords } from './words.ts';

/** More lines than this nobody reads; `--json` holds more. */
const linesListed = 5_000;

const headings = [
  { zh: '公式', en: 'Rule' },
  { zh: '单位', en: 'Unit' },
  { zh: '报表', en: 'Return' },
  { zh: '位置', en: 'Place' },
  { zh: '结果', en: 'Outcome' },
  { zh: '左边', en: 'Left' },
  { zh: '右边', en: 'Right' },
  { zh: '相差', en: 'Difference' },
  { zh: '单元格', en: 'Cells' },
  { zh: '未判定的原因', en: 'Why undecided' },
] as const;

const total = { zh: '合计', en: 'total' };

/** Every place of a rule, or of a unit, with how it ended: one line each. */
export function outcomeLines(consolidation: Consolidation, request: OutcomeRequest, language: Language): string {
  const { entries, leftOut } = outcomeEntries(consolidation, request, linesListed);
  const columns = headings.map((heading, index) => ({
    heading: inLanguage(heading, language),
    align: index >= 5 && index <= 7 ? ('right' as const) : ('left' as const),
  }));
  const table = textTable(
    columns,
    entries.map((entry) => line(entry, language)),
  ).join('\n');
  if (leftOut === 0) return table;
  const more = {
    zh: `另有 ${leftOut} 处未列：请用 --rule 或 -u 缩小范围。`,
    en: `${leftOut} more places are not listed: narrow it down with --rule or -u.`,
  };
  return `${table}\n${inLanguage(more, language)}`;
}

function line(entry: OutcomeEntry, language: Language): readonly string[] {
  const { kind, form, item, column, rowKey } = entry;
  const unit = [entry.unit, entry.unitName].filter((part) => part !== undefined).join(' ');
  const of = inLanguage(kind === 'total' ? total : returnKindLabels[kind], language);
  const place = rowKey === undefined ? [item, column].filter((part) => part !== undefined).join('.') : rowKey;
  return [
    entry.rule,
    unit,
    `${form} ${of}`,
    place,
    inLanguage(outcomeWords[entry.outcome], language),
    entry.left ?? '',
    entry.right ?? '',
    entry.difference ?? '',
    entry.cells.join(' '),
    entry.reason === undefined ? '' : inLanguage(undecidedWordings[entry.reason], language),
  ];
}
