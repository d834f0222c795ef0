import { nodeRule } from '../checks/node-rule.ts';
import { phrase } from '../checks/phrase.ts';
import { ruleTitle } from '../checks/rule-title.ts';
import { locationWordings } from '../model/catalogue/location-wordings.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Label } from '../model/label.ts';
import type { FormTotals } from '../model/totals.ts';
import { unitTitle } from '../model/unit.ts';
import { localise } from '../suggest/localise.ts';
import { suggest } from '../suggest/suggest.ts';
import { cellName } from './cell-name.ts';
import { componentHint } from './component-hint.ts';
import { unitsBelow } from './subtree-sheets.ts';
import { subtreeSystem } from './subtree-system.ts';
import type { TotalScene } from './total-scene.ts';

/** A subtree of more cells than this is not searched: a street with a hundred communities has fewer. */
const mostCells = 100_000;

/**
 * Where in a subtree the cause of a declared total is that disagrees: one hint for each independent mistake, at the unit
 * whose total it is or at one below. Nothing is done where all totals agree or differences were only passed up.
 */
export function locateInSubtrees(totals: FormTotals, scene: TotalScene, nodes: readonly Finding[]): readonly Finding[] {
  const units = new Set(
    nodes.flatMap(({ code, unit }) => (code === 'node-difference' && unit !== undefined ? [unit] : [])),
  );
  return [...units].flatMap((unit) => locateInSubtree(unit, totals, scene));
}

function locateInSubtree(unit: string, totals: FormTotals, scene: TotalScene): readonly Finding[] {
  const names = { cell: (place: FindingPlace) => nameOfCell(place, unit, scene), rule: nameOfRule(scene) };
  const count = unitsBelow(unit, scene.tree).length * totals.form.cells.length;
  if (count > mostCells) {
    const rules = [{ rule: nodeRule, place: { unit, form: totals.form.code } }];
    return componentHint({ rules, notLocalised: 'cells' }, { cells: [], linear: [], others: [] }, names, []);
  }
  const system = subtreeSystem(unit, totals, scene);
  const localised = localise(system);
  const explained = suggest(system, localised);
  return localised.components
    .filter(({ rules }) => rules.some(({ rule, place }) => rule === nodeRule && place.unit === unit))
    .flatMap((component) => componentHint(component, system, names, explained));
}

/** Cells of other units are named with the unit they are of. */
function nameOfCell(place: FindingPlace, unit: string, { records, tree }: TotalScene): Label {
  const form = records.catalogue.forms.get(place.form ?? '');
  if (!form) return { zh: '', en: '' };
  const cell = cellName(place, form);
  const other = place.unit === unit ? undefined : tree.get(place.unit ?? '');
  return other ? phrase(locationWordings.cellOf, { unit: unitTitle(other), form: form.code, cell }) : cell;
}

function nameOfRule({ records }: TotalScene): (id: string) => Label {
  return (id) => {
    if (id === nodeRule) return locationWordings.node;
    const texts = [...records.catalogue.forms.values()].flatMap(({ rules }) => rules);
    const text = texts.find((rule) => rule.id === id);
    return text ? ruleTitle(text) : { zh: id, en: id };
  };
}
