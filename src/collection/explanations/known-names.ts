import type { Catalogue } from '../../forms/catalogue.ts';
import type { Form } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import type { UnitRegister } from '../../units/unit-tree.ts';

/** A name that is not there: what it should have been one of, and the nearest that is. */
export interface UnknownName {
  readonly what: Label;
  readonly name: string;
  readonly nearest?: string;
}

export function isUnknown(found: unknown): found is UnknownName {
  return typeof found === 'object' && found !== null && 'what' in found;
}

/** Units, forms and rules as a file of the collection may name them. */
export interface KnownNames {
  /** The code, or what is wrong with it. */
  unit(code: string): string | UnknownName;
  form(code: string): Form | UnknownName;
  /** The id as the form spells it. */
  rule(form: Form, id: string): string | UnknownName;
}

const words = {
  unit: { zh: '单位', en: 'unit' },
  form: { zh: '报表', en: 'form' },
  rule: { zh: '审核公式', en: 'rule' },
} as const;

/** @param register the units of all times: an explanation may belong to a period long past */
export function knownNames(catalogue: Catalogue, register: UnitRegister): KnownNames {
  const codes = new Set(register.units.map(({ code }) => code));
  return {
    unit: (code) => (codes.has(code) ? code : unknown('unit', code, codes)),
    form: (code) => {
      const found = [...catalogue.forms.values()].find((form) => form.code.toLowerCase() === code.toLowerCase());
      return found ?? unknown('form', code, catalogue.forms.keys());
    },
    rule: (form, id) => {
      const found = form.rules.find((rule) => rule.id.toLowerCase() === id.toLowerCase());
      if (found) return found.id;
      return unknown(
        'rule',
        id,
        form.rules.map((rule) => rule.id),
      );
    },
  };
}

function unknown(what: keyof typeof words, name: string, candidates: Iterable<string>): UnknownName {
  const [nearest] = nearestSpelling(name, candidates);
  return { what: words[what], name, ...(nearest === undefined ? {} : { nearest }) };
}
