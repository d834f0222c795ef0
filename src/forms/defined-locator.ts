import type { Position } from '../model/position.ts';
import type { Locator, Path } from './form-source.ts';

/** Places in a form defined in TypeScript: its compiler knows lines, we know the path, `DJ01 › items[3].of`. */
export function definedLocator(file: string): Locator {
  function position(path: Path): Position {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return { file: steps === '' ? file : `${file} › ${steps.replace(/^\./, '')}`, line: 1, column: 1 };
  }
  return { key: position, value: position };
}
