import { join } from 'node:path';
import { planTemplates } from '../consolidate/plan-templates.ts';
import { deadlineOf } from '../model/deadline.ts';
import type { Language } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import { unitTitle } from '../model/unit.ts';
import { askUnit } from './ask-unit.ts';
import { checkCollection } from './check-collection.ts';
import type { Collection } from './collection.ts';
import { fileName } from './file-name.ts';
import { outputFolder } from './output-folder.ts';
import type { WrittenFile } from './write-whole.ts';
import { writeWhole } from './write-whole.ts';

/** Which templates to make, and where. */
export interface TemplatesOptions {
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Code of the only unit wanted. */
  readonly unit?: string;
  /** Workbooks to correct and send again, filled with what was sent; default: blank ones. */
  readonly resend?: boolean;
  /** Default `out/<period>/templates`; relative to the collection. */
  readonly out?: string;
  /** Default: that of `huizong.yaml`, else Chinese. */
  readonly language?: Language;
  /** Called with each workbook before it is written. */
  readonly onFile?: (path: string) => void;
}

/**
 * Writes one workbook per unit that owes something, prefilled with what is known from the tree, the targets and the
 * returns of earlier periods in the inbox. A unit whose return has been received gets the workbook of its next
 * submission, filled with what it sent.
 *
 * @throws Trouble for an unknown unit, one that owes nothing, or a folder that cannot be written
 * @example await makeTemplates(collection, { period: '2020-Q1', unit: 'S01' })
 */
export async function makeTemplates(
  collection: Collection,
  options: TemplatesOptions = {},
): Promise<readonly WrittenFile[]> {
  const { period: text, unit, resend = false, language = collection.configuration.language ?? 'zh-CN' } = options;
  const consolidation = await checkCollection(collection, text === undefined ? {} : { period: text });
  const { period } = consolidation;
  const asked = unit === undefined ? undefined : askUnit(collection, unit, period);
  const deadline = deadlineOf(period, collection.configuration.deadline);
  const plans = planTemplates(consolidation, {
    targets: collection.targets,
    language,
    ...(deadline === undefined ? {} : { deadline }),
    ...(asked ? { unit: asked.code } : {}),
    resend,
  });
  if (asked && resend && plans.length === 0) {
    const parameters = { unit: unitTitle(asked), period: formatPeriod(period) };
    throw new Trouble([{ code: 'unit-sent-nothing', parameters }]);
  }
  if (asked && plans.length === 0) {
    const parameters = { unit: unitTitle(asked), period: formatPeriod(period) };
    throw new Trouble([{ code: 'unit-owes-nothing', parameters }]);
  }
  const folder =
    options.out === undefined
      ? join(outputFolder(collection, period, undefined), 'templates')
      : outputFolder(collection, period, options.out);
  const { writeTemplate } = await import('../workbook/write-template.ts');
  const written: WrittenFile[] = [];
  for (const plan of plans) {
    const target = join(
      folder,
      `${fileName(`${unitTitle(plan.unit)}${resend ? submissionMark(plan.submission) : ''}`)}.xlsx`,
    );
    options.onFile?.(target);
    const bytes = await writeTemplate(plan);
    written.push(await writeWhole(target, (sink) => sink(bytes), collection.disk));
  }
  return written;
}

/** A corrected return must not be taken for the first one. */
function submissionMark(submission: number): string {
  return submission > 1 ? `（第${submission}次报送）` : '';
}
