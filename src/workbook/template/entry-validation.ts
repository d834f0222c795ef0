import type { DataValidation } from 'exceljs';
import type { Cell } from '../../model/form.ts';
import { inLanguage, type Language } from '../../model/label.ts';
import { fillTemplate } from '../../model/message.ts';
import { templateTexts } from './template-texts.ts';

/** What Excel keeps of a prompt and of an inline list (ECMA-376-1 §18.3.1.32). */
const longestText = 255;

/** Excel's largest number of fifteen digits: more cannot be typed exactly. */
const largest = 999_999_999_999_999;

/** First and last day a date cell takes: 1949-10-01 and 2099-12-31. */
const dayLimits = [new Date(Date.UTC(1949, 9, 1)), new Date(Date.UTC(2099, 11, 31))];

/**
 * What may be typed into a cell, with a hint when it is chosen and a message when it is refused.
 *
 * @param codeRange range of the allowed codes where they do not fit into an inline list
 */
export function entryValidation(cell: Cell, language: Language, codeRange: string | undefined): DataValidation {
  const hint = entryHint(cell, language);
  const common = {
    allowBlank: true,
    showInputMessage: true,
    prompt: hint,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: inLanguage(templateTexts.wrongEntry, language),
    error: hint,
  } as const;
  if (cell.type === 'yesNo') return { ...common, type: 'list', formulae: ['"是,否"'] };
  if (cell.codes) return { ...common, type: 'list', formulae: [codeRange ?? inlineList(cell) ?? '""'] };
  if (cell.type === 'date') return { ...common, type: 'date', operator: 'between', formulae: dayLimits };
  if (cell.type === 'text') {
    return { ...common, type: 'textLength', operator: 'lessThanOrEqual', formulae: [1000] };
  }
  const bounds = [cell.minimum ?? -largest, cell.maximum ?? largest];
  return { ...common, type: cell.decimals === 0 ? 'whole' : 'decimal', operator: 'between', formulae: bounds };
}

/** `"签约,在建"`, or undefined when it is too long for Excel or a code holds a comma. */
export function inlineList(cell: Cell): string | undefined {
  const codes = (cell.codes ?? []).map(({ code }) => code);
  const list = codes.join(',');
  const fits = list.length <= longestText && !codes.some((code) => /[,"]/.test(code));
  return fits ? `"${list}"` : undefined;
}

function entryHint(cell: Cell, language: Language): string {
  const parts = [typeHint(cell, language), boundsHint(cell, language)];
  if (!cell.required) parts.push(inLanguage(templateTexts.optionalHint, language));
  return parts
    .join(language === 'en' ? ' ' : '')
    .trim()
    .slice(0, longestText);
}

function typeHint(cell: Cell, language: Language): string {
  if (cell.type === 'yesNo') return inLanguage(templateTexts.yesNoHint, language);
  if (cell.codes) return inLanguage(templateTexts.listHint, language) + codeLegend(cell, language);
  if (cell.type === 'date') return inLanguage(templateTexts.dateHint, language);
  if (cell.type === 'text') return inLanguage(templateTexts.textHint, language);
  if (cell.decimals === 0) return inLanguage(templateTexts.wholeHint, language);
  return fillTemplate(templateTexts.decimalHint, { decimals: cell.decimals }, language);
}

/** What the codes mean, where they are not the words themselves. */
function codeLegend(cell: Cell, language: Language): string {
  const meanings = (cell.codes ?? []).map(({ code, label }) => ({ code, meaning: inLanguage(label, language) }));
  if (meanings.every(({ code, meaning }) => code === meaning)) return '';
  return meanings.map(({ code, meaning }) => `${code} ${meaning}`).join('；');
}

function boundsHint(cell: Cell, language: Language): string {
  const { minimum, maximum } = cell;
  if (cell.type !== 'integer' && cell.type !== 'decimal') return '';
  if (minimum !== undefined && maximum !== undefined) {
    return fillTemplate(templateTexts.rangeHint, { minimum, maximum }, language);
  }
  if (minimum !== undefined && minimum !== 0) return fillTemplate(templateTexts.minimumHint, { minimum }, language);
  return maximum === undefined ? '' : fillTemplate(templateTexts.maximumHint, { maximum }, language);
}
