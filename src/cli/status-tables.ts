import type { CollectionStatus } from '../collection/status-of.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import type { WeightShare } from '../consolidate/weight-share.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { levelLabels } from '../model/level.ts';
import { fillTemplate } from '../model/message.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import { percentText, shareText } from './percent-text.ts';
import { statusHeadings, statusTexts, unknownWeightTexts, weightNote } from './status-words.ts';
import { textTable } from './text-table.ts';

type Heading = keyof typeof statusHeadings;

const standings = ['due', 'received', 'accepted', 'sentBack', 'conflicting', 'missing', 'late'] as const;

/** Streets and parks, and units that stand under no street; of one street its communities. */
export function streetTable({ consolidation, units }: CollectionStatus, language: Language): readonly string[] {
  const top = units[0]?.depth ?? 0;
  const rows = units
    .filter((status, index) => index === 0 || (status.subtree.due > 0 && isListed(status, units, consolidation.tree)))
    .map(({ unit, depth, subtree }) => [
      `${'  '.repeat(depth - top)}${unitTitle(unit)}`,
      ...standings.map((name) => String(subtree[name] ?? '—')),
      shareText(subtree.accepted, subtree.due),
    ]);
  return table(['unit', ...standings, 'rate'], rows, language);
}

function isListed({ unit }: UnitStatus, units: readonly UnitStatus[], tree: UnitTree): boolean {
  const parent = unit.parent === undefined ? undefined : tree.get(unit.parent);
  return unit.level !== 'community' || parent?.level !== 'street' || parent.code === units[0]?.unit.code;
}

/** District, parks, streets, communities: what they owe themselves. */
export function levelTable({ levels }: CollectionStatus, language: Language): readonly string[] {
  const rows = levels.map(({ level, units, complete, counts }) => [
    inLanguage(levelLabels[level], language),
    ...[units, complete].map(String),
    ...[counts.due, counts.received, counts.accepted].map(String),
    shareText(counts.accepted, counts.due),
  ]);
  return table(['level', 'units', 'complete', 'due', 'received', 'accepted', 'rate'], rows, language);
}

/** Every form, by count and by what is in of last period's total; below, why a share is not known. */
export function formTable({ forms }: CollectionStatus, language: Language): readonly string[] {
  const rows = forms.map(({ form, counts, weight }) => [
    form.code,
    ...[counts.due, counts.received, counts.accepted].map(String),
    shareText(counts.accepted, counts.due),
    'share' in weight ? percentText(weight.share) : '—',
    inLanguage(form.title, language),
  ]);
  const notes = [inLanguage(weightNote, language), ...unknownNotes(forms, language)];
  return [
    ...table(['form', 'due', 'received', 'accepted', 'rate', 'weight', 'title'], rows, language),
    ...notes.map((note) => `  ${note}`),
  ];
}

/** One line per reason, with the forms it holds for. */
function unknownNotes(forms: CollectionStatus['forms'], language: Language): readonly string[] {
  const english = language === 'en';
  const codes = new Map<string, string[]>();
  for (const { form, weight } of forms) {
    if ('share' in weight) continue;
    const reason = unknownWeight(weight, language);
    codes.set(reason, [...(codes.get(reason) ?? []), form.code]);
  }
  return [...codes].map(([reason, of]) => `— ${of.join(english ? ', ' : '、')}${english ? ': ' : '：'}${reason}`);
}

/** More units than this nobody reads in a line. */
const unitsListed = 3;

/** Why a share is not known, in words. */
export function unknownWeight(
  { unknown, units }: Extract<WeightShare, { readonly unknown: unknown }>,
  language: Language,
): string {
  const shown = units.slice(0, unitsListed).map(unitTitle);
  const more = units.length > unitsListed;
  const zh = `${shown.join('、')}${more ? ` 等 ${units.length} 个` : ''}`;
  const en = `${shown.join(', ')}${more ? ` and ${units.length - unitsListed} more` : ''}`;
  return fillTemplate(unknownWeightTexts[unknown], { units: { zh, en } }, language);
}

function table(names: readonly Heading[], rows: readonly (readonly string[])[], language: Language): readonly string[] {
  const columns = names.map((name, index) => ({
    heading: inLanguage(statusHeadings[name], language),
    align: index === 0 || name === 'title' ? ('left' as const) : ('right' as const),
  }));
  return textTable(columns, rows, 2);
}

/** Where the deadline stands, and how much is in. */
export function statusLines({ deadline, units }: CollectionStatus, language: Language): readonly string[] {
  const { due = 0, received = 0, accepted = 0 } = units[0]?.subtree ?? {};
  const totals = {
    due,
    received,
    accepted,
    receivedShare: shareText(received, due),
    acceptedShare: shareText(accepted, due),
  };
  return [
    deadlineLine(deadline, language),
    fillTemplate(due === 0 ? statusTexts.nothingDue : statusTexts.totals, totals, language),
  ];
}

function deadlineLine(deadline: CollectionStatus['deadline'], language: Language): string {
  if (deadline?.daysLeft === undefined) return inLanguage(statusTexts.noDeadline, language);
  const { date, daysLeft } = deadline;
  const text = daysLeft > 0 ? statusTexts.daysLeft : daysLeft === 0 ? statusTexts.lastDay : statusTexts.overdue;
  return fillTemplate(text, { date, days: Math.abs(daysLeft) }, language);
}
