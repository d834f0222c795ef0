import type { Language } from '../model/label.ts';
import { fillTemplate } from '../model/message.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import { chatTexts } from './status-chat-words.ts';
import type { StatusGroup } from './status-groups.ts';

/** How units are called in a chat: by their names, with the code only where a name repeats in the district. */
export function chatNames(tree: UnitTree, language: Language): (unit: Unit) => string {
  const bearers = new Map<string, number>();
  for (const { name } of tree.units) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return ({ code, name }) => {
    if (bearers.get(name) === 1) return name;
    return language === 'en' ? `${name} (${code})` : `${name}（${code}）`;
  };
}

/**
 * What a group of the reminder is called. A street is all of it; of a park or district with streets below only what
 * belongs to no street is meant.
 */
export function chatGroupName(
  { head, members }: StatusGroup,
  tree: UnitTree,
  nameOf: (unit: Unit) => string,
  language: Language,
): string {
  const isAll = tree.children(head.code).every(({ level }) => level === 'community');
  if (isAll) return nameOf(head);
  const hasHead = members.some(({ unit }) => unit.code === head.code);
  const isAlone = hasHead && members.length === 1;
  const text = isAlone ? chatTexts.headAlone : hasHead ? chatTexts.headAndDirect : chatTexts.directOnly;
  return fillTemplate(text, { name: nameOf(head) }, language);
}

/** 4月12日, with the year where it is not that of `beside`; in English the ISO date. */
export function chatDate(day: string, beside: string, language: Language): string {
  if (language === 'en') return day;
  const [year = '', month, date] = day.split('-');
  const shown = `${Number(month)}月${Number(date)}日`;
  return beside.startsWith(`${year}-`) ? shown : `${year}年${shown}`;
}
