import type { Cell, Form } from '../model/form.ts';
import { additivity } from './additivity.ts';
import { buildForm } from './build-form.ts';
import { decideAggregation } from './decide-aggregation.ts';
import type { CellDraft, FormDraft } from './form-draft.ts';
import type { FormulaGraph } from './formula-graph.ts';
import { formulaCircles, formulaGraph, nodeName } from './formula-graph.ts';
import { given } from './given.ts';
import type { ImpliedRule } from './implied-rules.ts';
import { impliedRules } from './implied-rules.ts';
import { linkSource } from './link-source.ts';
import type { WonFormula } from './resolve-cell-formulas.ts';
import { plainFormula, resolveCellFormulas } from './resolve-cell-formulas.ts';

/** A finished form with the rules nobody wrote out. */
export interface SettledForm {
  readonly form: Form;
  readonly implied: readonly ImpliedRule[];
}

/** Decides what needs all forms at once: which formulas win, how cells add up, which rules follow. */
export function settleForms(drafts: readonly FormDraft[]): readonly SettledForm[] {
  const forms = new Map(drafts.map((draft) => [draft.reading.definition.form, provisionalForm(draft)]));
  const sorted = drafts.map((draft) => {
    const form = forms.get(draft.reading.definition.form);
    if (form === undefined) throw new Error('a form vanished between two lines');
    return { draft, form, won: resolveCellFormulas(draft, form, forms) };
  });
  const byCode = new Map(sorted.map((entry) => [entry.form.code, entry]));
  const graph = formulaGraph(forms, new Map(sorted.map(({ form, won }) => [form.code, expressionsOf(won)])));
  const traitsOf = ({ form, index }: { form: Form; index: number }) => {
    const draft = byCode.get(form.code)?.draft.cells[index];
    return draft && { draft, won: byCode.get(form.code)?.won.get(index) };
  };
  const adds = additivity(traitsOf, graph);
  reportCircles(byCode, graph);
  return sorted.map(({ draft, form, won }) => {
    const cells = draft.cells.map((cell) => {
      const { index } = cell.cell;
      return settleCell(cell, draft, form, forms, won.get(index), adds({ form, index }));
    });
    const settled = buildForm(draft, cells, draft.rules);
    const implied = impliedRules(draft, settled, forms);
    return { form: { ...settled, rules: [...draft.rules, ...implied.map(({ text }) => text)] }, implied };
  });
}

function provisionalForm(draft: FormDraft): Form {
  const cells = draft.cells.map(({ cell, candidates }) => ({ ...cell, ...given({ formula: candidates[0] }) }));
  return buildForm(draft, cells, []);
}

function expressionsOf(won: ReadonlyMap<number, WonFormula>) {
  return new Map([...won].flatMap(([index, { expression }]) => (expression ? [[index, expression] as const] : [])));
}

function settleCell(
  cellDraft: CellDraft,
  { reading }: FormDraft,
  form: Form,
  forms: ReadonlyMap<string, Form>,
  won: WonFormula | undefined,
  adds: boolean,
): Cell {
  const formula = won && plainFormula(won.formula);
  const { source: drafted, ...unsourced } = cellDraft.cell;
  const source = drafted && won?.formula.entry !== 'computed' ? linkSource(cellDraft, form, reading, forms) : undefined;
  const origin = source ? 'prefilled' : (won?.formula.entry ?? 'typed');
  const crossing = source ? undefined : won?.crossing;
  const cell: Cell = { ...unsourced, origin, ...given({ source, formula, crossing }) };
  const isEntered = origin === 'typed' && (cell.type === 'integer' || cell.type === 'decimal');
  // Counts and amounts are not negative unless the author says so; a rate or a difference may be.
  const minimum = cellDraft.minimum ?? (won && !adds ? 'none' : 0);
  return {
    ...cell,
    aggregation: decideAggregation(cellDraft, form, formula, adds, reading),
    ...given({
      minimum: isEntered && minimum !== 'none' ? minimum : undefined,
      maximum: isEntered ? cellDraft.maximum : undefined,
    }),
  };
}

/** Reported at the formula of the first cell of each circle. */
function reportCircles(
  byCode: ReadonlyMap<
    string,
    { readonly draft: FormDraft; readonly form: Form; readonly won: ReadonlyMap<number, WonFormula> }
  >,
  graph: FormulaGraph,
): void {
  const forms = [...byCode.values()].map(({ form }) => form);
  for (const circle of formulaCircles(forms, graph)) {
    const [first] = circle;
    const entry = first && byCode.get(first.form.code);
    const won = first && entry?.won.get(first.index);
    if (!first || !entry || !won) continue;
    const cells = [...circle, first].map(nodeName).join(' → ');
    entry.draft.reading.problems.add('form-formula-circle', won.formula.position, { cells });
  }
}
