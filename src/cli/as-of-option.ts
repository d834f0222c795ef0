import { Trouble } from '../model/trouble.ts';

/** @throws Trouble where the text is no day of the calendar */
export function asOfOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (exists) return text;
  throw new Trouble([{ code: 'date-unreadable', parameters: { text } }]);
}
