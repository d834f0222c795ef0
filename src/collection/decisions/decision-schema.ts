import { z } from 'zod';
import { verdicts } from '../../model/decision.ts';
import { parsePeriod } from '../../model/period.ts';
import { returnKinds } from '../../model/return-kind.ts';

const text = z.string().trim().min(1);
// `unit: 520115` and `period: 2020` are numbers to YAML.
const code = z.union([text, z.number().transform(String)]);
const day = z.iso.date();

const period = code.transform((written, context) => {
  const parsed = parsePeriod(written);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'period' });
  return z.NEVER;
});

const shared = {
  decision: z.enum(verdicts),
  date: day,
  role: code,
  unit: code,
  form: code,
  period,
  kind: z.enum(returnKinds).default('own'),
  reason: code.optional(),
  digest: code,
};

/** A decision on the explanation of one rule, as an entry of the decisions file. */
export const explanationDecisionSchema = z.strictObject({
  ...shared,
  rule: code,
  explanation: code,
  figures: z.array(code).default([]),
  until: day.optional(),
});

/** A decision on a whole return. */
export const returnDecisionSchema = z.strictObject({
  ...shared,
  submission: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Every key of an entry, for the nearest spelling. */
export const decisionKeys: readonly string[] = [
  ...new Set([...Object.keys(explanationDecisionSchema.shape), ...Object.keys(returnDecisionSchema.shape)]),
];
