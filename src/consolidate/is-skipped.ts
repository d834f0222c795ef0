/**
 * What Excel, macOS and Windows leave lying about: locks, dot files, thumbnails.
 *
 * @param path with `/`; its last name counts
 */
export function isSkipped(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('~$') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}
