import { createHash } from 'node:crypto';

/** SHA-256 of a file, as `choose:` names it. */
export function fileDigest(bytes: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(bytes).digest('hex');
}
