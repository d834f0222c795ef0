/** One entry may be written without brackets. */
export function listOf<Entry>(written: Entry | readonly Entry[] | undefined): readonly Entry[] {
  if (written === undefined) return [];
  // Entries of this room are texts and objects, never lists themselves.
  return Array.isArray(written) ? (written as readonly Entry[]) : [written as Entry];
}
