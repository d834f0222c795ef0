import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import { quantityAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import type { Cell, Form } from '../model/form.ts';
import { isZero, subtract } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { UnitTotal } from '../model/totals.ts';
import { differenceTexts, nodePlace } from './node-findings.ts';
import type { NodeSurroundings } from './node-surroundings.ts';
import { phrase } from './phrase.ts';

/** Confirmed (核定数) and reference (对照数) figures beside own + Σ below: both only compared, the difference shown. */
export function compareOtherFigures(form: Form, total: UnitTotal, surroundings: NodeSurroundings): Finding[] {
  return [
    ...compare(total.confirmed, { kind: 'confirmed', code: 'confirmed-difference', severity: 'info' }),
    ...compare(total.reference, { kind: 'reference', code: 'reference-difference', severity: 'warning' }),
  ];

  function compare(values: CellValues | undefined, type: Comparison): Finding[] {
    if (values === undefined) return [];
    return form.cells.flatMap((cell) => compareCell(cell, values, type));
  }

  function compareCell(cell: Cell, values: CellValues, { kind, code, severity }: Comparison): Finding[] {
    if (cell.origin !== 'typed') return [];
    const declared = quantityAt(values, cell.index, cell.decimals);
    const computed = quantityAt(total.computed, cell.index, cell.decimals);
    if (declared === undefined || computed === undefined) return [];
    const difference = subtract(declared, computed);
    if (isZero(difference)) return [];
    const texts = differenceTexts(form, cell.index, { declared, computed, difference });
    const { due, accepted } = total.coverage;
    const partial = accepted < due ? phrase(ruleWordings.partial, { due, accepted }) : '';
    return [
      {
        ...nodePlace(form, total, cell.index, kind, surroundings),
        ...texts,
        code,
        severity,
        parameters: { ...texts.parameters, partial },
      },
    ];
  }
}

type Comparison =
  | { readonly kind: 'confirmed'; readonly code: 'confirmed-difference'; readonly severity: 'info' }
  | { readonly kind: 'reference'; readonly code: 'reference-difference'; readonly severity: 'warning' };
