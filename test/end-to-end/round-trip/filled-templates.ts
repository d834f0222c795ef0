import { seededRandom } from '../../../samples/generator/seeded-random.ts';
import type { ReceivedFile } from '../../../src/consolidate/received-file.ts';
import { emptyCellValues } from '../../../src/model/cell-values.ts';
import { formatPeriod } from '../../../src/model/period.ts';
import type { CellValues } from '../../../src/model/return.ts';
import type { TemplatePlan } from '../../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../../src/workbook/write-template.ts';
import { blankPlans } from './district.ts';
import { type DraftedSheet, draftSheets, filledPlan } from './drafted-sheet.ts';
import { type EntrySearch, searchEntries } from './entry-search.ts';

/** A template, and what is typed into it. */
export interface FilledTemplate {
  readonly plan: TemplatePlan;
  readonly drafted: readonly DraftedSheet[];
}

const random = seededRandom(20200331);

/**
 * Every template of every kind of unit in a period, with figures that no rule objects to.
 *
 * @param known files of earlier periods
 */
export function fillTemplates(period: string, known: readonly ReceivedFile[] = []): readonly FilledTemplate[] {
  return blankPlans(period, known).map((plan) => {
    const drafted = draftSheets(plan);
    const search = searchEntries(drafted, random);
    search.settle(400);
    search.enrich();
    return { plan, drafted };
  });
}

/** What the units send in when they have filled in their templates. */
export function sentFiles(filled: readonly FilledTemplate[]): Promise<readonly ReceivedFile[]> {
  return Promise.all(
    filled.map(async ({ plan, drafted }) => ({
      path: `${formatPeriod(plan.period)}/${plan.unit.code}.xlsx`,
      bytes: await writeTemplate(filledPlan(plan, drafted)),
    })),
  );
}

/** The same entries once more, to be made wrong. */
export function copyOf({ plan, drafted }: FilledTemplate): FilledTemplate & { readonly search: EntrySearch } {
  const copies = draftSheets(plan);
  copies.forEach((copy, index) => {
    const values = drafted[index]?.values ?? emptyCellValues(0);
    copyInto(copy.values, values);
  });
  return { plan, drafted: copies, search: searchEntries(copies, random) };
}

function copyInto(to: DraftedSheet['values'], from: CellValues): void {
  to.state.set(from.state);
  to.amount.set(from.amount);
  to.text.clear();
  for (const [index, text] of from.text) to.text.set(index, text);
}
