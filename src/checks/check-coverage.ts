import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, one, quantityText, roundToUnits, scaled } from '../model/quantity.ts';
import type { FormTotals } from '../model/totals.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import { phrase } from './phrase.ts';

/**
 * Says of every total over units below that is not complete how much of it is there.
 *
 * @param period `2020-Q1`
 */
export function checkCoverage(totals: FormTotals, tree: UnitTree, period: string): Finding[] {
  return [...totals.units.values()].flatMap(({ unit, coverage }): Finding[] => {
    const { due, received, accepted, byWeight } = coverage;
    if (accepted >= due || tree.children(unit.code).length === 0) return [];
    return [
      {
        unit: unit.code,
        unitName: unit.name,
        form: totals.form.code,
        period,
        code: 'coverage-partial',
        severity: 'info',
        parameters: { form: formTitle(totals.form), due, received, accepted, share: sharePhrase(byWeight) },
      },
    ];
  });
}

/** `DJ01 基层党组织设置与覆盖`. */
export function formTitle({ code, title }: Pick<Form, 'code' | 'title'>): Label {
  return { zh: `${code} ${title.zh}`, en: `${code} ${title.en}` };
}

function sharePhrase(byWeight: Quantity | undefined): Label {
  if (byWeight === undefined) return { zh: '', en: '' };
  return phrase(ruleWordings.share, { percent: quantityText(roundedPercent(byWeight)) });
}

/** In per cent with one decimal, halves away from zero; what is not complete does not read as 100 %. */
function roundedPercent(share: Quantity): Quantity {
  const tenths = roundToUnits(share, 3);
  return scaled(compare(share, one) < 0 && tenths >= 1000 ? 999 : tenths, 1);
}
