import type { Catalogue } from '../forms/catalogue.ts';
import type { TargetBook } from '../forms/targets.ts';
import type { Decision } from '../model/decision.ts';
import type { FiledExplanation } from '../model/explanation.ts';
import type { UnitRegister } from '../units/unit-tree.ts';
import type { Configuration } from './configuration.ts';
import type { Disk } from './disk.ts';

/** A folder with `huizong.yaml`, opened: everything that was configured, read and found free of mistakes. */
export interface Collection {
  /** Absolute. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly register: UnitRegister;
  readonly targets: TargetBook;
  /** Given beside the sheets; none where there is no explanations file. */
  readonly explanations: readonly FiledExplanation[];
  /** Of the checking level, with the text of the file as it was read: a decision is written only behind this very text. */
  readonly decided: { readonly decisions: readonly Decision[]; readonly text: string };
  /** Absolute; need not exist where `huizong.yaml` does not name it. */
  readonly inbox: string;
  /** Absolute. */
  readonly out: string;
  readonly disk: Disk;
}
