/**
 * Undoes the `_xHHHH_` escapes of strings (ECMA-376-1 §22.9.2.19): `_x000D_` is a carriage return, and
 * `_x005F_` an underscore that keeps what follows from being read as an escape.
 */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
