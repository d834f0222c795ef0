import { consolidate } from '../../src/consolidate/consolidate.ts';
import { planTemplates } from '../../src/consolidate/plan-templates.ts';
import { makeRecords, type Records } from '../../src/consolidate/records.ts';
import { returnSurroundings } from '../../src/consolidate/return-surroundings.ts';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import { fillComputed } from '../../src/forms/fill-computed.ts';
import type { TargetBook } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { returnId } from '../../src/intake/return-id.ts';
import { deadlineOf } from '../../src/model/deadline.ts';
import type { Period } from '../../src/model/period.ts';
import type { CellValues, Return } from '../../src/model/return.ts';
import type { UnitRegister } from '../../src/units/unit-tree.ts';
import type { TemplatePlan, TemplateSheetPlan } from '../../src/workbook/template-plan.ts';
import { sampleDeadlines } from './sample-files.ts';

/**
 * The district's office over time: it issues templates with what is known, and remembers what came back. What the
 * reader would find in a workbook is what was put into it (a law with tests of its own), so nothing is read again.
 */
export interface Office {
  /** The blank workbooks of a period. */
  issue(period: Period): readonly TemplatePlan[];
  /** Remembers one return as accepted. */
  remember(plan: TemplatePlan, sheet: TemplateSheetPlan, values: CellValues): void;
}

export function openOffice(catalogue: Catalogue, register: UnitRegister, targets: TargetBook): Office {
  const accepted = new Map<string, Return>();
  const records: Records = makeRecords(catalogue, register, new Set(), accepted, accepted);
  return {
    issue(period) {
      const empty = consolidate({
        files: [],
        catalogue,
        register,
        targets,
        period,
        choices: [],
        policy: 'partial',
        caps: defaultCaps,
      });
      const deadline = deadlineOf(period, sampleDeadlines);
      return planTemplates({ ...empty, records }, { targets, language: 'zh-CN', ...(deadline ? { deadline } : {}) });
    },
    remember({ unit, period }, { edition, kind }, values) {
      const key = { unit: unit.code, form: edition.form.code, period, kind };
      accepted.set(returnId(key), {
        ...key,
        submission: 1,
        file: '',
        sheet: '',
        sha256: '',
        values: fillComputed(edition, values, returnSurroundings(key, records)),
        addresses: { rows: new Uint32Array(), columns: new Uint16Array() },
        explanations: new Map(),
        nil: false,
      });
    },
  };
}
