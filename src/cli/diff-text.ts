import type { CellDifference, DifferencePlace, ListedFinding } from '../audit/diff/difference.ts';
import type { FilesDifference } from '../collection/diff-files.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKindLabels, returnKinds } from '../model/return-kind.ts';
import { severityLabels } from '../model/severity-labels.ts';
import { shownText } from './exact-text.ts';
import { textTable } from './text-table.ts';
import { tracedText } from './trace-text.ts';

/** How a difference is laid out. */
export interface DiffLayout {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** Everything, and not only the first of each kind. */
  readonly all: boolean;
}

/** More lines of one kind than this only with `--all`. */
const shownLines = 40;

/** What changed from one file to another, for a person. */
export function diffText({ before, after, difference }: FilesDifference, layout: DiffLayout): string {
  const { language } = layout;
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const { compared, changed, added, removed, findings } = difference;
  const blocks = [
    [`${before} → ${after}`, countLine(difference, language)].join('\n'),
    section(
      say('改动的单元格', 'Cells that changed'),
      changed,
      (each) => changeRow(each, layout),
      changeHeadings,
      layout,
    ),
    section(say('增加的', 'Added'), added, (place) => [placeText(place, layout)], [], layout),
    section(say('减少的', 'Removed'), removed, (place) => [placeText(place, layout)], [], layout),
    findingSection(say('已解决的问题', 'Findings fixed'), findings.fixed, layout),
    findingSection(say('仍在的问题', 'Findings still there'), findings.remaining, layout),
    findingSection(say('新出现的问题', 'New findings'), findings.added, layout),
  ];
  const isSame = changed.length + added.length + removed.length === 0;
  const nothing = isSame ? [say(`比较的 ${compared} 个单元格全部相同。`, `All ${compared} cells are the same.`)] : [];
  return [...blocks, ...nothing].filter((block) => block !== '').join('\n\n');
}

function countLine({ compared, changed, added, removed, findings }: FilesDifference['difference'], language: Language) {
  return language === 'en'
    ? `${compared} cells compared: ${changed.length} changed; ${added.length} added, ${removed.length} removed; findings: ${findings.fixed.length} fixed, ${findings.remaining.length} still there, ${findings.added.length} new`
    : `比较 ${compared} 个单元格：改动 ${changed.length}；增加 ${added.length}、减少 ${removed.length}；问题：已解决 ${findings.fixed.length}、仍在 ${findings.remaining.length}、新出现 ${findings.added.length}`;
}

const changeHeadings: readonly (Label & { readonly align?: 'right' })[] = [
  { zh: '位置', en: 'Place' },
  { zh: '单元格', en: 'Cell' },
  { zh: '原来', en: 'Before', align: 'right' },
  { zh: '现在', en: 'Now', align: 'right' },
  { zh: '差', en: 'Difference', align: 'right' },
];

function section<Entry>(
  title: string,
  entries: readonly Entry[],
  rowOf: (entry: Entry) => readonly string[],
  headings: readonly (Label & { readonly align?: 'right' })[],
  { language, all }: DiffLayout,
): string {
  if (entries.length === 0) return '';
  const shown = all ? entries : entries.slice(0, shownLines);
  const columns = headings.map(({ align, ...heading }) => ({
    heading: inLanguage(heading, language),
    ...(align === undefined ? {} : { align }),
  }));
  const rows = shown.map(rowOf);
  const lines = columns.length > 0 ? textTable(columns, rows, 2) : rows.map((row) => `  ${row.join('  ')}`);
  const rest = entries.length - shown.length;
  const more = rest === 0 ? [] : [language === 'en' ? `  ${rest} more (--all)` : `  另有 ${rest} 项（--all 列出）`];
  return [`${title} (${entries.length})`, ...lines, ...more].join('\n');
}

function changeRow(change: CellDifference, layout: DiffLayout): readonly string[] {
  const { place, cellBefore, cellAfter, before, after, difference } = change;
  const cell = cellOf(place, layout.catalogue);
  const decimals = cell?.decimals ?? 0;
  const isDate = cell?.type === 'date';
  const address =
    cellBefore === undefined || cellBefore === cellAfter ? cellAfter : `${cellBefore} → ${cellAfter ?? ''}`;
  return [
    placeText(place, layout),
    address ?? '',
    tracedText(before, decimals, isDate),
    tracedText(after, decimals, isDate),
    difference && !isDate ? signed(shownText(difference, decimals)) : '',
  ];
}

function findingSection(title: string, findings: readonly ListedFinding[], layout: DiffLayout): string {
  const headings = [
    { zh: '性质', en: 'Severity' },
    { zh: '单位', en: 'Unit' },
    { zh: '单元格', en: 'Cell' },
    { zh: '公式', en: 'Rule' },
    { zh: '问题', en: 'What is wrong' },
  ];
  const rowOf = ({ severity, unit = '', cell = '', rule = '', told }: ListedFinding) => {
    const { message } = 'message' in told ? told : describeFinding(told, layout.language);
    return [inLanguage(severityLabels[severity], layout.language), unit, cell, rule, message];
  };
  return section(title, findings, rowOf, headings, layout);
}

/** Unit, form, kind, row and column, as far as they are there. */
function placeText(place: DifferencePlace, { catalogue, language }: DiffLayout): string {
  const { unit, unitName, form: code, part, item, column, rowKey, period } = place;
  const form = catalogue.forms.get(code);
  const elements = [
    form?.items.find(({ id }) => id === item) ?? item,
    ...(rowKey === undefined ? [] : [rowKey]),
    form?.columns.find(({ id }) => id === column) ?? column,
  ];
  const named = elements
    .flatMap((element) => element ?? [])
    .map((element) =>
      typeof element === 'string' ? element : `${element.code} ${inLanguage(element.label, language)}`,
    );
  const kind = partText(part, language);
  const whose = [`${unit} ${unitName}`.trim(), code, kind, ...(named.length === 0 && period ? [period] : [])];
  return [whose.filter((text) => text !== '').join(' '), ...(named.length === 0 ? [] : [named.join(' / ')])].join(
    ' · ',
  );
}

function partText(part: string, language: Language): string {
  if (part === 'total') return language === 'en' ? 'total' : '合计';
  const kind = returnKinds.find((each): each is ReturnKind => each === part);
  return kind ? inLanguage(returnKindLabels[kind], language) : part;
}

function cellOf({ form: code, item, column }: DifferencePlace, catalogue: Catalogue) {
  const form = catalogue.forms.get(code);
  const itemIndex = form?.items.findIndex(({ id }) => id === item) ?? -1;
  const columnIndex = form?.columns.findIndex(({ id }) => id === column) ?? -1;
  return form?.cells[Math.max(itemIndex, 0) * form.columns.length + columnIndex];
}

function signed(text: string): string {
  return text.startsWith('-') || text === '0' ? text : `+${text}`;
}
