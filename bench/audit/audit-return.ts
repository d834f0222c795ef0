import type { SeededRandom } from '../../samples/generator/seeded-random.ts';
import { quantityText, scaled } from '../../src/model/quantity.ts';
import { localise } from '../../src/suggest/localise.ts';
import type { RuleSystem } from '../../src/suggest/rule-system.ts';
import type { RuleSuggestions } from '../../src/suggest/suggest.ts';
import { suggest } from '../../src/suggest/suggest.ts';
import { cellsOfRule, indexSystem } from '../../src/suggest/system-index.ts';
import type { BenchReturn } from './bench-return.ts';
import { inventReturn } from './bench-return.ts';
import type { BenchForms } from './forms.ts';
import type { PlantedMistake } from './plant-mistake.ts';
import { mistakeKinds, plantMistake, withMistakes } from './plant-mistake.ts';

/** What became of one planted mistake. */
export interface MistakeResult {
  readonly mistake: PlantedMistake;
  /** By itself it breaks an equality, only inequalities and other rules, or nothing. */
  readonly seenBy: 'equality' | 'inequality' | 'nothing';
  /** Every cell of it that a rule sees stands in a smallest set that localising names. */
  readonly localised: boolean;
  /** A component of the return was not localised: a cap of localising was reached. */
  readonly capped: boolean;
  /** Every cell of it, also the one of two exchanged cells that no rule sees. */
  readonly whole: boolean;
}

/** One return with its mistakes, localised and explained. */
export interface ReturnResult {
  readonly mistakes: readonly MistakeResult[];
  /** For a single mistake that breaks an equality: whether the first suggestion undoes it; and among the first five. */
  readonly first?: boolean;
  readonly listed?: boolean;
  readonly milliseconds: number;
}

/** Invents a return, plants one to three mistakes in it, and asks which cells are wrong and what was meant. */
export function auditReturn(forms: BenchForms, random: SeededRandom): ReturnResult {
  const sample = inventReturn(forms, random);
  const planted = plantMistakes(sample, random);
  const system = sample.system(withMistakes(sample.values, planted));
  const started = performance.now();
  const localised = localise(system);
  const explained = suggest(system, localised);
  const milliseconds = performance.now() - started;
  const blamed = new Set(
    localised.components.flatMap((component) =>
      'sets' in component ? component.sets.flatMap(({ cells }) => cells) : [],
    ),
  );
  const mistakes = planted.map((mistake): MistakeResult => {
    const alone = sample.system(withMistakes(sample.values, [mistake]));
    const cells = [...mistake.cells.keys()].map((cell) => systemCell(sample, system, cell));
    const visible = seenCells(alone);
    return {
      mistake,
      seenBy: seen(alone),
      localised: cells.every((cell) => blamed.has(cell) || !visible.has(cell)),
      capped: localised.components.some((component) => 'notLocalised' in component),
      whole: cells.every((cell) => blamed.has(cell)),
    };
  });
  const [only, ...more] = mistakes;
  if (!only || more.length > 0 || only.seenBy !== 'equality') return { mistakes, milliseconds };
  const undone = undoings(sample, system, only.mistake, explained);
  return { mistakes, milliseconds, first: undone[0] === true, listed: undone.includes(true) };
}

/** One to three mistakes in different cells, every kind as often as the others where the return allows it. */
function plantMistakes(sample: BenchReturn, random: SeededRandom): readonly PlantedMistake[] {
  const planted: PlantedMistake[] = [];
  const taken = new Set<number>();
  for (let wanted = random.integer(1, 3); wanted > 0; wanted--) {
    const kind = mistakeKinds[random.integer(0, mistakeKinds.length - 1)] ?? 'digits';
    for (let tries = 0; tries < 100; tries++) {
      const mistake = plantMistake(kind, sample, taken, random);
      if (!mistake) continue;
      planted.push(mistake);
      for (const cell of mistake.cells.keys()) taken.add(cell);
      break;
    }
  }
  return planted;
}

function seen(system: RuleSystem): MistakeResult['seenBy'] {
  const index = indexSystem(system);
  if (index.failed.length === 0) return 'nothing';
  return index.failed.some((rule) => index.system.linear[rule]?.operator === '=') ? 'equality' : 'inequality';
}

/** The cells that rules read which fail. */
function seenCells(system: RuleSystem): ReadonlySet<number> {
  const index = indexSystem(system);
  return new Set(index.failed.flatMap((rule) => cellsOfRule(index, rule)));
}

/** Whether each suggestion for the first failed equality is exactly the truth. */
function undoings(
  sample: BenchReturn,
  system: RuleSystem,
  mistake: PlantedMistake,
  explained: readonly RuleSuggestions[],
): readonly boolean[] {
  const index = indexSystem(system);
  const at = index.failed.findIndex((rule) => index.system.linear[rule]?.operator === '=');
  const wanted = [...mistake.cells].map(([cell, { truth }]) => {
    const { place, decimals } = system.cells[systemCell(sample, system, cell)] ?? {};
    return `${place?.item} ${place?.column} ${quantityText(scaled(truth, decimals ?? 0))}`;
  });
  return (explained[at]?.suggestions ?? []).map(({ changes }) => {
    const found = changes.map(({ place, to }) => `${place.item} ${place.column} ${to}`);
    return found.toSorted().join() === wanted.toSorted().join();
  });
}

/** Where a cell of the form stands in the system. */
function systemCell({ edition: { form } }: BenchReturn, system: RuleSystem, cell: number): number {
  const found = form.cells[cell];
  const item = found && form.items[found.item]?.id;
  const column = found && form.columns[found.column]?.id;
  return system.cells.findIndex(({ place }) => place.item === item && place.column === column);
}
