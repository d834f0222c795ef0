import type { Form } from '../../model/form.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { Period } from '../../model/period.ts';
import { periodEnd } from '../../model/period.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import { returnKindLabels, returnKinds } from '../../model/return-kind.ts';
import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import type { Unit } from '../../model/unit.ts';
import { unitTitle } from '../../model/unit.ts';
import type { UnitTree } from '../../units/unit-tree.ts';
import { askPeriod } from '../ask-period.ts';
import { askUnit } from '../ask-unit.ts';
import type { Collection } from '../collection.ts';
import { isUnknown, knownNames } from '../explanations/known-names.ts';
import type { DecisionRequest } from './decision-request.ts';

/** What a request names, found. */
export interface AskedDecision {
  readonly form: Form;
  /** As the form spells it. */
  readonly rule: string | undefined;
  readonly unit: Unit;
  readonly period: Period;
  readonly kind: ReturnKind;
  readonly role: string;
}

/** @throws Trouble with every name that is not there, the nearest spelling beside it, and with what is missing */
export function askDecision(collection: Collection, request: DecisionRequest): AskedDecision {
  const period = askPeriod(collection, request.period);
  const unit = askUnit(collection, request.unit, period);
  const names = knownNames(collection.catalogue, collection.register);
  const form = names.form(request.form.trim());
  if (isUnknown(form)) {
    const { nearest } = form;
    const parameters = { form: request.form, ...(nearest === undefined ? {} : { nearest }) };
    throw new Trouble([{ code: 'form-not-found', parameters }]);
  }
  const problems: Problem[] = [];
  const rule = request.rule === undefined ? undefined : names.rule(form, request.rule.trim());
  if (isUnknown(rule)) {
    const nearest = rule.nearest === undefined ? {} : { nearest: rule.nearest };
    problems.push({ code: 'decision-rule-unknown', parameters: { form: form.code, rule: rule.name, ...nearest } });
  }
  const kind = kindOf(request.kind);
  if (!kind) problems.push(unknownKind(request.kind ?? ''));
  if (request.verdict === 'returned' && !request.reason?.trim()) {
    problems.push({ code: 'decision-reason-missing', parameters: {} });
  }
  const { until, date } = request;
  if (until !== undefined && until < date) problems.push({ code: 'decision-until-past', parameters: { until, date } });
  const tree = collection.register.on(periodEnd(period));
  const role = roleOf(request.role, unit, tree);
  if (role === undefined) {
    problems.push({ code: 'decision-role-unfit', parameters: { role: request.role ?? '', unit: unitTitle(unit) } });
  }
  if (problems.length > 0 || !kind || role === undefined || isUnknown(rule)) throw new Trouble(problems);
  return { form, rule, unit, period, kind, role };
}

function kindOf(text = 'own'): ReturnKind | undefined {
  return returnKinds.find((kind) => kind === text.trim().toLowerCase() || returnKindLabels[kind].zh === text.trim());
}

function unknownKind(text: string): Problem {
  const [nearest] = nearestSpelling(text, returnKinds);
  const listed = nearest === undefined ? returnKinds : [nearest, ...returnKinds.filter((kind) => kind !== nearest)];
  const known = { zh: listed.join('、'), en: listed.join(', ') };
  return { code: 'decision-kind-unknown', parameters: { text, known } };
}

/** A unit that is not above another does not decide on it; an office goes by its name. Undefined: such a unit. */
function roleOf(text: string | undefined, unit: Unit, tree: UnitTree): string | undefined {
  const written = text?.trim() ?? '';
  if (written === '') return unitTitle(tree.root);
  const named = tree.get(written);
  if (!named) return written;
  for (let at: Unit | undefined = unit; at; at = at.parent === undefined ? undefined : tree.get(at.parent)) {
    if (at.code === named.code) return unitTitle(named);
  }
  return undefined;
}
