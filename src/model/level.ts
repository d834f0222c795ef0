import type { Label } from './label.ts';

/** The four linked levels (四级联动), from the root downward. */
export const levels = ['district', 'park', 'street', 'community'] as const;
export type Level = (typeof levels)[number];

/** The two kinds of the fourth level: urban community (社区) and rural village (村). */
export const unitKinds = ['urban', 'rural'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const levelLabels: Readonly<Record<Level, Label>> = {
  district: { zh: '区', en: 'district' },
  park: { zh: '园区', en: 'park' },
  street: { zh: '街道', en: 'street' },
  community: { zh: '社区（村）', en: 'community' },
};

/** Which levels the parent of a unit of this level may have (domain.md, "The four levels"). */
export const parentLevels: Readonly<Record<Level, readonly Level[]>> = {
  district: [],
  park: ['district'],
  street: ['park', 'district'],
  community: ['street', 'park', 'district'],
};
