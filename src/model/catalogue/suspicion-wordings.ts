/** Parts of the messages of suspicions. */
export const suspicionWordings = {
  figure: { zh: '“{item}”“{column}”{value}', en: '"{item}", "{column}": {value}' },
  siblings: { zh: '同一上级的 {count} 个单位', en: '{count} units under the same parent' },
  sameLevel: { zh: '全区同类的 {count} 个单位', en: '{count} units of the same kind in the district' },
  more: { zh: '{units} 等 {count} 个单位', en: '{units} and others, {count} units in all' },
} as const;
