import { rightFacilities } from './usual-returns.ts';

/** A return as text, one line for every figure. */
export const linesFile = '11 迎宾街道.csv';

/** YL01 of the street as it should be, with more lines behind it. */
export function figureLines(...more: readonly (readonly [cell: string, value: number])[]): string {
  const lines = [...Object.entries(rightFacilities), ...more].map(([cell, value]) => {
    const [item, column] = cell.split('.');
    return `YL01,${item},${column},${value},11,2020-Q1\n`;
  });
  return `form,item,column,value,unit,period\n${lines.join('')}`;
}
