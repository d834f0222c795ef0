import type { CommandEntry } from '../command-entry.ts';

/** What help says of `huizong forms schema`. */
export const formsSchemaEntry: CommandEntry = {
  words: 'forms schema',
  arguments: [],
  description: {
    zh: '输出报表文件的 JSON Schema，供编辑器补全',
    en: 'print the JSON Schema of form files, for completion in editors',
  },
  own: [],
  examples: [
    { line: 'huizong forms schema', says: { zh: '输出', en: 'print it' } },
    { line: 'huizong forms schema > form.schema.json', says: { zh: '存成文件', en: 'into a file' } },
  ],
  load: async () => (await import('../commands/forms-schema.ts')).formsSchema,
};
