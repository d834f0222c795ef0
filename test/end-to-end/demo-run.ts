import { fileURLToPath } from 'node:url';
import { checkCollection, openCollection, summaryContents, writeSummary } from '../../src/index.ts';

/** The invented district 示范新区. */
export const demo = fileURLToPath(new URL('../../samples/demo/', import.meta.url));

const runs = new Map<string, ReturnType<typeof run>>();

/**
 * Reads and checks the whole inbox, which takes some seconds: once per process and period. Nobody changes a run.
 *
 * @param period that of `huizong.yaml` unless told otherwise
 */
export function runDemo(period = '2020-Q1'): ReturnType<typeof run> {
  const known = runs.get(period) ?? run(period);
  runs.set(period, known);
  return known;
}

async function run(period: string) {
  const collection = await openCollection(demo);
  const consolidation = await checkCollection(collection, { period });
  return { collection, consolidation };
}

export type DemoRun = Awaited<ReturnType<typeof runDemo>>;

/** The summary workbook of a unit, from a run that is there already. */
export async function summaryOf({ collection, consolidation }: DemoRun, unit?: string): Promise<Uint8Array> {
  const { name, coverage } = collection.configuration;
  const contents = summaryContents(consolidation, {
    collection: name,
    language: 'zh-CN',
    policy: coverage,
    ...(unit === undefined ? {} : { unit }),
  });
  const chunks: Uint8Array[] = [];
  await writeSummary(contents, (chunk) => chunks.push(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
