import type { WrittenFile } from '../collection/write-whole.ts';
import type { Language } from '../model/label.ts';

/** Says of each output that was open elsewhere under which name it went instead. */
export function writtenNotes(files: readonly WrittenFile[], language: Language): readonly string[] {
  return files.flatMap(({ path, insteadOf }) => {
    if (insteadOf === undefined) return [];
    return language === 'en'
      ? [`${insteadOf} is open in another program such as Excel; written as ${path} instead.`]
      : [`${insteadOf} 正被其他程序（如 Excel）打开，已另存为 ${path}。`];
  });
}
