import { canBeDisputed } from '../../src/forms/can-be-disputed.ts';
import { profileOf } from '../../src/forms/filer-profile.ts';
import type { Address } from '../../src/layout/address.ts';
import { formatAddress } from '../../src/layout/address.ts';
import { templateLayout } from '../../src/layout/draw-template-layout.ts';
import { faceLabels, faceText } from '../../src/layout/face-text.ts';
import { periodTitle } from '../../src/layout/period-title.ts';
import { printedItemLabel } from '../../src/layout/printed-item-label.ts';
import { encodeIdentity, identitySheetName } from '../../src/layout/template-identity.ts';
import type { TemplateLayout } from '../../src/layout/template-layout.ts';
import { cellAddress } from '../../src/layout/template-layout.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { returnKindLabels } from '../../src/model/return-kind.ts';
import type { RawWorkbook } from '../grid/raw-workbook.ts';
import { rawWorkbook } from '../grid/raw-workbook.ts';
import { catalogue, quarter, register, treeOn } from './collection.ts';

/** What stands in a cell: a number, a text, or the attributes and inner XML of `<c>`. */
export type Drawn = number | string | { readonly attributes?: string; readonly inner: string } | undefined;

export interface DrawnSheet {
  readonly name?: string;
  readonly form: string;
  readonly kind?: ReturnKind;
  readonly version?: number;
  readonly submission?: number;
  /** Values of a table by `item.column`, of a list by `row.column`, rows from 0. */
  readonly values?: Readonly<Record<string, Drawn>>;
  /** Anything else, by address; it wins over everything. */
  readonly cells?: Readonly<Record<string, Drawn>>;
  readonly explanations?: Readonly<Record<string, string>>;
  /** Changes the finished cells, for instance moves them. */
  readonly change?: (cells: Map<string, Drawn>, layout: TemplateLayout) => unknown;
  /** Inner XML before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
}

export interface DrawnWorkbook {
  readonly unit?: string;
  /** On the face, where it is not `unit`. */
  readonly faceUnit?: string;
  readonly period?: typeof quarter;
  readonly identity?: boolean;
  readonly sheets: readonly DrawnSheet[];
  readonly more?: Partial<RawWorkbook>;
}

/** A workbook as a unit sends it: the template of the layout with figures, and deviations from it. */
export function drawWorkbook(workbook: DrawnWorkbook): Uint8Array {
  const sheets: Record<string, string> = {};
  const lines = workbook.sheets.map((sheet) => {
    const { code, name, kind } = {
      code: sheet.form,
      name: sheet.name ?? `${sheet.form} ${sheet.kind ?? 'own'}`,
      kind: sheet.kind ?? 'own',
    };
    const cells = drawSheet(workbook, sheet);
    sheets[name] = `${sheet.before ?? ''}${sheetData(cells)}${sheet.after ?? '<sheetProtection sheet="1"/>'}`;
    const version = sheet.version ?? catalogue.forms.get(code)?.version ?? 1;
    return { sheet: name, form: code, version, kind, submission: sheet.submission ?? 1 };
  });
  const states: Record<string, string> = { ...workbook.more?.states };
  if (workbook.identity !== false) {
    const period = workbook.period ?? quarter;
    const rows = encodeIdentity({
      schema: 1,
      unit: workbook.unit ?? 'P01',
      period: `${period.year}-Q${period.index}`,
      language: 'zh-CN',
      sheets: lines,
    });
    const cells = new Map<string, Drawn>();
    rows.forEach((row, index) => {
      for (const [column, text] of row.entries())
        cells.set(formatAddress({ row: index + 1, column: column + 1 }), text);
    });
    sheets[identitySheetName] = sheetData(cells);
    states[identitySheetName] = 'veryHidden';
  }
  return rawWorkbook({ ...workbook.more, sheets: { ...sheets, ...workbook.more?.sheets }, states });
}

/** The layout of a form for a unit, as intake will expect it. */
export function layoutOf(form: string, unitCode = 'P01', kind: ReturnKind = 'own'): TemplateLayout {
  const tree = treeOn(quarter);
  const unit = tree.get(unitCode) ?? register.units[0];
  if (!unit) throw new Error('no unit');
  const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
  const edition = catalogue.edition(form, profileOf(unit, parent, kind));
  const rules = edition.rules.map((rule) => ({ id: rule.text.id, places: rule.places.length }));
  return templateLayout(edition.form, edition.open, rules, { disputed: canBeDisputed(edition) });
}

function drawSheet(workbook: DrawnWorkbook, sheet: DrawnSheet): Map<string, Drawn> {
  const unitCode = workbook.unit ?? 'P01';
  const kind = sheet.kind ?? 'own';
  const layout = layoutOf(sheet.form, unitCode, kind);
  const { form } = layout;
  const cells = new Map<string, Drawn>();
  const put = (address: Address, content: Drawn) => cells.set(formatAddress(address), content);
  const unit = treeOn(quarter).get(unitCode);
  put(layout.title, form.title.zh);
  put(layout.face.formCode, faceText('formCode', form.code, 'zh-CN'));
  put(layout.face.unit, faceText('unit', workbook.faceUnit ?? `${unitCode} ${unit?.name ?? ''}`, 'zh-CN'));
  put(layout.face.period, faceText('period', periodTitle(workbook.period ?? quarter, 'zh-CN'), 'zh-CN'));
  put(layout.face.kind, faceText('kind', returnKindLabels[kind].zh, 'zh-CN'));
  put({ row: layout.face.nil.row, column: 1 }, faceLabels.nil.zh);
  form.columns.forEach((column, index) => {
    put({ row: layout.heading.labelRow, column: layout.columns[index] ?? 0 }, column.label.zh);
    put({ row: layout.heading.codeRow, column: layout.columns[index] ?? 0 }, column.code);
  });
  if (layout.disputeColumn) put({ row: layout.heading.labelRow, column: layout.disputeColumn }, '异议');
  layout.itemRows.forEach((row, index) => {
    if (row === 0) return;
    if (form.kind === 'list') put({ row, column: layout.stub.code }, index + 1);
    else {
      put({ row, column: layout.stub.code }, form.items[index]?.code);
      put({ row, column: layout.stub.label }, printedItemLabel(form, index, 'zh-CN'));
    }
  });
  for (const [name, content] of Object.entries(sheet.values ?? {})) {
    const [item = '', column = ''] = name.split('.');
    const at = form.kind === 'list' ? 0 : form.items.findIndex((one) => one.id === item);
    const address = cellAddress(
      layout,
      at,
      form.columns.findIndex((one) => one.id === column),
      Number(item),
    );
    if (!address) throw new Error(`no cell ${name}`);
    put(address, content);
  }
  put({ row: layout.footerRow, column: 1 }, '单位负责人：　　统计负责人：');
  drawRules(layout, sheet, put);
  for (const [address, content] of Object.entries(sheet.cells ?? {})) cells.set(address, content);
  const changed = sheet.change?.(cells, layout);
  // A Map is what `change` made of the cells; anything else means that it changed them in place.
  return changed instanceof Map ? changed : cells;
}

function drawRules(layout: TemplateLayout, sheet: DrawnSheet, put: (address: Address, content: Drawn) => void): void {
  const { ruleBlock } = layout;
  put({ row: ruleBlock.headingRow, column: ruleBlock.idColumn }, '编号');
  put({ row: ruleBlock.headingRow, column: ruleBlock.explanationColumn }, '审核说明');
  ruleBlock.ruleIds.forEach((id, index) => {
    put({ row: ruleBlock.firstRow + index, column: ruleBlock.idColumn }, id);
    const text = sheet.explanations?.[id];
    if (text) put({ row: ruleBlock.firstRow + index, column: ruleBlock.explanationColumn }, text);
  });
}

/** Cells by address as `sheetData`; the reader puts them in order. */
export function sheetData(cells: ReadonlyMap<string, Drawn>): string {
  const drawn = [...cells].flatMap(([address, content]) => (content === undefined ? [] : [drawCell(address, content)]));
  return `<sheetData><row>${drawn.join('')}</row></sheetData>`;
}

function drawCell(address: string, content: Exclude<Drawn, undefined>): string {
  if (typeof content === 'number') return `<c r="${address}"><v>${content}</v></c>`;
  if (typeof content === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  return `<c r="${address}" ${content.attributes ?? ''}>${content.inner}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Moves every cell from a row on, as inserting or deleting rows does. */
export function shiftRows(cells: ReadonlyMap<string, Drawn>, from: number, by: number): Map<string, Drawn> {
  return moved(cells, (row, letters) => [row >= from ? row + by : row, letters]);
}

/** Swaps two rows. */
export function swapRows(cells: ReadonlyMap<string, Drawn>, a: number, b: number): Map<string, Drawn> {
  return moved(cells, (row, letters) => [row === a ? b : row === b ? a : row, letters]);
}

/** Swaps two columns within rows. */
export function swapColumns(cells: ReadonlyMap<string, Drawn>, a: string, b: string): Map<string, Drawn> {
  return moved(cells, (row, letters) => [row, letters === a ? b : letters === b ? a : letters]);
}

function moved(
  cells: ReadonlyMap<string, Drawn>,
  place: (row: number, letters: string) => readonly [number, string],
): Map<string, Drawn> {
  return new Map(
    [...cells].map(([address, content]) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const [newRow, newLetters] = place(Number(row), letters);
      return [`${newLetters}${newRow}`, content];
    }),
  );
}
