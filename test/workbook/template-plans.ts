import type { Catalogue } from '../../src/forms/catalogue.ts';
import { profileOf } from '../../src/forms/filer-profile.ts';
import type { Surroundings } from '../../src/forms/surroundings.ts';
import type { Level } from '../../src/model/level.ts';
import type { Period } from '../../src/model/period.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { type Carelessness, fillValues, seededRandom } from './fill-values.ts';

export const period: Period = { frequency: 'quarter', year: 2020, index: 1 };

export const park: Unit = { code: '520115400', name: '示范高新园', level: 'park', successors: [] };
export const street: Unit = { code: '520115001', name: '云岭街道', level: 'street', parent: '520115', successors: [] };
export const community: Unit = {
  code: '520115001001',
  name: '新华社区',
  level: 'community',
  kind: 'urban',
  parent: '520115001',
  successors: [],
};

const parents: Readonly<Partial<Record<Level, Level>>> = { park: 'district', street: 'district', community: 'street' };

/** A blank template of a unit with the forms it is said to owe. */
export function blankPlan(
  catalogue: Catalogue,
  unit: Unit,
  owed: readonly (readonly [string, ReturnKind])[],
): TemplatePlan {
  return {
    unit,
    period,
    language: 'zh-CN',
    deadline: '2020-04-10',
    submission: 1,
    sheets: owed.map(([form, kind]) => ({
      edition: catalogue.edition(form, profileOf(unit, parents[unit.level], kind)),
      kind,
    })),
  };
}

/** The same plan with arbitrary entries, and last period's figures behind it. */
export function filledPlan(plan: TemplatePlan, seed: number, careless: Carelessness): TemplatePlan {
  const random = seededRandom(seed);
  const previous = new Map(
    plan.sheets.map(({ edition }) => [
      edition.form.code,
      { edition, values: fillValues(edition, random, { ...careless, blank: careless.blank / 4 }) },
    ]),
  );
  const surroundings: Surroundings = {
    previous: (form) => previous.get(form),
    units: () => 1,
  };
  const sheets = plan.sheets.map((sheet): TemplateSheetPlan => {
    const rows = sheet.edition.form.kind === 'list' ? 6 : 1;
    return { ...sheet, filled: fillValues(sheet.edition, random, careless, rows), surroundings };
  });
  return { ...plan, sheets };
}
