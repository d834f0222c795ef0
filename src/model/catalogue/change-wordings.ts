import type { Label } from '../label.ts';

/** Parts of the messages about the choice 变动 or 无变动. */
export const changeWordings = {
  /** One of `{figures}`. */
  figure: {
    zh: '“{item}”的“{column}”上期 {before}，本期 {now}',
    en: '"{item}", "{column}": {before} before, {now} now',
  },
  /** After the figures that are shown. */
  more: { zh: '等 {count} 格', en: '{count} cells in all' },
  /** In place of a figure that was deleted. */
  blank: { zh: '空', en: 'blank' },
  /** What stands where the choice should be. */
  missing: { zh: '没有选', en: 'is not answered' },
  written: { zh: '填的是“{text}”', en: 'says "{text}"' },
} as const satisfies Readonly<Record<string, Label>>;
