import type { CellOrigin, TraceNode } from '../audit/trace/trace-node.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import { formulaInCodes } from '../forms/formula-in-codes.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { shownText } from './exact-text.ts';
import { derivationWords } from './trace-words.ts';

/** As many digits of a hash as `choose:` asks for. */
const hashDigits = 12;

/** What stands behind a figure: how it came about, in which cell of which file it stands, and what to know of it. */
export function traceRemark(node: TraceNode, catalogue: Catalogue, language: Language): string {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const { difference, lastFigure, findings = [], explanations = [] } = node;
  const [first, ...others] = findings;
  const decimals = decimalsOf(node, catalogue);
  const remarks = [
    howText(node, catalogue, language),
    node.origin ? originText(node.origin, language) : '',
    difference
      ? say(`差 ${signed(shownText(difference, decimals))}`, `difference ${signed(shownText(difference, decimals))}`)
      : '',
    lastFigure ? say(`上期 ${shownText(lastFigure, decimals)}`, `last period ${shownText(lastFigure, decimals)}`) : '',
    first ? describeFinding(first, language).message : '',
    others.length > 0 ? say(`另有 ${others.length} 条`, `${others.length} more`) : '',
    ...explanations.map((text) => say(`说明：${text}`, `explanation: ${text}`)),
    node.hidden ? say('下级未报齐，汇总表不显示', 'not shown in the summary: returns are missing') : '',
  ];
  return remarks.filter((remark) => remark !== '').join(language === 'en' ? '; ' : '；');
}

/** Decimals of the cell a node stands in. */
export function decimalsOf({ place, derivation }: TraceNode, catalogue: Catalogue): number {
  if (derivation === 'rows' && place.rowKey === undefined && place.kind === 'own') return 0;
  const form = catalogue.forms.get(place.form);
  const item = form?.items.findIndex(({ id }) => id === place.item) ?? -1;
  const column = form?.columns.findIndex(({ id }) => id === place.column) ?? -1;
  return form?.cells[Math.max(item, 0) * form.columns.length + column]?.decimals ?? 0;
}

function howText(node: TraceNode, catalogue: Catalogue, language: Language): string {
  const { derivation, formula, place, counted, target, parts } = node;
  const word = inLanguage(derivationWords[derivation], language);
  if (counted) return `${word} ${counted}`;
  if (target) return `${word} ${target}`;
  const form = catalogue.forms.get(place.form);
  if (formula && form && (derivation === 'formula' || derivation === 'ratio')) {
    const printed = formulaInCodes(formula, form, catalogue.forms);
    return `${word} ${printed ? inLanguage(printed, language) : formula.text}`;
  }
  if (derivation === 'ratio') return language === 'en' ? 'weighted mean' : '加权平均';
  if (derivation === 'rows') return parts.length === 0 ? '' : word;
  return derivation === 'sum' && parts.length === 0 ? '' : word;
}

function originText({ file, sha256, sheet, cell, submission, nil }: CellOrigin, language: Language): string {
  const place = cell === undefined ? sheet : `${sheet}!${cell}`;
  const again =
    submission > 1 ? (language === 'en' ? ` (submission ${submission})` : `（第 ${submission} 次报送）`) : '';
  const none = nil ? (language === 'en' ? ' nil return' : ' 本表无业务') : '';
  return `${file} ${place} ${sha256.slice(0, hashDigits)}${again}${none}`;
}

function signed(text: string): string {
  return text.startsWith('-') || text === '0' ? text : `+${text}`;
}
