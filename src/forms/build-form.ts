import type { Cell, Form, RuleText } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { FormDraft } from './form-draft.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import { labelIfAny, labelOrId } from './read-label.ts';

const basisLabels: Readonly<Record<'affiliation' | 'place', Label>> = {
  affiliation: { zh: '按隶属（组织）关系统计', en: 'Counted by affiliation' },
  place: { zh: '按在地原则统计', en: 'Counted by place' },
};

/** Puts a form together from its draft and its decided cells. */
export function buildForm(draft: FormDraft, cells: readonly Cell[], rules: readonly RuleText[]): Form {
  const { definition, locate } = draft.reading;
  return {
    code: definition.form,
    version: definition.version ?? 1,
    alsoReads: listOf<number>(definition.alsoReads),
    kind: definition.kind ?? 'table',
    title: labelOrId(definition.title, definition.form),
    frequency: definition.frequency,
    unitMeasure: commonMeasure(cells),
    filers: draft.filers,
    items: definition.kind === 'list' ? [] : draft.items,
    columns: draft.columns,
    cells,
    rules,
    position: locate.value(['form']),
    ...given({
      basis: definition.basis && basisLabels[definition.basis],
      legal: definition.legal,
      instructions: labelIfAny(definition.instructions),
      list: draft.list,
      peers: draft.peers.length > 0 ? draft.peers : undefined,
    }),
  };
}

/** The measure all entered numbers share, or nothing. */
function commonMeasure(cells: readonly Cell[]): string {
  const entered = cells.filter((cell) => !cell.closed && cell.origin === 'typed' && cell.unitMeasure !== '');
  const measures = new Set(entered.map((cell) => cell.unitMeasure));
  const [measure = ''] = measures;
  return measures.size === 1 ? measure : '';
}
