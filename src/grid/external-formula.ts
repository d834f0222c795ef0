/**
 * Whether a formula reaches outside its workbook: `[1]Sheet!A1`, `'C:\x\[b.xlsx]S'!A1`, or DDE `app|'topic'!item`.
 * A table column, `Table1[Sum]`, does not.
 */
export function isExternalFormula(text: string): boolean {
  // Excel takes 8,192 characters in a formula.
  const formula = text.slice(0, 8192);
  if (!formula.includes('[') && !formula.includes('|')) return false;
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '');
  return /\[[^[\]]+\][^[\]!"]*!/.test(withoutTexts) || withoutTexts.includes('|');
}
