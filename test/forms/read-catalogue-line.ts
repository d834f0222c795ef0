import type { CatalogueForm } from './catalogue-lines.ts';

/** A row or column of the catalogue, every default filled in. */
export interface CatalogueLine {
  readonly code: string;
  /** In the order of {@link marksInOrder}. */
  readonly marks: string;
  /** `万元,2`, `人`, `text`; a row of yes and no has none. */
  readonly measure: string;
  /** Code of the whole of which it is a part. */
  readonly partOf: string;
  /** `urban rural street park district`, as far as they have the row; empty for columns. */
  readonly who: string;
  /** Code of the only column in which the row stands. */
  readonly onlyColumn: string;
}

const marksInOrder = '=rfcypTknto';
const filers = { co: ['urban', 'rural'], st: ['street'], pk: ['park'], di: ['district'] } as const;

/** Reads the compact notation of `catalogue-lines.ts`. */
export function catalogueRows(form: CatalogueForm): readonly CatalogueLine[] {
  return readLines(form.rows, form.measure).map(({ marks, who, ...line }) => ({
    ...line,
    marks: inOrder(marks),
    who: whoHas(who || form.who, marks),
  }));
}

/** The columns the catalogue writes, or those that follow from the rows. */
export function catalogueColumns(form: CatalogueForm): readonly CatalogueLine[] {
  const flows = catalogueRows(form).some(({ marks }) => /[fc]/.test(marks));
  const implicit = form.frequency !== 'year' && flows ? '1; 2 =; 3 p' : '1';
  return readLines(form.columns ?? implicit, '').map((line) => ({ ...line, marks: inOrder(line.marks), who: '' }));
}

function readLines(text: string, measure: string): readonly CatalogueLine[] {
  const lines: CatalogueLine[] = [];
  let whole = '';
  for (const written of text.split(/[;\n]/)) {
    const [code, ...words] = written.trim().split(/\s+/);
    if (!code) continue;
    const marks = words.find((word) => /^[#=rfycpTuvknto]+$/.test(word)) ?? '';
    const named = words.find((word) => word !== marks && !/^[@[]/.test(word));
    lines.push({
      code,
      marks,
      measure: named ?? (marks.includes('r') ? '%,2' : marks.includes('y') ? 'yes/no' : measure),
      partOf: marks.includes('#') ? whole : '',
      who: words.find((word) => word.startsWith('@'))?.slice(1) ?? '',
      onlyColumn: words.find((word) => word.startsWith('['))?.slice(1, -1) ?? '',
    });
    if (!marks.includes('#')) whole = code;
  }
  return lines;
}

/** What a mark says that is said elsewhere in a line (`#`, `u`, `v`) is left out. */
function inOrder(marks: string): string {
  return [...marksInOrder].filter((mark) => marks.includes(mark)).join('');
}

function whoHas(written: string, marks: string): string {
  const names = written.split(/[\s,]+/).flatMap((word) => {
    const found = Object.entries(filers).find(([name]) => name === word);
    if (!found) throw new Error(`${word} is no filer`);
    return found[1].filter(
      (name) => !(marks.includes('u') && name !== 'urban') && !(marks.includes('v') && name !== 'rural'),
    );
  });
  return names.join(' ');
}
