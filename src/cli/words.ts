import type { FileVerdict } from '../model/file-account.ts';
import type { Outcome } from '../model/finding.ts';
import type { Label } from '../model/label.ts';
import type { ReturnStatus } from '../model/return.ts';

/** How the command line calls what the code calls by these names (domain.md, Glossary). */
export const outcomeWords: Readonly<Record<Outcome, Label>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不成立', en: 'failed' },
  undecided: { zh: '未判定', en: 'undecided' },
  excused: { zh: '已采纳说明', en: 'excused' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

export const verdictWords: Readonly<Record<FileVerdict, Label>> = {
  read: { zh: '已读入', en: 'read' },
  damaged: { zh: '损坏', en: 'damaged' },
  refused: { zh: '拒收', en: 'refused' },
  unrecognised: { zh: '无法识别', en: 'unrecognised' },
  duplicate: { zh: '重复', en: 'duplicate' },
  skipped: { zh: '略过', en: 'skipped' },
};

export const statusWords: Readonly<Record<ReturnStatus, Label>> = {
  accepted: { zh: '通过', en: 'accepted' },
  'sent-back': { zh: '退回', en: 'sent back' },
  superseded: { zh: '被替代', en: 'superseded' },
  duplicate: { zh: '重复', en: 'duplicate' },
  conflicting: { zh: '冲突', en: 'conflicting' },
  missing: { zh: '未报', en: 'missing' },
  'other-period': { zh: '其他报告期', en: 'other period' },
};

/** What came in beside the owed returns: nothing of it counts as due. */
export const besideWords: Readonly<Record<string, Label>> = {
  superseded: { zh: '被新的报送替代', en: 'superseded' },
  duplicate: { zh: '重复报送', en: 'sent twice' },
  conflicting: { zh: '互相矛盾的另一份', en: 'further ones in conflict' },
  'sent-back': { zh: '退回的另一份', en: 'further ones sent back' },
  unasked: { zh: '未要求报送', en: 'not asked for' },
  'other-period': { zh: '其他报告期', en: 'of other periods' },
};
