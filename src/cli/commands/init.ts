import { relative, resolve } from 'node:path';
import { initCollection } from '../../collection/init-collection.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { languageOption } from '../language-option.ts';

/** `huizong init [dir]`. */
export async function init(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const language = languageOption(options.lang) ?? invocation.language;
  const folder = resolve(terminal.folder, options.C ?? '.', invocation.arguments[0] ?? '.');
  const written = await initCollection(
    folder,
    language,
    options.period === undefined ? {} : { period: options.period },
  );
  const shown = relative(terminal.folder, folder) || '.';
  const text =
    language === 'en'
      ? `New collection in ${shown}:\n${list(written)}\nNext: put your units into units.csv, then run: huizong templates -C ${quoted(shown)}`
      : `已在 ${shown} 建立：\n${list(written)}\n下一步：把本区单位填入 units.csv，然后运行：huizong templates -C ${quoted(shown)}`;
  return { exitCode: 0, language, text, collection: folder, summary: { outputs: written } };
}

function list(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}

function quoted(path: string): string {
  return /[\s'"]/.test(path) ? `"${path}"` : path;
}
