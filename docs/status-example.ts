import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../src/cli/run-command-line.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The line with a command, and the block after it that holds what the command prints. */
const example = /(```sh\nnpx huizong (status [^\n]+)\n```\n\n```text\n)[\s\S]*?(```)/g;

/** A document with the output of every `huizong status` in it as the samples give it now. */
export async function withStatusExamples(document: string): Promise<string> {
  const outputs = new Map<string, string>();
  for (const [, , words = ''] of document.matchAll(example)) outputs.set(words, await outputOf(words));
  return document.replace(
    example,
    (_, before: string, words: string, after: string) => `${before}${outputs.get(words) ?? ''}${after}`,
  );
}

/** Both READMEs show the same commands, and each reads the whole inbox of the samples. */
const known = new Map<string, Promise<string>>();

function outputOf(words: string): Promise<string> {
  const output = known.get(words) ?? printed(words.split(' '));
  known.set(words, output);
  return output;
}

async function printed(words: readonly string[]): Promise<string> {
  let out = '';
  await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    err: () => {},
    interactive: false,
    environment: { LC_ALL: 'zh_CN.UTF-8' },
    folder: root,
    today: () => '2020-04-15',
  });
  return out;
}
