// What a careful user of exceljs and Zod would write: every cell validated, sums up the tree, a row per unit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { z } from 'zod';

const [folder, out] = process.argv.slice(2);
const forms = ['BA01', 'BB01', 'BC01'];
const row = z
  .array(z.number().int().min(0))
  .length(12)
  .refine(([first, second]) => second <= first, 'column 2 exceeds column 1');
const parents = new Map(
  readFileSync(join(folder, 'units.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [line.split(',')[0], line.split(',')[4]]),
);

const totals = new Map();
for (const name of readdirSync(join(folder, 'inbox')).sort()) {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(folder, 'inbox', name));
  const figures = forms.map((form) => {
    const sheet = book.getWorksheet(form);
    const rows = [];
    for (let at = 9; at < 49; at++) {
      const values = [];
      for (let column = 3; column <= 14; column++) values.push(sheet.getRow(at).getCell(column).value);
      rows.push(...row.parse(values));
    }
    return rows;
  });
  for (let unit = name.slice(0, 6); unit; unit = parents.get(unit)) {
    const before = totals.get(unit) ?? forms.map(() => new Array(480).fill(0));
    figures.forEach((cells, form) => {
      cells.forEach((value, cell) => {
        before[form][cell] += value;
      });
    });
    totals.set(unit, before);
  }
}
const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: out });
for (const [index, form] of forms.entries()) {
  const sheet = book.addWorksheet(form);
  for (const [unit, figures] of totals) sheet.addRow([unit, ...figures[index]]).commit();
  sheet.commit();
}
await book.commit();
process.stdout.write(
  `${totals
    .get('D')
    .flat()
    .reduce((sum, value) => sum + value, 0)}\n`,
);
