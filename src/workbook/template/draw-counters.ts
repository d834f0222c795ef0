import type { Style, Worksheet } from 'exceljs';
import { type Address, formatAddress } from '../../layout/address.ts';
import { nilMark } from '../../layout/face-text.ts';
import { stateAt } from '../../model/cell-values.ts';
import type { Cell, Severity } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { severityLabels } from '../../model/severity-labels.ts';
import { changeCounts } from './draw-change.ts';
import { ruleColumn, violations } from './helper-cells.ts';
import { formatRectangle, rectanglesOf } from './rectangles.ts';
import { alignments, fonts } from './styles.ts';
import { isNumeric, placesWhere, type TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';
import { type CachedFormula, writeCell } from './write-cell.ts';

/** The three numbers at the top, of which every one has to be 0. */
export interface Counters {
  readonly blanks: CachedFormula;
  readonly errors: CachedFormula;
  readonly explanations: CachedFormula;
}

/** The counters of a sheet as formulas with their results. */
export function sheetCounters(sheet: TemplateSheet): Counters {
  return { blanks: blanks(sheet), errors: errors(sheet), explanations: explanations(sheet) };
}

/** Writes the row of counters at the top, which is not printed. */
export function drawCounters(worksheet: Worksheet, sheet: TemplateSheet): Counters {
  const counters = sheetCounters(sheet);
  const { counter } = sheet.layout;
  const text = (name: keyof typeof templateTexts): string => inLanguage(templateTexts[name], sheet.language);
  const style = (numFmt: string): Partial<Style> => ({ font: fonts.bold, alignment: alignments.leftOneLine, numFmt });
  const label = { font: fonts.small, alignment: alignments.leftOneLine };
  writeCell(worksheet, { row: counter.blanks.row, column: 1 }, text('counterHeading'), label);
  writeCell(worksheet, counter.blanks, counters.blanks, style(text('blanksFormat')));
  writeCell(worksheet, counter.errors, counters.errors, style(text('errorsFormat')));
  writeCell(worksheet, counter.explanations, counters.explanations, style(text('explanationsFormat')));
  const note = { row: counter.explanations.row, column: counter.explanations.column + 1 };
  writeCell(worksheet, note, text('counterNote'), { font: fonts.small, alignment: alignments.leftOneLine });
  return counters;
}

/** Required cells that are typed and still blank; none when there is nothing to report. */
function blanks(sheet: TemplateSheet): CachedFormula {
  const list = sheet.edition.form.kind === 'list';
  const cells = list ? listBlanks(sheet) : tableBlanks(sheet);
  const counted = addCounts([cells, changeCounts(sheet)?.blank]);
  if (counted === undefined) return { formula: '0', result: 0 };
  const { row, column } = sheet.layout.face.nil;
  return {
    formula: `IF(${formatAddress({ row, column })}="${nilMark}",0,${counted.formula})`,
    result: sheet.nil ? 0 : counted.result,
  };
}

interface Count {
  readonly formula: string;
  readonly result: number;
}

/** Undefined where there is nothing to count. */
function addCounts(counts: readonly (Count | undefined)[]): Count | undefined {
  const present = counts.filter((count) => count !== undefined);
  if (present.length === 0) return undefined;
  return {
    formula: present.map(({ formula }) => formula).join('+'),
    result: present.reduce((sum, { result }) => sum + result, 0),
  };
}

function tableBlanks(sheet: TemplateSheet): Count | undefined {
  const isAsked = (cell: Cell): boolean => cell.required;
  const rectangles = rectanglesOf(placesWhere(sheet, 'input', isAsked));
  if (rectangles.length === 0) return undefined;
  const asked = sheet.edition.form.cells.filter((cell) => sheet.roles[cell.index] === 'input' && cell.required);
  return {
    formula: rectangles.map((rectangle) => `COUNTBLANK(${formatRectangle(rectangle)})`).join('+'),
    result: asked.filter((cell) => stateAt(sheet.values, cell.index) === 'blank').length,
  };
}

/** In a list only rows in which something is typed are asked for the rest: one hidden count per row. */
function listBlanks(sheet: TemplateSheet): Count | undefined {
  const top = sheet.layout.itemRows[0];
  const bottom = sheet.layout.itemRows.at(-1);
  if (!top || !bottom) return undefined;
  const { helperColumn } = sheet.layout.ruleBlock;
  return {
    formula: `SUM(${formatRectangle({ top, bottom, left: helperColumn, right: helperColumn })})`,
    result: sheet.layout.itemRows.reduce((sum, _, listRow) => sum + rowBlanks(sheet, listRow).result, 0),
  };
}

/** How many required cells of a started row are blank. */
export function rowBlanks(sheet: TemplateSheet, listRow: number): Count {
  const { form } = sheet.edition;
  const row = sheet.layout.itemRows[listRow] ?? 0;
  const typed = form.cells.filter((cell) => sheet.roles[cell.index] === 'input');
  const ranges = (cells: readonly Cell[]): string[] => {
    const places: Address[] = cells.map((cell) => ({ row, column: sheet.layout.columns[cell.column] ?? 0 }));
    return rectanglesOf(places).map(formatRectangle);
  };
  const required = typed.filter((cell) => cell.required);
  const isBlank = (cell: Cell): boolean => {
    const index = listRow * form.columns.length + cell.index;
    return listRow >= sheet.filledRows || stateAt(sheet.values, index) === 'blank';
  };
  const started = typed.some((cell) => !isBlank(cell));
  if (required.length === 0) return { formula: '0', result: 0 };
  const counts = ranges(required).map((range) => `COUNTBLANK(${range})`);
  return {
    formula: `IF(COUNTA(${ranges(typed).join(',')})=0,0,${counts.join('+')})`,
    result: started ? required.filter(isBlank).length : 0,
  };
}

/**
 * Rules of severity error that fail, text where a number belongs, stocks that changed against what was chosen, and
 * figures in a sheet that has nothing to report.
 */
function errors(sheet: TemplateSheet): CachedFormula {
  const texts = rectanglesOf(placesWhere(sheet, 'input', isNumeric)).map((rectangle) => {
    const range = formatRectangle(rectangle);
    return `SUMPRODUCT(ISTEXT(${range})*(${range}<>"—")*(${range}<>"…"))`;
  });
  const rules = failedRules(sheet, 'error');
  const counted = addCounts([
    rules && { formula: `SUMPRODUCT(${rules.formula})`, result: rules.result },
    texts.length > 0 ? { formula: texts.join('+'), result: typedTexts(sheet) } : undefined,
    changeCounts(sheet)?.wrong,
    nilContradictions(sheet),
  ]);
  return counted ?? { formula: '0', result: 0 };
}

/** Stocks come filled in: with 本表无业务 chosen, those that are not 0 have to be cleared. */
function nilContradictions(sheet: TemplateSheet): Count | undefined {
  if (sheet.carried.length === 0) return undefined;
  const isTyped = (cell: Cell): boolean => cell.origin === 'typed';
  const sums = rectanglesOf(placesWhere(sheet, 'input', isTyped)).map((rectangle) => {
    const range = formatRectangle(rectangle);
    return `SUMPRODUCT((LEN(${range})>0)*(${range}<>0)*(${range}<>"—")*(${range}<>"否"))`;
  });
  const held = sheet.edition.form.cells.filter(({ index, origin }) => {
    const state = stateAt(sheet.values, index);
    const isFilled = state === 'value' ? sheet.values.amount[index] !== 0 : state === 'text' || state === 'belowUnit';
    return sheet.roles[index] === 'input' && origin === 'typed' && isFilled;
  });
  return {
    formula: `IF(${formatAddress(sheet.layout.face.nil)}="${nilMark}",${sums.join('+')},0)`,
    result: sheet.nil ? held.length : 0,
  };
}

function typedTexts(sheet: TemplateSheet): number {
  const { form } = sheet.edition;
  const width = form.cells.length;
  const rows = form.kind === 'list' ? sheet.filledRows : 1;
  let count = 0;
  for (let index = 0; index < rows * width; index += 1) {
    const cell = form.cells[index % width];
    const isInput = cell && isNumeric(cell) && sheet.roles[cell.index] === 'input';
    if (isInput && sheet.values.text.has(index)) count += 1;
  }
  return count;
}

/** Rules of severity warning that fail and have no explanation yet. */
function explanations(sheet: TemplateSheet): CachedFormula {
  const rules = failedRules(sheet, 'warning');
  const written = ruleColumn(sheet, sheet.layout.ruleBlock.explanationColumn);
  if (!rules || !written) return { formula: '0', result: 0 };
  const unexplained = sheet.rules.filter(
    (rule) =>
      rule.rule.text.severity === 'warning' && violations(rule) > 0 && !sheet.explanations.get(rule.rule.text.id),
  );
  return { formula: `SUMPRODUCT(${rules.formula}*(LEN(${written})=0))`, result: unexplained.length };
}

function failedRules(sheet: TemplateSheet, severity: Severity): Count | undefined {
  const { severityColumn, helperColumn } = sheet.layout.ruleBlock;
  const severities = ruleColumn(sheet, severityColumn);
  const helpers = ruleColumn(sheet, helperColumn);
  if (!severities || !helpers) return undefined;
  const name = inLanguage(severityLabels[severity], sheet.language);
  const failed = sheet.rules.filter((rule) => rule.rule.text.severity === severity && violations(rule) > 0);
  return { formula: `(${severities}="${name}")*(${helpers}>0)`, result: failed.length };
}
