import type { Edition } from '../forms/edition.ts';
import { copyCellValues, setState } from '../model/cell-values.ts';
import type { CellValues, Return } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { TemplateSheetPlan } from '../workbook/template-plan.ts';

/**
 * What a unit sent in, as the workbook of its next submission starts with it. What could not be read is left blank to
 * be typed again, and what is known today replaces what was filled in then.
 *
 * @param known what prefilled cells hold today
 */
export function sentFigures(
  ret: Return,
  known: CellValues,
  { form }: Edition,
): Pick<TemplateSheetPlan, 'filled' | 'explanations' | 'nil' | 'change' | 'resent'> {
  const { explanations } = ret;
  const chosen = ret.change?.answer;
  // A nil return holds nothing but the mark on its face.
  if (ret.nil) return { explanations, nil: true, resent: true };
  const filled = copyCellValues(ret.values);
  for (let index = 0; index < filled.state.length; index += 1) {
    if (filled.state[index] === stateCode.unreadable) setState(filled, index, 'blank');
  }
  if (form.kind === 'table') {
    for (const { index, origin } of form.cells) {
      const state = known.state[index];
      const isKnown = state === stateCode.value || state === stateCode.text || state === stateCode.notApplicable;
      if (origin === 'prefilled' && isKnown) setState(filled, index, 'blank');
    }
  }
  return { filled, explanations, resent: true, ...(chosen && chosen !== 'unanswered' ? { change: chosen } : {}) };
}
