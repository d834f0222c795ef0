import type { Label } from './label.ts';

/** How a figure enters: a base or 本级 return, a claim, a replacement, a comparison, a signed correction. */
export const returnKinds = ['own', 'declared', 'confirmed', 'reference', 'adjustment'] as const;
export type ReturnKind = (typeof returnKinds)[number];

export const returnKindLabels: Readonly<Record<ReturnKind, Label>> = {
  own: { zh: '本级', en: 'own' },
  declared: { zh: '上报合计', en: 'declared' },
  confirmed: { zh: '核定数', en: 'confirmed' },
  reference: { zh: '对照数', en: 'reference' },
  adjustment: { zh: '调整表', en: 'adjustment' },
};
