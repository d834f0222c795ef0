import { blockingFindings } from '../consolidate/blocking-findings.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { OwedStanding } from '../consolidate/owed-standings.ts';
import type { UnitStatus } from '../consolidate/report-status.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { MessageValue } from '../model/message.ts';
import { fillTemplate } from '../model/message.ts';
import type { Unit } from '../model/unit.ts';
import { chatGroupName } from './chat-names.ts';
import { chatTexts } from './status-chat-words.ts';
import type { StatusGroup } from './status-groups.ts';
import { formName, reasonText } from './status-todo.ts';

/** One street in the reminder: who is missing what, what was sent back and why, and thanks to the others. */
export function chatGroupLines(
  group: StatusGroup,
  consolidation: Consolidation,
  nameOf: (unit: Unit) => string,
  language: Language,
): readonly string[] {
  const { head, members } = group;
  const say = (text: Label, parameters: Readonly<Record<string, MessageValue>>): string =>
    fillTemplate(text, parameters, language);
  const called = ({ unit }: UnitStatus) =>
    unit.code === head.code ? inLanguage(chatTexts.self, language) : nameOf(unit);
  const sum = (count: (status: UnitStatus) => number) => members.reduce((total, each) => total + count(each), 0);
  const counts = { due: sum(({ own }) => own.due), accepted: sum(({ own }) => own.accepted) };
  const complete = members.filter(({ own }) => own.accepted === own.due).length;
  const thanks = complete === 1 ? chatTexts.otherComplete : chatTexts.othersComplete;
  return [
    say(chatTexts.group, { name: chatGroupName(group, consolidation.tree, nameOf, language), ...counts }),
    ...missingLines(members, called, language),
    ...members.flatMap((status) =>
      status.returns.flatMap((standing) => sentBackLines(called(status), standing, consolidation, language)),
    ),
    ...(complete === 0 ? [] : [say(thanks, { count: complete })]),
  ];
}

/** Units that miss the same share a line; where they miss all, the number says it. */
function missingLines(
  members: readonly UnitStatus[],
  called: (status: UnitStatus) => string,
  language: Language,
): readonly string[] {
  const comma = language === 'en' ? ', ' : '、';
  const groups = new Map<string, UnitStatus[]>();
  for (const status of members) {
    if (status.own.missing === 0) continue;
    const key = missesAll(status) ? String(status.own.missing) : missingForms(status, language).join(comma);
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return [...groups].flatMap(([forms, alike]) => {
    const [first] = alike;
    if (!first) return [];
    const all = alike.length === 1 ? chatTexts.unitMissingAll : chatTexts.unitsMissingAll;
    const text = missesAll(first) ? all : chatTexts.unitsMissing;
    const parameters = { units: alike.map(called).join(comma), forms, count: first.own.missing };
    return [fillTemplate(text, parameters, language)];
  });
}

function missesAll({ own: { missing, due } }: UnitStatus): boolean {
  return missing === due && due > 1;
}

function missingForms({ returns }: UnitStatus, language: Language): readonly string[] {
  return returns.flatMap(({ status, owed: { form, kind } }) =>
    status === 'missing' ? [formName(form.code, kind, language)] : [],
  );
}

/** Why a return does not count yet, where something came in for it. */
function sentBackLines(
  unit: string,
  { owed, status, submissions }: OwedStanding,
  consolidation: Consolidation,
  language: Language,
): readonly string[] {
  const concerned = submissions.filter((account) => account.status === status);
  const form = formName(owed.form.code, owed.kind, language);
  if (status === 'conflicting') {
    return [fillTemplate(chatTexts.unitConflicting, { unit, form, count: concerned.length }, language)];
  }
  if (status !== 'sent-back') return [];
  const heading = fillTemplate(chatTexts.unitSentBack, { unit, form }, language);
  const [account] = concerned;
  const [first, ...more] = account ? blockingFindings(consolidation, account) : [];
  if (!first) return [heading];
  const reason = reasonText(first, language).replace(/[。.]$/, '');
  const text = more.length === 0 ? chatTexts.reason : chatTexts.reasonMore;
  return [heading, fillTemplate(text, { reason, count: more.length }, language)];
}
