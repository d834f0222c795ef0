import { inLanguage } from '../../model/label.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { openAskedForms } from '../open-asked.ts';
import { textTable } from '../text-table.ts';

/** `huizong forms lint`: opening the collection is the check; what is wrong leaves as one Trouble with exit code 2. */
export async function formsLint(invocation: Invocation): Promise<CommandResult> {
  const { folder, catalogue, language } = await openAskedForms(invocation);
  const forms = [...catalogue.forms.values()];
  const headings =
    language === 'en'
      ? ['Form', 'Title', 'Version', 'Items', 'Columns', 'Rules']
      : ['表号', '表名', '版本', '行', '栏', '审核公式'];
  const rows = forms.map((form) => [
    form.code,
    inLanguage(form.title, language),
    ...[form.version, form.items.length, form.columns.length, form.rules.length].map(String),
  ]);
  const columns = headings.map((heading, index) => ({
    heading,
    align: index < 2 ? ('left' as const) : ('right' as const),
  }));
  const count =
    language === 'en'
      ? `${forms.length} ${forms.length === 1 ? 'form' : 'forms'}, no mistakes.`
      : `共 ${forms.length} 张报表，没有错误。`;
  return {
    exitCode: 0,
    language,
    text: [...textTable(columns, rows), '', count].join('\n'),
    collection: folder,
    summary: { forms: forms.map((form) => form.code) },
  };
}
