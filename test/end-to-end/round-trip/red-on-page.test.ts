import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTemplate } from '../../../src/workbook/write-template.ts';
import { available } from '../../office/available.ts';
import { convertAll } from '../../office/convert.ts';
import { typeAllWithOpenpyxl } from '../../office/type-with-openpyxl.ts';
import { copyOf, fillTemplates } from './filled-templates.ts';
import { typedSheets } from './typed-sheets.ts';

/** The fill of a cell that breaks a rule of error (styles.ts). */
const red = [0xf8, 0xb4, 0xb4] as const;

/** How many dots of all pages of a PDF have that fill, at 40 dots an inch. */
function redDots(pdf: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-page-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    const images = execFileSync('pdftoppm', ['-r', '40', join(folder, 'page.pdf')], { maxBuffer: 1 << 28 });
    let dots = 0;
    // Portable pixmaps, one after the other: `P6`, width and height, 255, and three bytes for each dot.
    for (let at = 0; at < images.length; ) {
      const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(images.toString('latin1', at, at + 40));
      if (!header) throw new Error('no pixmap');
      const first = at + header[0].length;
      at = first + 3 * Number(header[1]) * Number(header[2]);
      for (let dot = first; dot < at; dot += 3) if (red.every((part, index) => images[dot + index] === part)) dots += 1;
    }
    return dots;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!available('openpyxl') || !available('soffice') || !available('pdftoppm'))('a rendered page', () => {
  it('shows red where an entry breaks a rule or is no number, and nowhere else', { timeout: 120_000 }, async () => {
    const template = fillTemplates('2020-Q1').find(({ plan }) => plan.unit.code === 'C1');
    if (!template) throw new Error('C1 owes nothing');
    const wrong = copyOf(template);
    const sheet = wrong.drafted.find(({ plan }) => plan.edition.form.code === 'DJ01');
    // DJ01-01: 具备组建条件不大于单位总数 (catalogue.md).
    expect(sheet && wrong.search.breakRule(sheet, 'DJ01-01')).toBe(true);
    const workbook = await writeTemplate(template.plan);
    const right = typedSheets(template.plan, template.drafted);
    const [address = ''] = Object.keys(right.DJ04 ?? {});
    const typed = typeAllWithOpenpyxl([
      { workbook, sheets: right },
      { workbook, sheets: typedSheets(wrong.plan, wrong.drafted) },
      { workbook, sheets: { ...right, DJ04: { ...right.DJ04, [address]: '约3个' } } },
    ]);
    const [rightly, ruleBroken, noNumber] = (await convertAll(typed, 'pdf')).map(redDots);
    process.stdout.write(`red dots: ${rightly} right, ${ruleBroken} rule broken, ${noNumber} no number\n`);
    expect(rightly).toBe(0);
    expect(ruleBroken).toBeGreaterThan(20);
    expect(noNumber).toBeGreaterThan(20);
  });
});
