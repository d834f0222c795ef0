// SheetJS: every file read, every cell validated and summed; nothing is written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';

const [folder] = process.argv.slice(2);
let total = 0;
for (const name of readdirSync(join(folder, 'inbox')).sort()) {
  const book = read(readFileSync(join(folder, 'inbox', name)), { dense: true, cellText: false });
  for (const form of ['BA01', 'BB01', 'BC01']) {
    const rows = book.Sheets[form]['!data'];
    for (let row = 8; row < 48; row++) {
      for (let column = 2; column < 14; column++) {
        const value = rows[row][column].v;
        if (!Number.isInteger(value) || value < 0) throw new Error(`${name} ${form} ${row} ${column}`);
        total += value;
      }
    }
  }
}
process.stdout.write(`${total}\n`);
