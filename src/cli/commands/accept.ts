import type { CommandResult } from '../command-result.ts';
import { decideOrList } from '../decide-or-list.ts';
import type { Invocation } from '../invocation.ts';

/** `huizong accept [form] [rule]`. */
export function accept(invocation: Invocation): Promise<CommandResult> {
  return decideOrList(invocation, 'accepted');
}
