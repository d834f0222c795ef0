import { rowKey } from '../forms/row-key.ts';
import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Coverage, ListRow } from '../model/totals.ts';
import { unitTitle } from '../model/unit.ts';
import type { Operands } from '../rules/operands.ts';
import type { Rule } from '../rules/rule.ts';
import type { JudgedPlace } from './judge-places.ts';
import { operandValues } from './operand-values.ts';
import { cellNames } from './outcomes/cell-names.ts';
import { listed, phrase } from './phrase.ts';
import { failureCodes } from './rule-failure.ts';
import { ruleMeasure } from './rule-measure.ts';
import { ruleSides, sidesPhrase } from './rule-sides.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';
import { ruleTitle } from './rule-title.ts';

/** A rule that failed at the total of a unit: it stands in no file, and never blocks. */
export function totalRuleFailure(
  place: FindingPlace,
  form: Form,
  rule: Rule,
  judged: JudgedPlace<ListRow>,
  operands: Operands,
  surroundings: RuleSurroundings,
): Finding {
  const { text } = rule;
  const formOf = (code: string) => (code === form.code ? form : surroundings.formOf?.(code));
  const key = judged.row && rowKey(form, judged.row.values, judged.row.row);
  const main = judged.place.operands.find((each) => each.form === form.code && each.time === 'current');
  const item = form.items[judged.place.item ?? main?.item ?? -1];
  const column = form.columns[judged.place.column ?? main?.column ?? -1];
  return {
    ...place,
    ...(item === undefined ? {} : { item: item.id }),
    ...(column === undefined ? {} : { column: column.id }),
    ...(key === undefined ? {} : { rowKey: key }),
    code: rule.class === 'history' ? failureCodes.history : failureCodes.level,
    severity: text.severity,
    outcome: 'failed',
    rule: text.id,
    ...ruleSides(judged),
    cells: cellNames(judged.place.operands, formOf),
    parameters: {
      label: ruleTitle(text),
      place: judged.row ? rowTitle(judged.row, key) : placeTitle(judged, item, column),
      sides: sidesPhrase(judged, ruleMeasure(judged.place, formOf)),
      cells: operandValues(judged, operands, formOf, () => undefined),
    },
    ...(text.advice === undefined ? {} : { advice: text.advice }),
  };
}

type Titled = Parameters<typeof elementTitle>[0];

/** Whose row it is, and which. */
function rowTitle({ unit, row }: ListRow, key: string | undefined): Label {
  const named = key === undefined ? phrase(ruleWordings.row, { row: row + 1 }) : { zh: key, en: key };
  return { zh: `${unitTitle(unit)} ${named.zh}`, en: `${unitTitle(unit)} ${named.en}` };
}

function placeTitle({ place }: JudgedPlace<ListRow>, item: Titled | undefined, column: Titled | undefined): Label {
  const isFree = place.item !== undefined || place.column !== undefined;
  const parts = [
    ...(item && (place.item !== undefined || !isFree) ? [elementTitle(item)] : []),
    ...(column && (place.column !== undefined || !isFree) ? [elementTitle(column)] : []),
  ];
  return parts.length === 0 ? ruleWordings.wholeForm : listed(parts);
}

/** The rules at a total that have to wait until every return below is in. */
export function rulesAwaitReturns(place: FindingPlace, coverage: Coverage, rules: readonly Rule[]): Finding {
  return {
    ...place,
    code: 'rules-await-returns',
    severity: 'info',
    outcome: 'undecided',
    parameters: {
      due: coverage.due,
      accepted: coverage.accepted,
      count: rules.length,
      rules: listed(rules.map(({ text }) => ruleTitle(text))),
    },
  };
}
