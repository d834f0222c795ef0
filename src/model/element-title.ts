import type { Label } from './label.ts';

/** How a person sees an item or column everywhere: printed code and label, `09 非公企业`. */
export function elementTitle(element: { readonly code: string; readonly label: Label }): Label {
  const { code, label } = element;
  return code === '' ? label : { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` };
}
