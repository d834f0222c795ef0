import type { Catalogue } from '../forms/catalogue.ts';
import type { Cell, Column, Form, Item, RuleText, Timing } from '../model/form.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { UnitKind } from '../model/level.ts';
import { levelLabels } from '../model/level.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { severityLabels } from '../model/severity-labels.ts';
import { onlyText, sharedOnly, sharedSource, sourceText } from './origin-text.ts';
import { rulePlaces } from './rule-places.ts';
import { textTable } from './text-table.ts';

/** A form in words: who files it, its items, columns, cells of their own and rules with the places they are checked at. */
export function formText(form: Form, catalogue: Catalogue, language: Language): string {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const places = rulePlaces(form, catalogue, language);
  const origin = say('公式或来源', 'Formula or source');
  const only = say('仅限', 'Only');
  return [
    `${form.code}  ${inLanguage(form.title, language)}  ${say(`第 ${form.version} 版`, `version ${form.version}`)}`,
    `${say('填报：', 'Filed by: ')}${filers(form, language)}`,
    ...section(
      say('行', 'Items'),
      [
        say('行次', 'Code'),
        'id',
        say('指标', 'Label'),
        say('计量单位', 'Measure'),
        say('时间属性', 'Timing'),
        origin,
        only,
      ],
      form.items.map((item, index) => itemRow(form, item, index, language)),
    ),
    ...section(
      say('栏', 'Columns'),
      [say('栏次', 'Code'), 'id', say('名称', 'Label'), say('类型', 'Type'), origin, only],
      form.columns.map((column, index) => columnRow(form, column, index, language)),
    ),
    ...section(
      say('单列的格', 'Single cells'),
      [say('位置', 'Place'), origin, only],
      form.cells.flatMap((cell) => cellRow(form, cell, language)),
    ),
    ...section(
      say('审核公式', 'Rules'),
      [
        'id',
        say('性质', 'Severity'),
        say('公式', 'Rule'),
        say('条件', 'When'),
        say('审核于', 'At'),
        only,
        say('位置', 'Places'),
        say('说明', 'Label'),
      ],
      form.rules.map((rule) => ruleRow(rule, places.get(rule.id) ?? '', language)),
    ),
  ].join('\n');
}

function section(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const columns = headings.map((heading) => ({ heading }));
  return rows.length === 0 ? [] : ['', `${title} (${rows.length})`, ...textTable(columns, rows, 2)];
}

function filers(form: Form, language: Language): string {
  const english = language === 'en';
  return form.filers
    .map(({ level, kinds, parent, unitKind }) => {
      const limits = [
        ...kinds.map((kind) => inLanguage(returnKindLabels[kind], language)),
        ...(unitKind ? [inLanguage(unitKindWords[unitKind], language)] : []),
        ...(parent ? [`${english ? 'under a ' : '上级为'}${inLanguage(levelLabels[parent], language)}`] : []),
      ];
      const name = inLanguage(levelLabels[level], language);
      return english ? `${name} (${limits.join(', ')})` : `${name}（${limits.join('、')}）`;
    })
    .join(english ? '; ' : '；');
}

const unitKindWords: Readonly<Record<UnitKind, Label>> = {
  urban: { zh: '仅城市社区', en: 'urban only' },
  rural: { zh: '仅村', en: 'rural only' },
};

function itemRow(form: Form, item: Item, index: number, language: Language): readonly string[] {
  const cells = form.cells.filter((cell) => cell.item === index);
  const formula = cells.find((cell) => cell.formula?.axis === 'item')?.formula?.text;
  const shown = cells.filter((cell) => !cell.closed);
  const measure = (shown.find((cell) => cell.origin === 'typed') ?? shown[0])?.unitMeasure;
  const [timing] = shown.filter((cell) => cell.unitMeasure !== '' || cell.type === 'yesNo').map((cell) => cell.timing);
  const label = `${'  '.repeat(item.depth)}${inLanguage(item.label, language)}`;
  return [
    item.code,
    item.id,
    label,
    measure ?? '',
    timing ? inLanguage(timingWords[timing], language) : '',
    formula ?? sharedSource(form, cells, language),
    sharedOnly(cells, language),
  ];
}

function columnRow(form: Form, column: Column, index: number, language: Language): readonly string[] {
  const cells = form.cells.filter((cell) => cell.column === index);
  const formula = cells.find((cell) => cell.formula?.axis === 'column')?.formula?.text;
  const group = column.group ? `${inLanguage(column.group, language)} / ` : '';
  const types = [
    ...new Set(cells.filter(({ closed }) => !closed).map(({ type }) => inLanguage(typeWords[type], language))),
  ];
  const measures = [...new Set(cells.map((cell) => cell.unitMeasure))];
  const measure = measures.length === 1 && measures[0] ? ` ${measures[0]}` : '';
  const type = `${types.join(language === 'en' ? ', ' : '、')}${measure}`;
  return [
    column.code,
    column.id,
    `${group}${inLanguage(column.label, language)}`,
    type,
    formula ?? sharedSource(form, cells, language),
    sharedOnly(cells, language),
  ];
}

/** Cells with a formula, a source or a limit that neither their item nor their column has. */
function cellRow(form: Form, cell: Cell, language: Language): readonly (readonly string[])[] {
  if (cell.closed) return [];
  const ofItem = form.cells.filter(({ item }) => item === cell.item);
  const ofColumn = form.cells.filter(({ column }) => column === cell.column);
  const shared = (text: (cells: readonly Cell[]) => string) => text(ofItem) !== '' || text(ofColumn) !== '';
  const source = shared((cells) => sharedSource(form, cells, language)) ? '' : sourceText(form, cell, language);
  const only = shared((cells) => sharedOnly(cells, language)) ? '' : onlyText(cell.only, language);
  const formula = cell.formula?.axis === 'cell' ? cell.formula.text : '';
  if (formula === '' && source === '' && only === '') return [];
  const place = `${form.items[cell.item]?.id ?? ''}.${form.columns[cell.column]?.id ?? ''}`;
  return [[place, formula || source, only]];
}

const timingWords: Readonly<Record<Timing, Label>> = {
  stock: { zh: '时点数', en: 'stock' },
  flow: { zh: '本期数', en: 'flow' },
  yearToDate: { zh: '累计数', en: 'year to date' },
};

const typeWords: Readonly<Record<Cell['type'], Label>> = {
  integer: { zh: '整数', en: 'integer' },
  decimal: { zh: '小数', en: 'decimal' },
  text: { zh: '文字', en: 'text' },
  date: { zh: '日期', en: 'date' },
  yesNo: { zh: '是/否', en: 'yes/no' },
};

const stageWords: Readonly<Record<RuleText['at'], Label>> = {
  return: { zh: '报表', en: 'return' },
  total: { zh: '合计', en: 'total' },
  both: { zh: '报表和合计', en: 'both' },
};

function ruleRow(rule: RuleText, places: string, language: Language): readonly string[] {
  return [
    rule.id,
    inLanguage(severityLabels[rule.severity], language),
    rule.text,
    rule.when?.text ?? '',
    inLanguage(stageWords[rule.at], language),
    onlyText(rule.only, language),
    places,
    inLanguage(rule.label, language),
  ];
}
