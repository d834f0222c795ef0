import type { Form } from '../../model/form.ts';
import type { CellReference, OperandTime } from '../../rules/expression.ts';

const functions: Readonly<Record<OperandTime, string | undefined>> = {
  current: undefined,
  previous: 'PREVIOUS',
  lastYear: 'SAME_PERIOD_LAST_YEAR',
};

/** Cells as rules name them, for what stands in no sheet at hand: `DJ01!firms.total`, `CHILDREN(DJ01!firms.total)`. */
export function cellNames(
  cells: readonly CellReference[],
  formOf: (code: string) => Form | undefined,
): readonly string[] {
  return cells.map(({ form: code, item, column, time, of }) => {
    const form = formOf(code);
    const parts = [form?.items[item]?.id, form?.columns[column]?.id].filter((part) => part !== undefined);
    const name = `${code}!${parts.join('.')}`;
    const wrapper = of === 'children' ? 'CHILDREN' : functions[time];
    return wrapper === undefined ? name : `${wrapper}(${name})`;
  });
}
