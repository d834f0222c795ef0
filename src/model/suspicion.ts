/** What looks wrong although no rule says so; each can be switched off, or raised to a warning, in `huizong.yaml`. */
export const suspicionKinds = [
  'same-figures',
  'all-zero',
  'last-period-copied',
  'far-from-peers',
  'digit-preference',
] as const;
export type SuspicionKind = (typeof suspicionKinds)[number];

/** How a suspicion is reported. */
export const suspicionLevels = ['off', 'info', 'warning'] as const;
export type SuspicionLevel = (typeof suspicionLevels)[number];

export type SuspicionSettings = Readonly<Record<SuspicionKind, SuspicionLevel>>;

/** What is nearly always a mistake asks for an answer; what may well be true is only pointed out. */
export const defaultSuspicions: SuspicionSettings = Object.freeze({
  'same-figures': 'warning',
  'all-zero': 'warning',
  'last-period-copied': 'warning',
  'far-from-peers': 'info',
  'digit-preference': 'info',
});
