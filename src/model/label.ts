/** The languages a person may read messages, labels and workbooks in. */
export type Language = 'zh-CN' | 'en';

/** A text in both languages. Where a form gives only one, both hold it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text a reader of `language` sees. */
export function inLanguage(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh;
}
