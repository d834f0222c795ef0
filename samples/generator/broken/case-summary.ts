import { unzipSync, zipSync } from 'fflate';
import {
  consolidate,
  defaultCaps,
  parsePeriod,
  parseTargets,
  summaryContents,
  writeSummary,
} from '../../../src/index.ts';
import { caseCatalogue, caseRegister } from './case-collection.ts';

/** The summary of a broken case as `huizong merge` writes it, from the files of an inbox. */
export async function caseSummary(
  inbox: Readonly<Record<string, Uint8Array>>,
  forms: readonly string[],
  collection = '样例',
): Promise<Uint8Array> {
  const period = parsePeriod('2020-Q1');
  if (!period) throw new Error('2020-Q1 is a period');
  const catalogue = {
    ...caseCatalogue,
    forms: new Map([...caseCatalogue.forms].filter(([code]) => forms.includes(code))),
  };
  const noTargets = { file: 'targets.csv', text: 'unit,period,form,item,kind,value\n' };
  const targets = parseTargets(noTargets, catalogue, new Set(caseRegister.units.map(({ code }) => code)));
  const files = Object.entries(inbox)
    .map(([path, bytes]) => ({ path, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const run = consolidate({
    files,
    catalogue,
    register: caseRegister,
    targets,
    period,
    choices: [],
    policy: 'partial',
    caps: defaultCaps,
  });
  const chunks: Uint8Array[] = [];
  const contents = summaryContents(run, { collection, language: 'zh-CN', policy: 'partial' });
  await writeSummary(contents, (chunk) => chunks.push(chunk));
  return repacked(Buffer.concat(chunks));
}

/** Packed again by fflate: the platform's zlib packs otherwise under another Node, and samples are the same everywhere. */
function repacked(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { level: 6, mtime: new Date(1980, 0, 1) });
}
