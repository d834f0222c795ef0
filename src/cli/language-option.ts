import type { Language } from '../model/label.ts';
import { Trouble } from '../model/trouble.ts';

/** @throws Trouble for any language but the two there are */
export function languageOption(text: string | undefined): Language | undefined {
  if (text === undefined || text === 'zh-CN' || text === 'en') return text;
  throw new Trouble([{ code: 'language-unknown', parameters: { text } }]);
}
