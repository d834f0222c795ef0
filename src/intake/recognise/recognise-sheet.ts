import type { Edition } from '../../forms/edition.ts';
import { profileOf } from '../../forms/filer-profile.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingCode } from '../../model/finding-catalogue.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import type { Form } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import type { MessageValue } from '../../model/message.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { Frequency, Period } from '../../model/period.ts';
import { formatPeriod, parsePeriod } from '../../model/period.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import { Trouble } from '../../model/trouble.ts';
import type { Unit } from '../../model/unit.ts';
import { unitTitle } from '../../model/unit.ts';
import type { UnitTree } from '../../units/unit-tree.ts';
import type { IntakeContext } from '../intake-context.ts';
import { findingAt } from '../sheet-finding.ts';
import type { SheetView } from '../sheet-view.ts';
import { formByLabels, formCoded, formTitled } from './find-form.ts';
import { findUnit, unitTitles } from './find-unit.ts';
import { kindsFiled } from './may-file.ts';
import type { SheetFace } from './sheet-face.ts';
import type { WorkbookClues } from './workbook-clues.ts';
import { sheetIdentity } from './workbook-clues.ts';

/** Whose return a sheet is. */
export interface SheetClaim {
  readonly unit: Unit;
  readonly form: Form;
  readonly period: Period;
  readonly kind: ReturnKind;
  readonly submission: number;
  readonly edition: Edition;
  readonly tree: UnitTree;
  /** The sheet is of an older version of the form, read as this one by codes and labels. */
  readonly isOlder: boolean;
}

/** `notOurs`: nothing on the sheet is of any form. `rejected`: it is a form, and the findings say why it is not
 * read; with a claim where it is clear whose return it would be. */
export type Recognition =
  | { readonly kind: 'notOurs' }
  | {
      readonly kind: 'rejected';
      readonly claim?: SheetClaim;
      /** Where it is clear whose it is, though not which return. */
      readonly unit?: Unit;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'claimed';
      readonly claim: SheetClaim;
      readonly unit: Unit;
      readonly findings: readonly Finding[];
    };

const frequencyLabels: Readonly<Record<Frequency, Label>> = {
  year: { zh: '年报', en: 'year' },
  quarter: { zh: '季报', en: 'quarter' },
  month: { zh: '月报', en: 'month' },
};

/** Leaves the recognition of one sheet with its answer; caught in `recogniseSheet`. */
class Rejection extends Error {
  readonly finding: Finding;
  readonly claim: SheetClaim | undefined;

  constructor(finding: Finding, claim?: SheetClaim) {
    super(finding.code);
    this.finding = finding;
    this.claim = claim;
  }
}

/**
 * Says whose return a sheet is: form, unit, period, kind and submission number. What people see on the sheet wins over
 * the hidden identity; a finding names both where they differ.
 */
export function recogniseSheet(
  view: SheetView,
  face: SheetFace,
  clues: WorkbookClues,
  file: string,
  context: IntakeContext,
): Recognition {
  const recogniser = new SheetRecogniser(view, face, clues, file, context);
  return recogniser.recognise();
}

/** What an author writes who wants an older version to be read all the same. */
function alsoReads({ code, alsoReads: read }: Form, version: number): Label {
  const line = `alsoReads: [${[...read, version].join(', ')}]`;
  return {
    zh: `旧版行次、栏次和名称仍可对应的，可在 ${code} 的报表文件里写 ${line}，即可照收；否则`,
    en: `Where its codes and labels still fit, ${line} in the file of ${code} lets it be read. `,
  };
}

class SheetRecogniser {
  private readonly view: SheetView;
  private readonly face: SheetFace;
  private readonly clues: WorkbookClues;
  private readonly context: IntakeContext;
  private readonly findings: Finding[] = [];
  private place: FindingPlace;

  constructor(view: SheetView, face: SheetFace, clues: WorkbookClues, file: string, context: IntakeContext) {
    this.view = view;
    this.face = face;
    this.clues = clues;
    this.context = context;
    this.place = { file, sheet: view.grid.name };
  }

  recognise(): Recognition {
    try {
      const form = this.form();
      if (!form) return { kind: 'notOurs' };
      this.place = { ...this.place, form: form.code };
      const claim = this.claim(form);
      return { kind: 'claimed', claim, unit: claim.unit, findings: this.placed(this.findings) };
    } catch (cause) {
      if (!(cause instanceof Rejection)) throw cause;
      const { claim, finding } = cause;
      const unit = claim?.unit ?? this.unitAnyTime();
      return {
        kind: 'rejected',
        ...(claim ? { claim } : {}),
        ...(unit ? { unit } : {}),
        findings: this.placed([...this.findings, finding]),
      };
    }
  }

  /** What was noted before it was known whose return it is stands against that return all the same. */
  private placed(findings: readonly Finding[]): readonly Finding[] {
    return findings.map((finding) => ({ ...this.place, ...finding }));
  }

  private claim(form: Form): SheetClaim {
    const line = sheetIdentity(this.clues.identity, this.view.grid.name, form.code, this.face.kind);
    this.compare({ zh: '报表', en: 'form' }, this.face.formCode && form.code, line?.form);
    const period = this.period(form);
    const tree = this.tree(period);
    // Not before: a finding of a period in which nothing can be due would be shown in no run.
    this.place = { ...this.place, period: formatPeriod(period) };
    const unit = this.unit(tree, period);
    this.place = { ...this.place, unit: unit.code, unitName: unit.name };
    const kind = this.kind(form, unit, tree, line?.kind);
    const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
    const edition = this.context.catalogue.edition(form.code, profileOf(unit, parent, kind));
    const version = line?.form === form.code ? line.version : form.version;
    const isOlder = version !== form.version;
    const claim = { unit, form, period, kind, submission: line?.submission ?? 1, edition, tree, isOlder };
    if (!isOlder) return claim;
    const parameters = { form: form.code, actual: version, expected: form.version };
    if (!form.alsoReads.includes(version)) {
      const also = version < form.version ? { also: alsoReads(form, version) } : {};
      throw new Rejection(findingAt(this.place, 'form-version', { ...parameters, ...also }), claim);
    }
    this.note('form-version-read', parameters);
    return claim;
  }

  /** The unit that the sheet or the file names by its code, in force or not. */
  private unitAnyTime(): Unit | undefined {
    const { face, clues, context } = this;
    const words = (face.unit ?? clues.identity?.unit ?? clues.unit ?? '').split(/[\s\u3000:：_]+/);
    return words.flatMap((word) => context.register.latest(word) ?? [])[0];
  }

  private form(): Form | undefined {
    const { forms } = this.context.catalogue;
    const { formCode } = this.face;
    const named = formCode === undefined ? undefined : formCoded(forms, formCode);
    if (named) return named;
    const line = sheetIdentity(this.clues.identity, this.view.grid.name, undefined, undefined);
    const hidden = line && formCoded(forms, line.form);
    const found = hidden ?? formTitled(forms, this.face, this.view.grid.name) ?? formByLabels(forms, this.view);
    if (found) return found;
    if (formCode === undefined) return undefined;
    const similar = nearestSpelling(formCode, forms.keys(), 3);
    const codes = similar.length > 0 ? similar : [...forms.keys()].slice(0, 3);
    throw this.rejection('form-unknown', {
      form: formCode,
      nearest: { zh: codes.join('、'), en: codes.join(', ') },
    });
  }

  private period(form: Form): Period {
    const { face, clues } = this;
    const hiddenText = clues.identity?.period;
    const hidden = hiddenText === undefined ? undefined : parsePeriod(hiddenText);
    if (face.unreadablePeriod !== undefined)
      throw this.rejection('period-unreadable', { actual: face.unreadablePeriod });
    const period = face.period ?? hidden ?? clues.period;
    if (!period) throw this.rejection('period-missing', {});
    this.compare(
      { zh: '报告期', en: 'period' },
      face.period && formatPeriod(face.period),
      hidden && formatPeriod(hidden),
    );
    if (period.frequency === form.frequency) return period;
    const parameters = { form: form.code, expected: frequencyLabels[form.frequency], period: formatPeriod(period) };
    throw this.rejection('period-frequency', parameters);
  }

  private tree(period: Period): UnitTree {
    try {
      return this.context.treeOn(period);
    } catch (cause) {
      if (cause instanceof Trouble) throw this.rejection('period-without-units', { period: formatPeriod(period) });
      throw cause;
    }
  }

  private unit(tree: UnitTree, period: Period): Unit {
    const { face, clues, context } = this;
    const text = face.unit ?? clues.identity?.unit ?? clues.unit;
    if (text === undefined) throw this.rejection('unit-missing', {});
    const found = findUnit(text, context.register, tree);
    switch (found.kind) {
      case 'found': {
        const { unit, writtenName } = found;
        if (writtenName !== undefined) {
          this.note('unit-name-differs', { unit: unit.code, actual: writtenName, expected: unit.name });
        }
        const hidden = clues.identity?.unit;
        const hiddenUnit = hidden === undefined ? undefined : context.register.latest(hidden);
        const hiddenTitle = hidden === unit.code ? unitTitle(unit) : hiddenUnit ? unitTitle(hiddenUnit) : hidden;
        this.compare({ zh: '填报单位', en: 'unit' }, face.unit && unitTitle(unit), hiddenTitle);
        return unit;
      }
      case 'ambiguous': {
        // The name alone says too little, but the template was issued to one of those who bear it.
        const hidden = found.units.find(({ code }) => code === clues.identity?.unit);
        if (hidden) return hidden;
        throw this.rejection('unit-ambiguous', { unit: text, nearest: unitTitles(found.units.slice(0, 5)) });
      }
      case 'closed':
        throw this.closed(found.unit, tree, period);
      case 'unknown':
        throw this.rejection('unit-unknown', { unit: text, nearest: unitTitles(context.register.nearest(text, 3)) });
    }
  }

  private closed(unit: Unit, tree: UnitTree, period: Period): Rejection {
    this.place = { ...this.place, unit: unit.code, unitName: unit.name };
    const successors = unit.successors.flatMap((code) => tree.get(code) ?? []);
    const near = this.context.register
      .nearest(unitTitle(unit), 6)
      .filter((other) => tree.get(other.code) !== undefined);
    return this.rejection('unit-closed', {
      unit: unitTitle(unit),
      period: formatPeriod(period),
      validity: `${unit.validFrom ?? ''} – ${unit.validTo ?? ''}`,
      nearest: unitTitles([...new Set([...successors, ...near])].slice(0, 3)),
    });
  }

  /** What the face says, else the hidden identity, else the only kind or the own figures. */
  private kind(form: Form, unit: Unit, tree: UnitTree, hidden: ReturnKind | undefined): ReturnKind {
    const filed = kindsFiled(form, unit, tree);
    const kind = this.face.kind ?? hidden ?? (filed.length === 1 ? (filed[0] ?? 'own') : 'own');
    this.place = { ...this.place, kind };
    this.compare(
      { zh: '报表类型', en: 'kind' },
      this.face.kind && returnKindLabels[this.face.kind],
      hidden && returnKindLabels[hidden],
    );
    if (filed.includes(kind)) return kind;
    const who = this.context.register
      .nearest(unitTitle(unit), 50)
      .filter(
        (other) => other.code !== unit.code && tree.get(other.code) && kindsFiled(form, other, tree).includes(kind),
      );
    const parameters = { unit: unitTitle(unit), form: form.code, kind: returnKindLabels[kind] };
    throw this.rejection('unit-owes-nothing', { ...parameters, nearest: unitTitles(who.slice(0, 3)) });
  }

  private compare<Value extends string | Label>(what: Label, face: Value | undefined, hidden: Value | undefined): void {
    if (!face || !hidden || face === hidden) return;
    this.note('identity-contradicts', { what, face, hidden });
  }

  private note(code: FindingCode, parameters: Readonly<Record<string, MessageValue>>): void {
    this.findings.push(findingAt(this.place, code, parameters));
  }

  private rejection(code: FindingCode, parameters: Readonly<Record<string, MessageValue>>): Rejection {
    return new Rejection(findingAt(this.place, code, parameters));
  }
}
