import type { Severity } from './form.ts';
import type { Label } from './label.ts';

/** How a severity is called wherever a person reads it: on the command line, in workbooks, in documents. */
export const severityLabels = {
  error: { zh: '强制性', en: 'error' },
  warning: { zh: '核实性', en: 'warning' },
  info: { zh: '提示性', en: 'info' },
} as const satisfies Readonly<Record<Severity, Label>>;
