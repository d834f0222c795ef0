import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Label } from '../../model/label.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import type { OwnState } from './own-states.ts';
import type { SheetCell } from './sheet-cell.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';

/** How the state of a return is shown. */
export const ownStateLabels: Readonly<Record<OwnState, Label>> = {
  accepted: { zh: '已采用', en: 'accepted' },
  'sent-back': { zh: '退回', en: 'sent back' },
  conflicting: { zh: '冲突', en: 'conflicting' },
  missing: { zh: '缺报', en: 'missing' },
};

/** The name of a row that is not a unit's total. */
export function partLabel(part: SummaryPart): Label {
  if (part === 'below') return { zh: 'Σ下级合计', en: 'Σ below' };
  if (part === 'difference') return { zh: '差额', en: 'difference' };
  return part === 'total' ? { zh: '合计', en: 'total' } : returnKindLabels[part];
}

/** Received of due: `41/45`. */
export function receivedText(unit: PlannedUnit): string {
  const { received, due } = unit.total.coverage;
  return `${received}/${due}`;
}

/** Accepted of due, 0 to 1; undefined where nothing is due. */
export function rateOf(unit: PlannedUnit): number | undefined {
  const { accepted, due } = unit.total.coverage;
  return due > 0 ? accepted / due : undefined;
}

/** What has to be known of a row: the state of a return, what a total lacks, where a claim disagrees. */
export function stateText(unit: PlannedUnit, part: SummaryPart, cells: readonly SheetCell[]): Label {
  if (part === 'own' || (part === 'total' && isOwnOnly(unit))) return ownStateLabels[unit.ownState ?? 'accepted'];
  if (part === 'declared' || part === 'reference') return comparedState(cells);
  return part === 'total' ? totalState(unit) : { zh: '', en: '' };
}

function totalState(unit: PlannedUnit): Label {
  const { due, received, accepted } = unit.total.coverage;
  const missing = due - received;
  const sentBack = received - accepted;
  const zh = [...(missing > 0 ? [`缺${missing}`] : []), ...(sentBack > 0 ? [`退${sentBack}`] : [])];
  const en = [...(missing > 0 ? [`${missing} missing`] : []), ...(sentBack > 0 ? [`${sentBack} sent back`] : [])];
  const confirmed = unit.total.confirmed !== undefined;
  if (zh.length > 0) return { zh: zh.join(' '), en: en.join(', ') };
  return confirmed ? { zh: '齐全·核定', en: 'complete, confirmed' } : { zh: '齐全', en: 'complete' };
}

function comparedState(cells: readonly SheetCell[]): Label {
  const differs = cells.filter((cell) => cell.mark === 'differs').length;
  if (differs > 0) return { zh: `${differs}处不符`, en: `${differs} differ` };
  const mayDiffer = cells.filter((cell) => cell.mark === 'mayDiffer').length;
  return mayDiffer > 0 ? { zh: '差异待定', en: 'undecided' } : { zh: '相符', en: 'agrees' };
}
