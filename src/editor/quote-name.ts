import { quoteIdentifier } from '#sql/quote-name.ts';

/** Writes a name, perhaps `schema.table`, as SQL needs it: bare where that means the same, else quoted. */
export function quoteName(name: string): string {
  return name.split('.').map(quoteIdentifier).join('.');
}
