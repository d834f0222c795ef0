import { ruleWordings, undecidedWordings } from '../model/catalogue/rule-wordings.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import { isZero, quantityText } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { UnitTotal } from '../model/totals.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { NodeDifference } from './compare-node.ts';
import { measuredDifference, measuredText } from './measured-text.ts';
import type { DifferenceOrigin } from './node-origin.ts';
import type { NodeSurroundings } from './node-surroundings.ts';
import { phrase } from './phrase.ts';
import { cellAddress, cellPlace } from './return-place.ts';

/** Where a figure of one kind stands that is compared with a total: in its file where that is known. */
export function nodePlace(
  form: Form,
  total: UnitTotal,
  index: number,
  kind: ReturnKind,
  surroundings: NodeSurroundings,
): FindingPlace {
  const { unit } = total;
  const cell = form.cells[index];
  const item = cell && form.items[cell.item]?.id;
  const column = cell && form.columns[cell.column]?.id;
  const filed = surroundings.filed?.(unit.code, kind);
  return {
    unit: unit.code,
    unitName: unit.name,
    form: form.code,
    period: surroundings.period,
    kind,
    ...(item === undefined ? {} : { item }),
    ...(column === undefined ? {} : { column }),
    ...(filed && cell ? cellPlace(filed, form, cell.item, cell.column) : {}),
  };
}

/** Texts and parameters every comparison of a figure with a total has in common. */
export function differenceTexts(form: Form, index: number, { declared, computed, difference }: NodeDifference) {
  const cell = form.cells[index];
  const item = cell && form.items[cell.item];
  const column = cell && form.columns[cell.column];
  const measure = cell?.unitMeasure ?? '';
  return {
    expected: quantityText(computed),
    actual: quantityText(declared),
    difference: quantityText(difference),
    parameters: {
      item: item ? elementTitle(item) : '',
      column: column ? elementTitle(column) : '',
      expected: measuredText(computed, measure),
      actual: measuredText(declared, measure),
      difference: measuredDifference(difference, measure),
    },
  };
}

/** The finding for a declared figure that disagrees: an error where it arose, a note where it was only passed up. */
export function nodeFinding(
  form: Form,
  total: UnitTotal,
  index: number,
  difference: NodeDifference,
  origin: DifferenceOrigin,
  tree: UnitTree,
  surroundings: NodeSurroundings,
): Finding {
  const place = nodePlace(form, total, index, 'declared', surroundings);
  const texts = differenceTexts(form, index, difference);
  const from = originTitle(origin, tree);
  if (isZero(origin.rest)) {
    return {
      ...place,
      ...texts,
      code: 'node-difference-inherited',
      severity: 'info',
      outcome: 'failed',
      inherited: true,
      parameters: { ...texts.parameters, origin: from },
    };
  }
  const { inherited, rest, units } = origin;
  const measure = form.cells[index]?.unitMeasure ?? '';
  const remainder =
    units.length === 0
      ? arrivedPhrase(total)
      : phrase(ruleWordings.remainder, {
          inherited: measuredText(inherited, measure),
          rest: measuredText(rest, measure),
          origin: from,
        });
  return {
    ...place,
    ...texts,
    code: 'node-difference',
    severity: 'error',
    outcome: 'failed',
    parameters: { ...texts.parameters, remainder },
  };
}

function arrivedPhrase({ coverage }: UnitTotal): Label {
  return coverage.accepted < coverage.due ? ruleWordings.alreadyMore : { zh: '', en: '' };
}

function originTitle(origin: DifferenceOrigin, tree: UnitTree): Label {
  const titles = origin.units.map((code) => {
    const unit = tree.get(code);
    return unit ? unitTitle(unit) : code;
  });
  return { zh: titles.join('、'), en: titles.join(', ') };
}

/** One finding for the cells of a declared return that cannot be compared yet. */
export function nodeUndecided(
  form: Form,
  total: UnitTotal,
  cells: readonly number[],
  surroundings: NodeSurroundings,
): Finding {
  const { unit, coverage } = total;
  const filed = surroundings.filed?.(unit.code, 'declared');
  const addresses = filed ? addressesOf(filed, form, cells) : [];
  const isPartial = coverage.accepted < coverage.due;
  return {
    unit: unit.code,
    unitName: unit.name,
    form: form.code,
    period: surroundings.period,
    kind: 'declared',
    ...(filed ? { file: filed.file, sheet: filed.sheet } : {}),
    code: 'node-undecided',
    severity: 'info',
    outcome: 'undecided',
    ...(addresses.length === 0 ? {} : { cells: addresses }),
    parameters: {
      count: cells.length,
      reason: isPartial ? undecidedWordings.coverage : undecidedWordings.unreadable,
    },
  };
}

function addressesOf(filed: Return, form: Form, cells: readonly number[]): string[] {
  return cells.flatMap((index) => {
    const cell = form.cells[index];
    const address = cell && cellAddress(filed, cell.item, cell.column);
    return address === undefined ? [] : [address];
  });
}
