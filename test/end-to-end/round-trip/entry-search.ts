import type { SeededRandom } from '../../../samples/generator/seeded-random.ts';
import { cellOperands } from '../../../src/forms/cell-operands.ts';
import { referencedIndex, referencesOf } from '../../../src/forms/references.ts';
import { setState, setText } from '../../../src/model/cell-values.ts';
import type { Cell } from '../../../src/model/form.ts';
import { toNumber } from '../../../src/model/quantity.ts';
import { stateCode } from '../../../src/model/return.ts';
import type { Expression } from '../../../src/rules/expression.ts';
import { judgeRule } from '../../../src/rules/judge-rule.ts';
import type { Rule, RulePlace } from '../../../src/rules/rule.ts';
import { drawEntry, setNumber } from '../../forms/draw-entry.ts';
import type { DraftedSheet } from './drafted-sheet.ts';

/** A cell that is typed. */
interface Entry {
  readonly sheet: DraftedSheet;
  readonly index: number;
  readonly cell: Cell;
}

/** A rule where it is judged: at one place of a table, in one row of a list. */
interface JudgedAt {
  readonly sheet: DraftedSheet;
  readonly rule: Rule;
  readonly place: RulePlace;
  readonly row: number;
  /** What is typed and decides it, directly or through computed cells. */
  readonly entries: readonly Entry[];
}

/** Changes the entries of one workbook until its rules end as wanted. */
export interface EntrySearch {
  /** Changes entries until no rule fails. */
  settle(steps: number): boolean;
  /** Puts figures everywhere as long as no rule fails for it. */
  enrich(): void;
  /** Makes a rule of a sheet fail, where what is typed can do that, with as few others as can be. */
  breakRule(sheet: DraftedSheet, rule: string): boolean;
  /** `DJ01 own DJ01-02`, each once. */
  failing(): readonly string[];
}

/** Differences of differences may grow without end. */
const largest = 1_000_000;

export function searchEntries(sheets: readonly DraftedSheet[], random: SeededRandom): EntrySearch {
  const places = sheets.flatMap((sheet) => placesOf(sheet, sheets));
  const touched = new Map<string, JudgedAt[]>();
  for (const place of places) {
    for (const entry of place.entries) touched.set(keyOf(entry), [...(touched.get(keyOf(entry)) ?? []), place]);
  }
  const failed = new Set(places.filter((place) => judge(place).outcome === 'failed'));

  /** Judges again what an entry decides. */
  function update(entry: Entry): void {
    for (const place of touched.get(keyOf(entry)) ?? []) {
      if (judge(place).outcome === 'failed') failed.add(place);
      else failed.delete(place);
    }
  }

  /** Changes an entry, and takes it back where `isWanted` says no. */
  function attempt(entry: Entry, change: () => void, isWanted: () => boolean): boolean {
    const undo = remember(entry);
    change();
    update(entry);
    if (isWanted()) return true;
    undo();
    update(entry);
    return false;
  }

  function draw(entry: Entry, place: JudgedAt | undefined): void {
    const { sheet, index, cell } = entry;
    const difference = place && judge(place).difference;
    const isNumber = cell.type === 'integer' || cell.type === 'decimal';
    if (difference && isNumber && random.chance(0.7)) {
      const now = (sheet.values.amount[index] ?? 0) / 10 ** cell.decimals;
      const next = now + (random.chance(0.5) ? 1 : -1) * toNumber(difference);
      if (Math.abs(next) < largest) {
        setNumber(sheet.values, index, cell, next);
        return;
      }
    }
    drawEntry(sheet.values, index, cell, { usual: 10 ** random.integer(0, 2), constants: [] }, random);
    if (cell.type === 'text' && !cell.codes && cell.required)
      setText(sheet.values, index, `${random.integer(1, 99)} 号`);
    if (isNumber && sheet.values.state[index] === stateCode.blank) setNumber(sheet.values, index, cell, 0);
  }

  function settle(steps: number): boolean {
    for (let step = 0; step < steps && failed.size > 0; step += 1) {
      const place = pick([...failed], random);
      const entry = place && pick(place.entries, random);
      if (!entry) continue;
      const before = failed.size;
      attempt(
        entry,
        () => draw(entry, place),
        () => failed.size <= before || random.chance(0.1),
      );
    }
    return failed.size === 0;
  }

  function enrich(): void {
    for (const entry of sheets.flatMap(entriesOf)) {
      const undo = sheets.map((sheet) => entriesOf(sheet).map(remember));
      draw(entry, undefined);
      update(entry);
      if (settle(60)) continue;
      for (const each of undo.flat()) each();
      failed.clear();
    }
  }

  function breakRule(sheet: DraftedSheet, id: string): boolean {
    const wanted = places.filter((place) => place.sheet === sheet && place.rule.text.id === id);
    const isBroken = (): boolean => wanted.some((place) => failed.has(place));
    for (let step = 0; step < 300 && !isBroken(); step += 1) {
      const place = pick(wanted, random);
      const entry = place && pick(place.entries, random);
      if (!entry) continue;
      const before = failed.size;
      attempt(
        entry,
        () => draw(entry, place),
        () => failed.size <= before + 1 || isBroken(),
      );
    }
    return isBroken();
  }

  const failing = (): readonly string[] => [
    ...new Set(
      [...failed].map(({ sheet: { plan }, rule }) => `${plan.edition.form.code} ${plan.kind} ${rule.text.id}`),
    ),
  ];
  return { settle, enrich, breakRule, failing };
}

function judge({ sheet: { plan, values, surroundings }, rule, place, row }: JudgedAt): ReturnType<typeof judgeRule> {
  return judgeRule(rule.text, place, cellOperands(plan.edition, values, surroundings, row));
}

function placesOf(sheet: DraftedSheet, sheets: readonly DraftedSheet[]): readonly JudgedAt[] {
  const { form, rules } = sheet.plan.edition;
  const rows = sheet.values.state.length / form.cells.length;
  return rules.flatMap((rule) =>
    rule.places.flatMap((place) =>
      Array.from({ length: rows }, (_, row) => ({
        sheet,
        rule,
        place,
        row,
        entries: entriesBehind(place, sheet, row, sheets),
      })),
    ),
  );
}

/** Everything typed in this workbook that a place of a rule comes down to. */
function entriesBehind(
  place: RulePlace,
  own: DraftedSheet,
  row: number,
  sheets: readonly DraftedSheet[],
): readonly Entry[] {
  const found = new Map<string, Entry>();
  const seen = new Set<string>();
  function visit(expression: Expression): void {
    for (const reference of referencesOf(expression)) {
      const sheet = sheets.find(
        ({ plan: { kind, edition } }) => kind === own.plan.kind && edition.form.code === reference.form,
      );
      if (!sheet || reference.time !== 'current') continue;
      const { form, formulas } = sheet.plan.edition;
      const cell = referencedIndex(reference, form.columns.length);
      if (seen.has(`${form.code} ${cell}`)) continue;
      seen.add(`${form.code} ${cell}`);
      const formula = formulas.get(cell);
      if (formula) visit(formula.expression);
      for (const entry of entriesOf(sheet)) {
        const isOther = entry.index % form.cells.length !== cell;
        const isOtherRow = sheet === own && 'item' in reference && Math.floor(entry.index / form.cells.length) !== row;
        if (!isOther && !isOtherRow) found.set(keyOf(entry), entry);
      }
    }
  }
  visit(place.condition);
  if (place.when) visit(place.when);
  return [...found.values()];
}

function entriesOf(sheet: DraftedSheet): readonly Entry[] {
  const { cells } = sheet.plan.edition.form;
  return sheet.inputs.flatMap((index) => {
    const cell = cells[index % cells.length];
    return cell ? [{ sheet, index, cell }] : [];
  });
}

function keyOf({ sheet, index }: Entry): string {
  return `${sheet.plan.edition.form.code} ${sheet.plan.kind} ${index}`;
}

/** @returns puts back what stands in the cell now */
function remember({ sheet: { values }, index }: Entry): () => void {
  const [state, amount, text] = [values.state[index] ?? 0, values.amount[index] ?? 0, values.text.get(index)];
  return () => {
    setState(values, index, 'blank');
    values.state[index] = state;
    values.amount[index] = amount;
    if (text !== undefined) values.text.set(index, text);
  };
}

function pick<Element>(of: readonly Element[], random: SeededRandom): Element | undefined {
  return of[random.integer(0, of.length - 1)];
}
