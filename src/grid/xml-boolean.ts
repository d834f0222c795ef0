/** `1`, `true` and `on`: the spellings of xsd:boolean and of ST_OnOff (ECMA-376-1 §22.9.2.7). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
