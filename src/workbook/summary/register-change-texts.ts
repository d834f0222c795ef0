import type { Label } from '../../model/label.ts';
import type { UnitKind } from '../../model/level.ts';
import { levelLabels } from '../../model/level.ts';
import type { Unit } from '../../model/unit.ts';
import { unitTitle } from '../../model/unit.ts';
import type { RegisterChange, RegisterChangeKind } from '../../units/register-change.ts';

/** What happened to a unit, in a word. */
export const registerChangeLabels: Readonly<Record<RegisterChangeKind, Label>> = {
  founded: { zh: '新设', en: 'founded' },
  closed: { zh: '撤销', en: 'closed' },
  merged: { zh: '合并', en: 'merged' },
  split: { zh: '拆分', en: 'split' },
  succeeded: { zh: '改设', en: 'succeeded' },
  renamed: { zh: '更名', en: 'renamed' },
  moved: { zh: '划转', en: 'moved' },
  reclassified: { zh: '变更类别', en: 'reclassified' },
};

const unitKindLabels: Readonly<Record<UnitKind, Label>> = {
  urban: { zh: '社区', en: 'urban' },
  rural: { zh: '村', en: 'rural' },
};

const nobody: Label = { zh: '—', en: '—' };

/** Urban community or village; empty at the other levels. */
export function unitKindLabel({ kind }: Unit): Label {
  return kind ? unitKindLabels[kind] : { zh: '', en: '' };
}

/** What was before a change and what is after it: names, units above, predecessors or successors. */
export function registerChangeEnds(change: RegisterChange): { readonly from: Label; readonly to: Label } {
  switch (change.kind) {
    case 'founded':
      return { from: unitsLabel(change.predecessors), to: unitsLabel([change.unit]) };
    case 'closed':
      return { from: unitsLabel([change.unit]), to: nobody };
    case 'merged':
    case 'split':
    case 'succeeded':
      return { from: unitsLabel([change.unit]), to: unitsLabel(change.heirs) };
    case 'renamed':
      return { from: plain(change.from), to: plain(change.to) };
    case 'moved':
      return { from: unitsLabel(change.from ? [change.from] : []), to: unitsLabel(change.to ? [change.to] : []) };
    case 'reclassified':
      return { from: classLabel(change.from), to: classLabel(change.to) };
  }
}

function unitsLabel(units: readonly Unit[]): Label {
  if (units.length === 0) return nobody;
  const titles = units.map(unitTitle);
  return { zh: titles.join('、'), en: titles.join(', ') };
}

function classLabel(unit: Unit): Label {
  const [level, kind] = [levelLabels[unit.level], unitKindLabel(unit)];
  return unit.kind ? { zh: `${level.zh}：${kind.zh}`, en: `${level.en}: ${kind.en}` } : level;
}

function plain(text: string): Label {
  return { zh: text, en: text };
}
