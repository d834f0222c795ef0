import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import { checkSharedKeys } from './check-shared-keys.ts';
import { checkVanishedKeys } from './check-vanished-keys.ts';
import { keyUsers } from './key-users.ts';
import type { ListSurroundings } from './list-surroundings.ts';

/**
 * Compares the lists of all units of one form: a key that is unique in the district is used by one unit only, and no
 * key of last period has vanished without a word.
 *
 * @param returns the own returns that count, one per unit, in tree order
 * @returns findings of the stages level and history; none for a form that is no list
 */
export function checkAcrossUnits(form: Form, returns: readonly Return[], surroundings: ListSurroundings): Finding[] {
  if (form.list === undefined) return [];
  const users = keyUsers(form, returns);
  return [
    ...(form.list.unique === 'district' ? checkSharedKeys(form, users, surroundings) : []),
    ...checkVanishedKeys(form, returns, users, surroundings),
  ];
}
