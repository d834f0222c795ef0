import type { Finding } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { MessageValue } from '../model/message.ts';
import { formatPeriod } from '../model/period.ts';
import type { ReturnKey } from './intake-context.ts';

/** A finding at a place, with the severity of the catalogue. */
export function findingAt(
  place: FindingPlace,
  code: FindingCode,
  parameters: Readonly<Record<string, MessageValue>> = {},
): Finding {
  return { ...place, code, severity: findingCatalogue[code].severity, parameters };
}

/** The place of a return in a file. */
export function keyPlace(key: ReturnKey, file: string, sheet: string): FindingPlace {
  return { unit: key.unit, form: key.form, period: formatPeriod(key.period), kind: key.kind, file, sheet };
}
