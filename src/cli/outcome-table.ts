import type { Consolidation } from '../consolidate/consolidation.ts';
import type { OutcomeSum, OutcomeView } from '../consolidate/count-outcomes.ts';
import { countOutcomes } from '../consolidate/count-outcomes.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { type Level, levelLabels, levels } from '../model/level.ts';
import { unitTitle } from '../model/unit.ts';
import type { OutcomeRequest } from './outcome-request.ts';
import { ruleLabel } from './rule-label.ts';
import type { TableColumn } from './text-table.ts';
import { textTable } from './text-table.ts';
import { outcomeWords } from './words.ts';

const headings = {
  form: [{ zh: '表号', en: 'Form' }],
  rule: [
    { zh: '表号', en: 'Form' },
    { zh: '公式', en: 'Rule' },
    { zh: '说明', en: 'Label' },
  ],
  unit: [{ zh: '单位', en: 'Unit' }],
  level: [{ zh: '层级', en: 'Level' }],
} as const;

/** How many places ended how, one line for each form, rule, unit or level (按公式, 按单位), and all of them together. */
export function outcomeTable(
  consolidation: Consolidation,
  view: OutcomeView,
  { rule, unit }: OutcomeRequest,
  language: Language,
): string {
  const isAsked = (sum: OutcomeSum) =>
    (view !== 'rule' || rule === undefined || sum.rule === rule) &&
    (view !== 'unit' || unit === undefined || sum.unit === unit);
  const sums = countOutcomes(consolidation, view).filter(isAsked);
  const names = headings[view].map((heading) => ({ heading: inLanguage(heading, language) }));
  const rows = sums.map((sum) => [...nameOf(sum, view, consolidation, language), ...numbers(sum)]);
  const all = sums.reduce(
    (total, sum) => numbers(sum).map((count, index) => String(Number(count) + Number(total[index] ?? 0))),
    numbers(),
  );
  const last = [inLanguage({ zh: '合计', en: 'Total' }, language), ...names.slice(1).map(() => ''), ...all];
  return textTable([...names, ...counted(language)], [...rows, last]).join('\n');
}

function nameOf(sum: OutcomeSum, view: OutcomeView, run: Consolidation, language: Language): readonly string[] {
  switch (view) {
    case 'form':
      return [sum.form ?? ''];
    case 'rule':
      return [sum.form ?? '', sum.rule ?? '', ruleLabel(run, sum.form, sum.rule ?? '', language)];
    case 'unit': {
      const unit = run.tree.get(sum.unit ?? '');
      return [unit ? unitTitle(unit) : (sum.unit ?? '')];
    }
    case 'level': {
      const level: Level | undefined = levels.find((known) => known === sum.level);
      return [level ? inLanguage(levelLabels[level], language) : ''];
    }
  }
}

function counted(language: Language): readonly TableColumn[] {
  const words = ['passed', 'failed', 'undecided', 'excused', 'not-applicable'] as const;
  const titles = [{ zh: '处数', en: 'places' }, ...words.map((outcome) => outcomeWords[outcome])];
  return titles.map((title) => ({ heading: inLanguage(title, language), align: 'right' }));
}

function numbers(sum?: OutcomeSum): readonly string[] {
  if (sum === undefined) return Array(6).fill('0');
  const { places, passed, failed, undecided, excused, notApplicable } = sum;
  return [places, passed, failed, undecided, excused, notApplicable].map(String);
}
