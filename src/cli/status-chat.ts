import type { CollectionStatus } from '../collection/status-of.ts';
import { periodTitle } from '../layout/period-title.ts';
import type { Label, Language } from '../model/label.ts';
import type { MessageValue } from '../model/message.ts';
import { fillTemplate } from '../model/message.ts';
import { chatDate, chatGroupName, chatNames } from './chat-names.ts';
import { shareText } from './percent-text.ts';
import { chatGroupLines } from './status-chat-group.ts';
import { chatTexts } from './status-chat-words.ts';
import type { StatusGroup } from './status-groups.ts';
import { statusGroups } from './status-groups.ts';

/** A reminder ready to paste into a chat group: plain text, short lines, by street. */
export function statusChat(name: string, status: CollectionStatus, asOf: string, language: Language): string {
  const { consolidation, units } = status;
  const say = (text: Label, parameters: Readonly<Record<string, MessageValue>> = {}): string =>
    fillTemplate(text, parameters, language);
  const nameOf = chatNames(consolidation.tree, language);
  const period = periodTitle(consolidation.period, language);
  const [first] = units;
  const of = !first || first.unit.code === consolidation.tree.root.code ? name : nameOf(first.unit);
  const heading = [say(chatTexts.title, { name: of, period }), deadlineSentence(status, asOf, language)];
  if (!first || first.subtree.due === 0) return [...heading, say(chatTexts.nothingDue)].join('\n');
  const { due, received, accepted } = first.subtree;
  heading.push(say(chatTexts.totals, { due, received, accepted, share: shareText(accepted, due) }));
  if (accepted === due) return [...heading, say(chatTexts.allComplete)].join('\n');
  heading.push(say(chatTexts.open, { list: openCounts(status, language) }));
  const groups = statusGroups(units, consolidation.tree);
  const complete = groups.filter(isComplete).map((group) => chatGroupName(group, consolidation.tree, nameOf, language));
  const comma = language === 'en' ? ', ' : '、';
  const blocks = [
    heading,
    ...groups
      .filter((group) => !isComplete(group))
      .map((group) => chatGroupLines(group, consolidation, nameOf, language)),
    ...(complete.length === 0 ? [] : [[say(chatTexts.groupsComplete, { groups: complete.join(comma) })]]),
    [closing(status, asOf, language)],
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function isComplete({ members }: StatusGroup): boolean {
  return members.every(({ own }) => own.accepted === own.due);
}

function deadlineSentence({ deadline }: CollectionStatus, asOf: string, language: Language): string {
  const today = chatDate(asOf, asOf, language);
  if (deadline?.daysLeft === undefined) return fillTemplate(chatTexts.noDeadline, { asOf: today }, language);
  const { daysLeft } = deadline;
  const text = daysLeft > 0 ? chatTexts.daysLeft : daysLeft === 0 ? chatTexts.lastDay : chatTexts.overdue;
  const date = chatDate(deadline.date, asOf, language);
  return fillTemplate(text, { asOf: today, date, days: Math.abs(daysLeft) }, language);
}

function openCounts({ units }: CollectionStatus, language: Language): string {
  return (['missing', 'sentBack', 'conflicting'] as const)
    .flatMap((name) => {
      const count = units[0]?.subtree[name] ?? 0;
      return count === 0 ? [] : [fillTemplate(chatTexts[name], { count }, language)];
    })
    .join(language === 'en' ? ', ' : '、');
}

function closing({ deadline }: CollectionStatus, asOf: string, language: Language): string {
  if (deadline?.daysLeft === undefined) return fillTemplate(chatTexts.ask, {}, language);
  if (deadline.daysLeft < 0) return fillTemplate(chatTexts.askNow, {}, language);
  return fillTemplate(chatTexts.askBy, { date: chatDate(deadline.date, asOf, language) }, language);
}
