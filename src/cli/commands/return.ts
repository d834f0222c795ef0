import type { CommandResult } from '../command-result.ts';
import { decideOrList } from '../decide-or-list.ts';
import type { Invocation } from '../invocation.ts';

/** `huizong return [form] [rule]`. */
export function returnBack(invocation: Invocation): Promise<CommandResult> {
  return decideOrList(invocation, 'returned');
}
