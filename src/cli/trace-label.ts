import type { TraceNode, TracePart } from '../audit/trace/trace-node.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { roleWords } from './trace-words.ts';

/** What stands in front of the figure of a part: its sign, and what distinguishes it from the figure above. */
export function traceLabel(part: TracePart, above: TraceNode, catalogue: Catalogue, language: Language): string {
  const { role, node } = part;
  const word = inLanguage(roleWords[role === 'replaced' && node.derivation === 'alone' ? 'not-added' : role], language);
  const names: string[] = [];
  if (role === 'group') names.push(groupText(node, catalogue, language));
  if (role === 'row') names.push(`${node.place.unit} ${node.place.unitName}`, node.place.rowKey ?? '');
  if (isNamedByUnit(part, above)) names.push(`${node.place.unit} ${node.place.unitName}`);
  if (role === 'operand' || role === 'source') names.push(placeText(node, above, catalogue, language));
  if (node.place.period !== above.place.period) names.push(node.place.period);
  const named = names.filter((name) => name !== '').join(' ');
  return `${sign(part)} ${[named, word].filter((text) => text !== '').join(language === 'en' ? ', ' : ' ')}`;
}

function isNamedByUnit({ role, node }: TracePart, above: TraceNode): boolean {
  if (role === 'below' || role === 'lacking' || role === 'predecessor' || role === 'left-out') return true;
  return role === 'not-added' && (node.place.unit !== above.place.unit || node.place.kind === 'own');
}

/** + and − are added, × with a factor; = takes the place of the sum; ! is missing; · is only read. */
function sign({ role, factor, chosen }: TracePart): string {
  if (role === 'lacking') return '!';
  if (role === 'confirmed' && factor?.numerator === 1) return '=';
  if (chosen) return '*';
  if (!factor) return '·';
  const { numerator, denominator } = factor;
  if (numerator === denominator) return '+';
  if (typeof numerator === 'number' && -numerator === denominator) return '-';
  return `×${numerator}${denominator === 1 ? '' : `/${denominator}`}`;
}

/** Item and column as printed, only as far as they are not those of the figure above. */
function placeText(
  { place }: TraceNode,
  { place: above }: TraceNode,
  catalogue: Catalogue,
  language: Language,
): string {
  const form = catalogue.forms.get(place.form);
  const item = form?.items.find(({ id }) => id === place.item);
  const column = form?.columns.find(({ id }) => id === place.column);
  const isElsewhere = place.form !== above.form;
  const elements = [
    ...(item && (isElsewhere || place.item !== above.item) ? [item] : []),
    ...(column && (isElsewhere || place.column !== above.column || place.item === above.item) ? [column] : []),
  ];
  const texts = elements.map((element) => inLanguage(elementTitle(element), language));
  return [...(isElsewhere ? [place.form] : []), texts.join(' / ')].join(' ');
}

/** What the rows of a group agree in; codes with what they stand for. */
function groupText({ groupKey = [], place }: TraceNode, catalogue: Catalogue, language: Language): string {
  const form = catalogue.forms.get(place.form);
  const nothing = language === 'en' ? '(blank)' : '（空）';
  const texts = groupKey.map((entry, index) => {
    const codes = form?.cells[form.list?.groupBy[index] ?? -1]?.codes;
    const label = codes?.find(({ code }) => code === entry)?.label;
    const meaning = label && inLanguage(label, language);
    return meaning === undefined || meaning === entry ? (entry ?? nothing) : `${entry} ${meaning}`;
  });
  return texts.join(' / ');
}
