import { ruleWordings } from './catalogue/rule-wordings.ts';
import type { Finding } from './finding.ts';
import { findingCatalogue } from './finding-catalogue.ts';
import type { FindingPlace } from './finding-place.ts';
import type { Label, Language } from './label.ts';
import { inLanguage } from './label.ts';
import type { MessageValue } from './message.ts';
import { fillTemplate } from './message.ts';

/** A finding in words, in one language. */
export interface FindingDescription {
  readonly title: string;
  /** What is wrong, and what was expected. Where it stands is in the finding's own file, sheet and cell. */
  readonly message: string;
  /** What to do next. */
  readonly advice: string;
}

/**
 * Puts a finding into words: the catalogue's templates filled with its parameters, and with its place, sides and
 * differences where no parameter of that name is given. Advice of the form's author stands before the catalogue's.
 *
 * @example describeFinding(finding, 'zh-CN').message // '“09 非公企业”的“1 单位总数”没有填'
 */
export function describeFinding(finding: Finding, language: Language): FindingDescription {
  const type = findingCatalogue[finding.code];
  const parameters = { ...ownParameters(finding), ...finding.parameters };
  const advice = fillTemplate(type.advice, parameters, language);
  return {
    title: inLanguage(type.title, language),
    message: fillTemplate(type.message, parameters, language),
    advice: adviceOf(finding, advice, language),
  };
}

/** Nothing is asked of anybody where an explanation was accepted. */
function adviceOf(finding: Finding, advice: string, language: Language): string {
  if (finding.outcome === 'excused') return inLanguage(ruleWordings.nothingMore, language);
  return finding.advice ? join(inLanguage(finding.advice, language), advice, language) : advice;
}

type NamedPlace = keyof FindingPlace | 'rule' | 'left' | 'right' | 'difference' | 'expected' | 'actual';

const named: readonly NamedPlace[] = [
  'unit',
  'unitName',
  'form',
  'period',
  'item',
  'column',
  'rowKey',
  'file',
  'sheet',
  'cell',
  'rule',
  'left',
  'right',
  'difference',
  'expected',
  'actual',
];

function ownParameters(finding: Finding): Readonly<Record<string, MessageValue>> {
  const parameters: Record<string, MessageValue> = {};
  for (const name of named) {
    const value = finding[name];
    if (value !== undefined) parameters[name] = value;
  }
  parameters.cells = cellsPhrase(finding);
  return parameters;
}

/** More addresses than this nobody reads. */
const cellsListed = 12;

/** The cells that take part; nothing where the finding's own cell already is the only one. */
function cellsPhrase({ cell, cells = [] }: Finding): Label {
  if (cells.length === 0 || (cells.length === 1 && cells[0] === cell)) return { zh: '', en: '' };
  const listed = cells.slice(0, cellsListed);
  const template = listed.length < cells.length ? ruleWordings.firstCells : ruleWordings.cells;
  const parameters = { list: { zh: listed.join('、'), en: listed.join(', ') }, count: cells.length };
  return { zh: fillTemplate(template, parameters, 'zh-CN'), en: fillTemplate(template, parameters, 'en') };
}

/** Two sentences in a row, the first ended where its author left it open. */
function join(first: string, second: string, language: Language): string {
  const ended = /[。！？.!?]$/.test(first) ? first : `${first}${language === 'en' ? '.' : '。'}`;
  return language === 'en' ? `${ended} ${second}` : `${ended}${second}`;
}
