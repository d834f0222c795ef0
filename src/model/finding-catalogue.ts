import { explanationFindings } from './catalogue/explanation-findings.ts';
import { fileFindings } from './catalogue/file-findings.ts';
import { lineFindings } from './catalogue/line-findings.ts';
import { locationFindings } from './catalogue/location-findings.ts';
import { ruleFindings } from './catalogue/rule-findings.ts';
import { structureFindings } from './catalogue/structure-findings.ts';
import { suspicionFindings } from './catalogue/suspicion-findings.ts';
import { valueFindings } from './catalogue/value-findings.ts';
import { verifyFindings } from './catalogue/verify-findings.ts';
import type { FindingType } from './finding-type.ts';

const catalogue = {
  ...fileFindings,
  ...structureFindings,
  ...lineFindings,
  ...valueFindings,
  ...ruleFindings,
  ...locationFindings,
  ...explanationFindings,
  ...suspicionFindings,
  ...verifyFindings,
};

export type FindingCode = keyof typeof catalogue;

/** Every finding there is. `docs/findings.md` is generated from this, and each code has a folder in `samples/broken/`. */
export const findingCatalogue: Readonly<Record<FindingCode, FindingType>> = catalogue;
