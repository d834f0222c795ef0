import { coreProperties } from './core-properties.ts';
import { fontOrder, runFontOrder } from './schema-order.ts';
import { reorderElement } from './xml-children.ts';

/** What a finished workbook needs beyond what exceljs can write. */
export interface PackageFinish {
  /** Recalculate when opened: for templates, not for summaries (it makes Excel ask to save). */
  readonly calculateOnLoad: boolean;
  /** Title in the document's properties. */
  readonly title: string;
  /** Keywords among them. */
  readonly keywords?: string;
}

/** A part of exceljs that is no worksheet, made valid and without a date. */
export function finishedPart(name: string, text: string, finish: PackageFinish): string {
  if (name === 'docProps/core.xml') return coreProperties(finish.title, finish.keywords);
  if (name === 'xl/styles.xml') return reorderElement(text, 'font', fontOrder);
  if (name === 'xl/sharedStrings.xml') return reorderElement(text, 'rPr', runFontOrder);
  if (name === 'xl/workbook.xml') return withCalculation(text, finish.calculateOnLoad);
  return text;
}

/** calcId 191029 is that of Excel 2019 and later; an older one makes Excel recalculate and ask to save. */
function withCalculation(workbook: string, onLoad: boolean): string {
  const element = `<calcPr calcId="191029"${onLoad ? ' fullCalcOnLoad="1"' : ''}/>`;
  return workbook.replace(/<calcPr\s[^>]*\/>/, element);
}
