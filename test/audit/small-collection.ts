import { readFileSync } from 'node:fs';
import { mergeCollection, openCollection, verifySummary } from '../../src/index.ts';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { forms, submit, units } from '../consolidate/small-district.ts';

const sheets = {
  T1: { 'a.total': '30', 'a.part': '7', 'b.total': '20', 'b.part': '3' },
  T2: { 'x.n': '3' },
};

/** Returns of every unit of the small district, and one of the quarter before. */
export async function returnsOf(): Promise<Readonly<Record<string, Uint8Array>>> {
  const sent = await Promise.all([
    submit({ unit: 'C1', path: 'inbox/C1.xlsx', sheets }),
    submit({ unit: 'C2', path: 'inbox/二/C2.xlsx', sheets }),
    submit({ unit: 'C3', path: 'inbox/C3.xlsx', sheets }),
    submit({ unit: 'S1', path: 'inbox/S1.xlsx', sheets: { T1: sheets.T1 } }),
    submit({ unit: 'C1', path: 'inbox/2019/C1.xlsx', period: '2019-Q4', sheets }),
  ]);
  return Object.fromEntries(sent.flatMap((file) => ('bytes' in file ? [[file.path, file.bytes] as const] : [])));
}

/** A collection on disk with its returns, merged. */
export async function mergedCollection(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly unit?: string; readonly language?: 'zh-CN' | 'en'; readonly asOf?: string } = {},
) {
  const folder = temporaryFolder({
    'huizong.yaml': 'name: 示范新区\nperiod: 2020-Q1\n',
    'forms/forms.yaml': forms,
    'units.csv': units,
    ...files,
  });
  const collection = await openCollection(folder);
  const { file } = await mergeCollection(collection, options);
  return { folder, collection, path: file.path, workbook: new Uint8Array(readFileSync(file.path)) };
}

/** What `verify` says of a summary, in a few words each. */
export async function verified(folder: string, path: string): Promise<readonly string[]> {
  const { findings } = await verifySummary(await openCollection(folder), path);
  return findings.map(({ code, file, sheet, cell }) => [code, file, sheet, cell].filter((each) => each).join(' '));
}
