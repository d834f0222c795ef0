import type { Form } from '../model/form.ts';
import type { Level } from '../model/level.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKindLabels } from '../model/return-kind.ts';

/** Excel's limit. */
const longest = 31;

/**
 * The sheet of one return in a template: the form's code, and the kind of figures unless it goes without saying,
 * as for a community, which has nothing below it. The same in every language: formulas name it.
 *
 * @param level of the filer; without it an own return is taken for one of a community
 * @example templateSheetName(form, 'declared') // 'DJ01 上报合计'
 */
export function templateSheetName(form: Pick<Form, 'code'>, kind: ReturnKind, level: Level = 'community'): string {
  const plain = kind === 'own' && level === 'community';
  return sheetName(plain ? form.code : `${form.code} ${returnKindLabels[kind].zh}`);
}

/** The sheet in front of every template. */
export const guideSheetName = '填报说明';

/** The very-hidden sheet that holds the choices of drop-downs. */
export const codesSheetName = '_codes';

/** A text as Excel accepts it for a sheet: none of `\ / ? * [ ] : '`, at most 31 characters. */
export function sheetName(text: string): string {
  return text
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, longest)
    .trim();
}

/** A sheet name as it stands before the `!` of a formula. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
