import { type MutableCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';

/** What a filler does to one cell: `index` is that of the values. */
export type Change = (values: MutableCellValues, index: number) => void;

export const add =
  (amount: number): Change =>
  (values, index) =>
    setAmount(values, index, (values.amount[index] ?? 0) + amount);

export const enter =
  (amount: number): Change =>
  (values, index) =>
    setAmount(values, index, amount);

export const blank: Change = (values, index) => setState(values, index, 'blank');

/** The figure that stands there, typed with a Chinese input method: １２ for 12. */
export const fullWidth: Change = (values, index) => {
  const digits = String(values.amount[index] ?? 0);
  const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  setText(values, index, wide);
};

export const text =
  (written: string): Change =>
  (values, index) =>
    setText(values, index, written);
