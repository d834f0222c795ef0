/** A text as a file name that Windows takes as well: no `\ / : * ? " < > |`, no control character, no dot at the end. */
export function fileName(text: string): string {
  return (
    text
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
      .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_')
      .replace(/[. ]+$/, '')
      .slice(0, 80)
  );
}
