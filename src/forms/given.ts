/** The same properties, without those that are undefined. */
export type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/**
 * Leaves out what is undefined: `exactOptionalPropertyTypes` tells an absent key from an undefined one, a parsed
 * form file does not.
 *
 * @example given({ parent: undefined, depth: 1 }) // { depth: 1 }
 */
export function given<T extends object>(properties: T): Given<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the keys' types; exactly the undefined ones are gone.
  return Object.fromEntries(entries) as Given<T>;
}
