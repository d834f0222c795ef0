import { emptyCellValues } from '../../src/model/cell-values.ts';
import { formatPeriod, type Period } from '../../src/model/period.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { fillIndicators } from './economy-figures.ts';
import { listFigures, startFigures } from './figures.ts';
import { fillPartyOrganisations } from './party-figures.ts';
import { projectRows } from './projects.ts';
import { seededRandom, seedOf } from './seeded-random.ts';
import { addValues } from './sum-figures.ts';

/** The figures of every sheet of a period, by `unit form kind`. */
export type SampleFigures = Map<string, CellValues>;

export function figuresKey(unit: string, form: string, kind: string): string {
  return `${unit} ${form} ${kind}`;
}

/** Invents the figures of every sheet that is planned: own and confirmed ones first, then the declared sums of them. */
export function inventFigures(plans: readonly TemplatePlan[], tree: UnitTree, period: Period): SampleFigures {
  const figures: SampleFigures = new Map();
  for (const plan of plans) {
    for (const sheet of plan.sheets) {
      if (sheet.kind === 'declared') continue;
      figures.set(figuresKey(plan.unit.code, sheet.edition.form.code, sheet.kind), inventSheet(plan, sheet, period));
    }
  }
  for (const plan of plans) {
    for (const sheet of plan.sheets.filter((candidate) => candidate.kind === 'declared')) {
      const form = sheet.edition.form;
      const parts = [plan.unit.code, ...tree.children(plan.unit.code).map((unit) => unit.code)].flatMap((code) => {
        const values = figures.get(figuresKey(code, form.code, 'own'));
        return values ? [values] : [];
      });
      const declared = addValues(emptyCellValues(form.cells.length), parts, sheet.edition);
      figures.set(figuresKey(plan.unit.code, form.code, 'declared'), declared);
    }
  }
  return figures;
}

function inventSheet(plan: TemplatePlan, sheet: TemplateSheetPlan, period: Period): CellValues {
  const { form } = sheet.edition;
  const unit = plan.unit.code;
  if (form.kind === 'list') return listFigures(sheet.edition, projectRows(unit, period.year, period.index));
  const figures = startFigures(sheet.edition, sheet.prefill);
  if (form.code === 'JJ01') {
    fillIndicators(figures, plan.unit.level, period.year, period.index, seededRandom(seedOf(unit, form.code)));
  } else {
    const founded = seededRandom(seedOf(unit, form.code, formatPeriod(period))).integer(0, 2);
    const newFirms = period.year > 2019 ? founded : 0;
    fillPartyOrganisations(figures, plan.unit.level, newFirms, seededRandom(seedOf(unit, form.code)));
  }
  return figures.values;
}
