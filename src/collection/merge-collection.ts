import { join } from 'node:path';
import type { Consolidation } from '../consolidate/consolidation.ts';
import { summaryContents } from '../consolidate/summary-contents.ts';
import type { Language } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import { unitTitle } from '../model/unit.ts';
import { askPeriod } from './ask-period.ts';
import { askUnit } from './ask-unit.ts';
import { checkCollection } from './check-collection.ts';
import type { Collection } from './collection.ts';
import { fileName } from './file-name.ts';
import { outputFolder } from './output-folder.ts';
import type { WrittenFile } from './write-whole.ts';
import { writeWhole } from './write-whole.ts';

/** Which summary to write, and where. */
export interface MergeOptions {
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Code of the park or street the summary is for; default: the district. */
  readonly unit?: string;
  /** Default `out/<period>`; relative to the collection. */
  readonly out?: string;
  /** Default: that of `huizong.yaml`, else Chinese. */
  readonly language?: Language;
  /** ISO date printed as the state of the data, and on which explanations expire; default: none, and the period's last day. */
  readonly asOf?: string;
  readonly onFile?: (path: string) => void;
}

/** A summary that was written, and the run behind it. */
export interface Merge {
  readonly consolidation: Consolidation;
  readonly file: WrittenFile;
}

/**
 * Checks the inbox, rolls it up and writes the summary workbook, whatever was found: findings are in the workbook.
 *
 * @throws Trouble for an unknown unit or a folder that cannot be written
 * @example (await mergeCollection(collection, { period: '2020-Q1' })).file.path
 */
export async function mergeCollection(collection: Collection, options: MergeOptions = {}): Promise<Merge> {
  const { configuration } = collection;
  const period = askPeriod(collection, options.period);
  const unit = options.unit === undefined ? undefined : askUnit(collection, options.unit, period);
  const consolidation = await checkCollection(collection, options);
  const contents = summaryContents(consolidation, {
    collection: configuration.name,
    ...(unit ? { unit: unit.code } : {}),
    language: options.language ?? configuration.language ?? 'zh-CN',
    policy: configuration.coverage,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  const name = unit ? unitTitle(unit) : configuration.name;
  const target = join(
    outputFolder(collection, period, options.out),
    `${fileName(`${name} ${formatPeriod(period)} 汇总表`)}.xlsx`,
  );
  const { writeSummary } = await import('../workbook/write-summary.ts');
  const file = await writeWhole(target, (sink) => writeSummary(contents, sink), collection.disk);
  return { consolidation, file };
}
