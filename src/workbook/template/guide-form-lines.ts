import { inLanguage, type Language } from '../../model/label.ts';
import { fillTemplate } from '../../model/message.ts';
import { severityLabels } from '../../model/severity-labels.ts';
import { chineseNumbers, guideTexts } from './guide-texts.ts';
import type { TemplateSheet } from './template-sheet.ts';

/** One line of the sheet 填报说明. */
export interface GuideLine {
  readonly content: string;
  readonly isHeading: boolean;
}

/** What the guide says about each form: scope, instructions, definitions, rules in words. A form is described once. */
export function guideFormLines(sheets: readonly TemplateSheet[], language: Language): GuideLine[] {
  const described = new Map<string, TemplateSheet[]>();
  for (const sheet of sheets) {
    const { code } = sheet.edition.form;
    described.set(code, [...(described.get(code) ?? []), sheet]);
  }
  return [...described.values()].flatMap((ofForm, index) => formLines(ofForm, index + 3, language));
}

function formLines(sheets: readonly TemplateSheet[], number: number, language: Language): GuideLine[] {
  const form = sheets[0]?.edition.form;
  if (!form) return [];
  const say = (label: keyof typeof guideTexts, parameters: Record<string, string> = {}): string =>
    fillTemplate(guideTexts[label], parameters, language);
  const heading = say('formHeading', {
    number: language === 'en' ? String(number) : (chineseNumbers[number] ?? String(number)),
    form: form.code,
    title: inLanguage(form.title, language),
  });
  const lines = [
    ...(form.basis ? [say('basis', { text: inLanguage(form.basis, language) })] : []),
    ...(form.instructions ? [inLanguage(form.instructions, language)] : []),
    ...withTitle(say('definitions'), definitions(sheets, language)),
    ...withTitle(say('rules'), rules(sheets, language)),
  ];
  return [{ content: heading, isHeading: true }, ...lines.map((content) => ({ content, isHeading: false }))];
}

function withTitle(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`【${title}】`, ...lines] : [];
}

/** Definitions of the items and columns that stand in any sheet of the form. */
function definitions(sheets: readonly TemplateSheet[], language: Language): string[] {
  const isShown = (places: (sheet: TemplateSheet) => readonly number[], index: number): boolean =>
    sheets.some((sheet) => (places(sheet)[index] ?? 0) > 0);
  const form = sheets[0]?.edition.form;
  const items = form?.items.filter((_, index) => isShown(({ layout }) => layout.itemRows, index)) ?? [];
  const columns = form?.columns.filter((_, index) => isShown(({ layout }) => layout.columns, index)) ?? [];
  return [...items, ...columns].flatMap(({ code, label, definition }) =>
    definition ? [`${code} ${inLanguage(label, language)}：${inLanguage(definition, language)}`] : [],
  );
}

/** Rules of every kind of return of the form, each once. */
function rules(sheets: readonly TemplateSheet[], language: Language): string[] {
  const lines = sheets.flatMap((sheet) =>
    sheet.rules.map(({ rule: { text } }) => {
      const severity = inLanguage(severityLabels[text.severity], language);
      const advice = text.advice ? `（${inLanguage(text.advice, language).replace(/[。.]$/, '')}）` : '';
      return `${text.id}　${severity}　${inLanguage(text.label, language)}${advice}`;
    }),
  );
  return [...new Set(lines)];
}
