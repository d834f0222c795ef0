import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '../model/label.ts';
import type { Terminal } from './terminal.ts';

/**
 * The language of help and of mistakes made before a collection is open: `--lang`, else what the nearest
 * `huizong.yaml` says, else the locale. Chinese comes first: only an English locale reads English unasked.
 */
export function preferredLanguage(words: readonly string[], terminal: Terminal): Language {
  const asked = optionValue(words, '--lang');
  if (asked !== undefined) return asked === 'en' ? 'en' : 'zh-CN';
  const folder = resolve(terminal.folder, optionValue(words, '-C') ?? '.');
  return configuredLanguage(folder) ?? localeLanguage(terminal.environment);
}

/** What the locale of a process asks for (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export function localeLanguage(environment: Terminal['environment']): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh-CN';
}

function optionValue(words: readonly string[], name: string): string | undefined {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const index = before.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = before[index];
  if (word === undefined) return undefined;
  return word === name ? before[index + 1] : word.slice(name.length + 1);
}

/** Read as one line of text and not as YAML: help must not wait for a parser. Mistakes in it are told elsewhere. */
function configuredLanguage(folder: string): Language | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const written = languageLine(join(current, 'huizong.yaml'));
    if (written !== undefined || dirname(current) === current) return written || undefined;
  }
}

function languageLine(file: string): Language | '' | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const found = /^language:\s*['"]?(zh-CN|en)\b/m.exec(text)?.[1];
  return found === 'en' || found === 'zh-CN' ? found : '';
}
