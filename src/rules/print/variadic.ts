/** Excel takes 255 arguments, LibreOffice a few less. */
const most = 250;

/** `SUM(…)`, `MIN(…)`, `MAX(…)` of any number of arguments: nested beyond what a program takes. */
export function nestedCall(name: string, operands: readonly string[]): string {
  if (operands.length <= most) return `${name}(${operands.join(',')})`;
  return nestedCall(
    name,
    chunks(operands).map((part) => `${name}(${part.join(',')})`),
  );
}

/** `COUNT(…)+COUNT(…)`: what cannot nest is added up. */
export function addedCalls(name: string, operands: readonly string[]): string {
  return chunks(operands)
    .map((part) => `${name}(${part.join(',')})`)
    .join('+');
}

function chunks(operands: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(operands.length / most) }, (_, index) =>
    operands.slice(index * most, (index + 1) * most),
  );
}
