import type { Form, RuleText } from '../model/form.ts';
import type { Problem } from '../model/trouble.ts';
import { isAdditive } from '../rules/additive.ts';
import type { Namespace } from '../rules/names.ts';
import { resolveFormula } from '../rules/resolve-formula.ts';
import { resolveRule } from '../rules/resolve-rule.ts';
import type { Rule } from '../rules/rule.ts';
import type { CellFormula, Edition, FilerProfile, PeerRule } from './edition.ts';
import { namespaceOf } from './form-names.ts';
import { given } from './given.ts';
import type { ImpliedRule } from './implied-rules.ts';
import { openCells, ruleApplies } from './open-cells.ts';
import { referencedIndex, referencesOf } from './references.ts';

/** An edition with whatever its rule texts got wrong. */
export interface EditionMade {
  readonly edition: Edition;
  readonly formulaProblems: readonly Problem[];
  /** By rule text, which is an object of the form: ids may stand twice by mistake. */
  readonly ruleProblems: ReadonlyMap<RuleText, readonly Problem[]>;
}

/**
 * A form for one kind of filer: open cells, formulas in the order in which they can be calculated, rules with places.
 *
 * @param forms as this kind of filer meets them, with the one the edition is of
 */
export function makeEdition(
  form: Form,
  implied: readonly ImpliedRule[],
  profile: FilerProfile,
  forms: ReadonlyMap<string, Form>,
): EditionMade {
  const openOf = (other: Form) => openCells(other, profile);
  const { open, formulas, problems } = resolveOpenFormulas(form, openOf(form), profile, (cells) =>
    namespaceOf(form, cells, forms, openOf),
  );
  const namespace = namespaceOf(form, open, forms, openOf);
  const { rules, ruleProblems } = resolveRules(form, implied, profile, namespace);
  const peers = resolvePeers(form, profile, namespace);
  const edition = { form, profile, open, formulas: inOrder(formulas, form), rules, ...given({ peers: peers.peers }) };
  return { edition, formulaProblems: problems, ruleProblems: new Map([...ruleProblems, ...peers.ruleProblems]) };
}

/** A computed cell that has nothing to be calculated from is closed, and with it what needs it, until nothing changes. */
function resolveOpenFormulas(
  form: Form,
  initial: readonly boolean[],
  profile: FilerProfile,
  namespaceFor: (open: readonly boolean[]) => Namespace,
) {
  const open = [...initial];
  const formulas = new Map<number, CellFormula>();
  const problems: Problem[] = [];
  let waiting = form.cells.filter((cell) => open[cell.index] && isCalculated(cell, profile));
  while (waiting.length > 0) {
    const namespace = namespaceFor([...open]);
    const closed = new Set<number>();
    for (const cell of waiting) {
      formulas.delete(cell.index);
      const resolved = cell.formula && resolveFormula(cell.formula, cell, namespace);
      problems.push(...(resolved?.problems ?? []));
      const expression = resolved?.expression;
      if (expression) formulas.set(cell.index, { cell, expression, additive: isAdditive(expression) });
      else if (cell.origin === 'computed') closed.add(cell.index);
    }
    for (const index of closed) open[index] = false;
    waiting = [...formulas.values()].filter((formula) => readsAny(formula, closed, form)).map(({ cell }) => cell);
  }
  return { open, formulas, problems };
}

function readsAny({ expression }: CellFormula, cells: ReadonlySet<number>, form: Form): boolean {
  if (cells.size === 0) return false;
  return referencesOf(expression).some(
    (reference) => reference.form === form.code && cells.has(referencedIndex(reference, form.columns.length)),
  );
}

/** At totals a typed rate is calculated again: the sum of rates means nothing. */
function isCalculated(cell: Form['cells'][number], profile: FilerProfile): boolean {
  if (cell.formula === undefined) return false;
  return cell.origin === 'computed' || (profile.kind === 'total' && cell.aggregation.kind === 'recompute');
}

/** Each formula after those it reads. Circles were reported when the forms were loaded. */
function inOrder(formulas: ReadonlyMap<number, CellFormula>, form: Form): ReadonlyMap<number, CellFormula> {
  const ordered = new Map<number, CellFormula>();
  const seen = new Set<number>();

  function place(index: number): void {
    const formula = formulas.get(index);
    if (formula === undefined || seen.has(index)) return;
    seen.add(index);
    for (const reference of referencesOf(formula.expression)) {
      if (reference.form === form.code && reference.time === 'current')
        place(referencedIndex(reference, form.columns.length));
    }
    ordered.set(index, formula);
  }

  for (const index of formulas.keys()) place(index);
  return ordered;
}

function resolveRules(form: Form, implied: readonly ImpliedRule[], profile: FilerProfile, namespace: Namespace) {
  const stage = profile.kind === 'total' ? 'total' : 'return';
  const cellsOf = new Map(implied.map(({ text, cells }) => [text.id, cells]));
  const ruleProblems = new Map<RuleText, readonly Problem[]>();
  const rules: Rule[] = [];
  for (const text of form.rules) {
    if ((text.at !== 'both' && text.at !== stage) || !ruleApplies(text.only, profile)) continue;
    const resolved = resolveRule(text, namespace, stage);
    if (resolved.problems.length > 0) ruleProblems.set(text, resolved.problems);
    const rule = resolved.rule && keepPlaces(resolved.rule, cellsOf.get(text.id), form);
    if (rule && rule.places.length > 0) rules.push(rule);
  }
  return { rules, ruleProblems };
}

/** Only returns are compared with each other: totals differ as their units do. */
function resolvePeers(form: Form, profile: FilerProfile, namespace: Namespace) {
  const ruleProblems = new Map<RuleText, readonly Problem[]>();
  if (form.peers === undefined || profile.kind === 'total') return { ruleProblems };
  const peers: PeerRule[] = [];
  for (const { measure, limit } of form.peers) {
    if (!ruleApplies(measure.only, profile)) continue;
    const { rule, problems } = resolveRule(measure, namespace, 'return');
    if (problems.length > 0) ruleProblems.set(measure, problems);
    if (rule && rule.places.length > 0) peers.push({ rule, limit });
  }
  return { peers, ruleProblems };
}

/** A rule nobody wrote out holds for its own cells only. */
function keepPlaces(rule: Rule, cells: ReadonlySet<number> | undefined, form: Form): Rule {
  if (cells === undefined) return rule;
  const places = rule.places.filter(({ operands: [first] }) => {
    // The text begins with the element it speaks of: `all = SUM(urban:firms)`.
    return first !== undefined && cells.has(referencedIndex(first, form.columns.length));
  });
  return { ...rule, places };
}
