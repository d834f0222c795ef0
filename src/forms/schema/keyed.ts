import { z } from 'zod';

/** What a message of ours starts with when it lists the keys an object may have; see `translate-issue.ts`. */
export const allowedKeysPrefix = 'allowed-keys:';

/**
 * A strict object. Zod's issue for an unknown key does not say which keys there are; the message carries them, so
 * that the nearest spelling can be offered.
 */
export function keyed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = allowedKeysPrefix + Object.keys(shape).join(',');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined) });
}
