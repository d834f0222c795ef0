import type { FindingCode } from '../../../src/model/finding-catalogue.ts';
import type { FindingPlace } from '../../../src/model/finding-place.ts';
import type { Label } from '../../../src/model/label.ts';

/** A small collection that shows one finding: a folder of `samples/broken/`. */
export interface BrokenCase {
  /** One sentence: what is wrong here. */
  readonly wrong: Label;
  /** Codes of the forms of `samples/broken/collection/forms/` that are due here; default: YL01. */
  readonly forms?: readonly string[];
  /** Units file of `samples/broken/collection/`; default: units.csv. */
  readonly units?: string;
  /** Files of the inbox by name. */
  inbox(): Promise<Readonly<Record<string, Uint8Array>>>;
  /** More lines of `huizong.yaml`, where the case needs any. */
  settings?(inbox: Readonly<Record<string, Uint8Array>>): string;
  /** A finished summary to be verified against the inbox, `汇总表.xlsx` in the folder of the case; then it is what is wrong. */
  summary?(inbox: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array>;
  /** Texts beside `huizong.yaml` by name, where the case needs any. */
  beside?(inbox: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>>;
  /** Where the finding has to stand. */
  readonly at: FindingPlace;
  /** Other findings that the same mistake brings along. */
  readonly alongside?: readonly FindingCode[];
}
