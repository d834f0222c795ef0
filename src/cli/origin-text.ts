import type { Applicability, Cell, Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { levelLabels } from '../model/level.ts';
import { returnKindLabels } from '../model/return-kind.ts';

/** Where a prefilled cell takes its value from, in words; nothing for what is typed or computed. */
export function sourceText(form: Form, { source, item, column }: Cell, language: Language): string {
  if (!source) return '';
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  // Named as in the form file: the same item or column goes without saying.
  const named = (id: { readonly item: string; readonly column: string }): string => {
    const isSameItem = form.kind === 'list' || id.item === form.items[item]?.id;
    const isSameColumn = id.column === form.columns[column]?.id;
    return [...(isSameItem ? [] : [id.item]), ...(isSameColumn ? [] : [id.column])].join('.');
  };
  switch (source.from) {
    case 'tree':
      return say(`名录：${source.units} 个数`, `tree: count of ${source.units}`);
    case 'targets':
      return say(`目标：${source.kind}`, `targets: ${source.kind}`);
    case 'form': {
      const cell = `${source.form}!${[source.item, source.column].filter((id) => id !== '').join('.')}`;
      return say(`取自 ${cell}`, `from ${cell}`);
    }
    case 'lastPeriod':
      return say(`上期 ${named(source)}`, `last period ${named(source)}`).trim();
    case 'lastYear':
      return say(`上年同期 ${named(source)}`, `last year ${named(source)}`).trim();
  }
}

/** The source that all open cells of an item or column share, sums apart; nothing where they do not. */
export function sharedSource(form: Form, cells: readonly Cell[], language: Language): string {
  const open = cells.filter(({ closed, origin }) => !closed && origin !== 'computed');
  const texts = new Set(open.map((cell) => sourceText(form, cell, language)));
  const [text = ''] = texts;
  return texts.size === 1 ? text : '';
}

/** Whom something is limited to, in words; nothing where it is for everybody. */
export function onlyText({ levels, unitKinds, kinds, totals }: Applicability, language: Language): string {
  const words = [
    ...(levels ?? []).map((level) => inLanguage(levelLabels[level], language)),
    ...(unitKinds ?? []).map((kind) =>
      inLanguage(kind === 'urban' ? { zh: '城市社区', en: 'urban' } : { zh: '村', en: 'rural' }, language),
    ),
    ...(kinds ?? []).map((kind) => inLanguage(returnKindLabels[kind], language)),
    ...(totals ? [inLanguage({ zh: '合计', en: 'totals' }, language)] : []),
  ];
  return words.join(language === 'en' ? ', ' : '、');
}

/** The limit that all cells of an item or column share; nothing where they do not. */
export function sharedOnly(cells: readonly Cell[], language: Language): string {
  const texts = new Set(cells.map((cell) => onlyText(cell.only, language)));
  const [only = ''] = texts;
  return texts.size === 1 ? only : '';
}
