import { z } from 'zod';
import { defaultCaps } from '../grid/default-caps.ts';
import type { ReadingCaps } from '../grid/workbook-reading.ts';
import type { SubmissionChoice } from '../intake/settle-submissions.ts';
import type { Deadlines } from '../model/deadline.ts';
import type { Language } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { parsePeriod } from '../model/period.ts';
import { returnKinds } from '../model/return-kind.ts';
import type { SuspicionKind, SuspicionSettings } from '../model/suspicion.ts';
import { defaultSuspicions, suspicionLevels } from '../model/suspicion.ts';
import { deadlineSetting } from './deadline-setting.ts';

/** What `huizong.yaml` says, every default filled in; paths as written. */
export interface Configuration {
  /** Of the district or of the collection: the summary is named after it. */
  readonly name: string;
  readonly period: Period | undefined;
  readonly deadline: Deadlines;
  /** Files or folders. */
  readonly forms: readonly string[];
  readonly units: string;
  readonly targets: string | undefined;
  readonly explanations: string | undefined;
  /** Need not exist: the first decision makes it. */
  readonly decisions: string;
  readonly inbox: string;
  readonly out: string;
  readonly language: Language | undefined;
  /** partial: add what there is; complete: a total only when every due return below is accepted. */
  readonly coverage: 'partial' | 'complete';
  /** Which file counts where submissions contradict each other. */
  readonly choose: readonly SubmissionChoice[];
  readonly caps: ReadingCaps;
  readonly suspicions: SuspicionSettings;
}

// A bare `2020` is a number to YAML.
const period = z.union([z.string(), z.number().transform(String)]).transform((written, context) => {
  const parsed = parsePeriod(written);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'period' });
  return z.NEVER;
});

const text = z.string().trim().min(1);
// `unit: 520115` is a number to YAML.
const code = z.union([text, z.number().transform(String)]);
const cap = (name: keyof ReadingCaps) => z.int().positive().default(defaultCaps[name]);

const caps = z.strictObject({
  fileBytes: cap('fileBytes'),
  zipEntries: cap('zipEntries'),
  entryBytes: cap('entryBytes'),
  inflatedBytes: cap('inflatedBytes'),
  ratio: cap('ratio'),
  xmlDepth: cap('xmlDepth'),
  sheets: cap('sheets'),
  cells: cap('cells'),
  mergedCells: cap('mergedCells'),
  textLength: cap('textLength'),
  sheetNameLength: cap('sheetNameLength'),
  numberFormatLength: cap('numberFormatLength'),
  legacySeconds: cap('legacySeconds'),
  legacyMebibytes: cap('legacyMebibytes'),
} satisfies Record<keyof ReadingCaps, unknown>);

const choice = z.strictObject({
  unit: code,
  form: code,
  period,
  kind: z.enum(returnKinds).default('own'),
  sha256: z.string().regex(/^[0-9a-f]{12,64}$/i),
});

const suspicion = (kind: SuspicionKind) => z.enum(suspicionLevels).default(defaultSuspicions[kind]);

const suspicions = z.strictObject({
  'same-figures': suspicion('same-figures'),
  'all-zero': suspicion('all-zero'),
  'last-period-copied': suspicion('last-period-copied'),
  'far-from-peers': suspicion('far-from-peers'),
  'digit-preference': suspicion('digit-preference'),
} satisfies Record<SuspicionKind, unknown>);

/** The shape of `huizong.yaml`. Unknown keys are mistakes: a misspelt setting that is ignored is found too late. */
export const configurationSchema = z.strictObject({
  name: text,
  period: period.optional(),
  deadline: deadlineSetting.prefault({}),
  forms: z.union([text.transform((one) => [one]), z.array(text).min(1)]).default(['forms/']),
  units: text.default('units.csv'),
  targets: text.optional(),
  explanations: text.optional(),
  decisions: text.default('decisions.yaml'),
  inbox: text.default('inbox/'),
  out: text.default('out/'),
  language: z.enum(['zh-CN', 'en']).optional(),
  coverage: z.enum(['partial', 'complete']).default('partial'),
  choose: z.array(choice).default([]),
  caps: caps.prefault({}),
  suspicions: suspicions.prefault({}),
});

/** Every setting, for the nearest spelling. */
export const settingNames = {
  '': Object.keys(configurationSchema.shape),
  caps: Object.keys(caps.shape),
  suspicions: Object.keys(suspicions.shape),
  choose: Object.keys(choice.shape),
} as const;
