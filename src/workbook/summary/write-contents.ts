import type { Address } from '../../layout/address.ts';
import { policyLabels, stateLine, summaryFacePlaces } from '../../layout/summary-face.ts';
import { inLanguage } from '../../model/label.ts';
import { addCounts } from './owed-counts.ts';
import { headLook, scopeText } from './report-heading.ts';
import { coverageOf } from './scope-coverage.ts';
import type { Look } from './sheet-look.ts';
import type { SummaryContext } from './summary-context.ts';
import { sheetNames } from './summary-context.ts';

interface Entry {
  readonly sheet: string;
  readonly about: string;
  readonly state: string;
}

/** From a place of the face to the last column. */
function acrossTable({ row, column }: Address) {
  return { top: row, left: column, bottom: row, right: 4 };
}

/** Writes the 目录: every sheet as a link, with what it shows. */
export function writeContents(context: SummaryContext): void {
  const { say, contents } = context;
  const names = sheetNames(context);
  const pen = context.open({
    name: names.contents,
    widths: [7, 24, 52, 20],
    tab: 'C00000',
    page: { paper: 'A4', landscape: false, fitWidth: true },
  });
  const title = say({ zh: '汇总表', en: 'Summary' });
  pen.putAcross({ top: 1, left: 1, bottom: 1, right: 4 }, `${contents.collection} ${title}`, {
    bold: true,
    size: 18,
    horizontal: 'center',
  });
  pen.height(1, 36);
  const lineLook: Look = { horizontal: 'center', color: '595959' };
  pen.putAcross(acrossTable(summaryFacePlaces.scope), scopeText(context), lineLook);
  const state = stateLine(contents.policy, contents.asOf, contents.language);
  pen.putAcross(acrossTable(summaryFacePlaces.state), state, lineLook);
  const heads = [
    say({ zh: '序号', en: 'No.' }),
    say({ zh: '工作表', en: 'Sheet' }),
    say({ zh: '内容', en: 'What it shows' }),
    say({ zh: '已报/应报', en: 'Received/due' }),
  ];
  heads.forEach((head, index) => {
    pen.put(5, index + 1, head, { ...headLook, lines: 'first' });
  });
  pen.height(5, 20);
  const entries = [...frontEntries(context), ...formEntries(context)];
  entries.forEach((entry, index) => {
    const row = 6 + index;
    const look: Look = { lines: index === entries.length - 1 ? 'last' : 'inside' };
    pen.put(row, 1, index + 1, { ...look, horizontal: 'center' });
    pen.link(row, 2, entry.sheet, entry.sheet, { ...look, color: '0563C1', underline: true });
    pen.put(row, 3, entry.about, look);
    pen.put(row, 4, entry.state, { ...look, horizontal: 'center' });
    pen.height(row, 19);
  });
  pen.commit(5 + entries.length);
  pen.end();
}

/** How totals treat what is missing, in a few words. */
export function policyText(context: SummaryContext): string {
  return context.say(policyLabels[context.contents.policy]);
}

function frontEntries(context: SummaryContext): readonly Entry[] {
  const { say, contents } = context;
  const names = sheetNames(context);
  const { due, received } = addCounts(
    contents.forms.flatMap(({ form }) => coverageOf(context, form.code, contents.scope) ?? []),
  );
  const findings = context.findings.length;
  return [
    {
      sheet: names.notes,
      about: say({ zh: '范围、口径、数据状态、符号说明', en: 'Scope, basis, state of the data, key to symbols' }),
      state: '',
    },
    {
      sheet: names.reporting,
      about: say({ zh: '各级、各表、各单位报送情况，缺报与退回名单', en: 'Who has reported, by level, form and unit' }),
      state: `${received}/${due}`,
    },
    {
      sheet: names.register,
      about: say({
        zh: '由单位名录得出：新设、撤销、合并、更名、划转的单位',
        en: 'From the register: units founded, closed, merged, renamed, moved',
      }),
      state: '',
    },
    {
      sheet: names.findings,
      about: say({ zh: `审核发现的全部问题（${findings} 条）`, en: `All findings (${findings})` }),
      state: '',
    },
    {
      sheet: names.sources,
      about: say({
        zh: `数据来源文件及校验值（${context.sources.length} 个）`,
        en: `Source files and checksums (${context.sources.length})`,
      }),
      state: '',
    },
  ];
}

function formEntries(context: SummaryContext): readonly Entry[] {
  const { say, contents, sheets } = context;
  return contents.forms.flatMap(({ form }): readonly Entry[] => {
    const coverage = coverageOf(context, form.code, contents.scope);
    const state = coverage ? `${coverage.received}/${coverage.due}` : '';
    const title = `${form.code} ${inLanguage(form.title, contents.language)}`;
    const entry = (sheet: string, what: string): Entry => ({ sheet, about: `${title}${what}`, state });
    const table = sheets.tables.get(form.code);
    if (table) {
      return [
        entry(table.plan.view.sheet, say({ zh: '：可选单位的汇总表', en: ': the form, for any unit' })),
        entry(table.plan.byUnit.sheet, say({ zh: '：分单位过录表', en: ': one row per unit' })),
      ];
    }
    const list = sheets.lists.get(form.code);
    if (!list) return [];
    const rows = entry(list.rowsLayout.sheet, say({ zh: '：全部明细', en: ': all rows' }));
    return list.groupsLayout.groups.length > 0
      ? [entry(list.groupsLayout.sheet, say({ zh: '：分组汇总', en: ': grouped sums' })), rows]
      : [rows];
  });
}
