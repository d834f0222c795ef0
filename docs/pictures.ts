/**
 * `npm run pictures`: renders the two pictures of the README from the real files: a filled sample return and the summary
 * that the demo writes. Needs LibreOffice, poppler and a Chinese font; run `npm run demo` first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Picture {
  readonly name: string;
  readonly workbook: string;
  /** Text that only the page wanted holds. */
  readonly shows: string;
  /** Part of the page, in pixels at 100 dots per inch. */
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures: readonly Picture[] = [
  {
    name: 'template',
    workbook: 'samples/demo/inbox/2020-Q1/11/1102 迎宾社区.xlsx',
    shows: '填表人',
    crop: { x: 40, y: 30, width: 1090, height: 330 },
  },
  {
    name: 'summary',
    workbook: 'out/demo/示范新区 2020-Q1 汇总表.xlsx',
    shows: 'DJ01 基层党组织设置与覆盖情况（分单位）',
    crop: { x: 20, y: 20, width: 1180, height: 620 },
  },
];

/** The first page of a PDF whose text holds `shows`. */
function pageShowing(pdf: string, shows: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const page = pages.findIndex((text) => text.includes(shows));
  if (page < 0) throw new Error(`no page of ${pdf} shows ${shows}`);
  return page + 1;
}

function render({ name, workbook, shows, crop }: Picture, folder: string): void {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(root, workbook)], {
    stdio: 'ignore',
  });
  const pdf = join(folder, `${basename(workbook, '.xlsx')}.pdf`);
  const page = String(pageShowing(pdf, shows));
  const part = ['-x', crop.x, '-y', crop.y, '-W', crop.width, '-H', crop.height].map(String);
  const target = join(root, 'docs/pictures', name);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '100', '-f', page, '-l', page, ...part, pdf, target]);
}

const folder = mkdtempSync(join(tmpdir(), 'huizong-pictures-'));
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
for (const picture of pictures) render(picture, folder);
rmSync(folder, { recursive: true });
