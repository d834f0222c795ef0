import type { Label } from '../model/label.ts';

/** How a person sees an item or column: printed code and label, `09 非公企业`. */
export function elementTitle(element: { readonly code: string; readonly label: Label } | undefined): Label {
  if (element === undefined) return { zh: '', en: '' };
  const { code, label } = element;
  return code === '' ? label : { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` };
}
